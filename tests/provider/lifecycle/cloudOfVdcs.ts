import type { WireReply } from "../../../provider/api/io";
import type { DataOf, Services } from "../../../provider/catalogue/index";
import { createOnce } from "../../../provider/lifecycle/createOnce";
import { UnresolvedError, type Creation } from "../../../provider/lifecycle/creation";
import type { PendingCall } from "../../../provider/lifecycle/state";
import type { Context } from "../../../provider/lifecycle/context";
import { failureOf, lostReply, newWorld, success } from "../world";

type Item = DataOf<Services["network"]["actions"]["DescribeVdc"]>[number];

interface Inputs {
  name: string;
  /** The lock it is made under; by default its name. */
  lock?: string;
}

const nonce = "abcd2345";
/** A name that holds the nonce: it tells a thing from all others. */
export const marked: Inputs = { name: `web-${nonce}` };
/** A name that the user has chosen: others may have it too. */
export const chosen: Inputs = { name: "web" };
/** Each sort of name, for what has to hold with either. */
export const both = [
  ["a marked name", marked],
  ["a chosen name", chosen],
] as const;

/** How the cloud behaves when something is made. */
export interface Behaviour {
  /** Which replies to CreateVdc are lost, before or after their effect; by number, the first is 0. */
  loses?: (send: number) => "before" | "after" | undefined;
  /** How long a new thing stays out of the listing. */
  lagMs?: number;
  /** How long its task takes; undefined when there is none. */
  taskMs?: number;
  /** How the task ends. */
  ending?: "FINISH" | "ERROR";
  /** Whether the task says what it makes. */
  taskNames?: boolean;
  /** Whether anything is made. */
  makes?: boolean;
  /** The status of a new thing when its task is over. */
  status?: string;
  /** What is there already, by name. */
  already?: readonly string[];
  /** How the listing answers so many milliseconds after the last send, -1 before the first; undefined for well. */
  listing?: (sinceSend: number) => WireReply | undefined;
  /** How CreateVdc is answered, if not well. */
  refuses?: (send: number) => WireReply | undefined;
  minutes?: number;
}

/** A cloud in which VDCs are made, in virtual time. */
export function newCloud(behaviour: Behaviour = {}) {
  const { already = [], ending = "FINISH", lagMs = 0, makes = true, status = "ok", taskMs, taskNames } = behaviour;
  const things = already.map((name, at) => ({ id: `old-${at + 1}`, name, visibleAt: 0, readyAt: 0 }));
  const made: string[] = [];
  let sends = 0;
  let sentAt: number | undefined;
  const world = newWorld(
    {
      CreateVdc: ({ at, parameters }) => {
        const send = sends++;
        sentAt = at;
        const refused = behaviour.refuses?.(send);
        if (refused !== undefined) return refused;
        const loss = behaviour.loses?.(send);
        if (loss === "before") return lostReply();
        const id = `new-${send + 1}`;
        if (makes) {
          made.push(id);
          things.push({
            id,
            name: String(parameters["VdcName"]),
            visibleAt: at + lagMs,
            readyAt: at + (taskMs ?? 0),
          });
        }
        return loss === "after" ? lostReply() : success({}, taskMs === undefined ? {} : { TaskId: `${at} ${id}` });
      },
      DescribeTask: ({ at, parameters }) => {
        const [begun = "", id = ""] = String(parameters["TaskId"]).split(" ");
        const over = at >= Number(begun) + (taskMs ?? 0);
        return success({ Status: over ? ending : "DOING", ...(taskNames === true ? { ResourceId: id } : {}) });
      },
      DescribeVdc: ({ at }) =>
        behaviour.listing?.(sentAt === undefined ? -1 : at - sentAt) ??
        success(
          things
            .filter(({ visibleAt }) => at >= visibleAt)
            .map(({ id, name, readyAt }) => ({
              VdcId: id,
              VdcName: name,
              VdcStatus: at < readyAt ? "busy" : id.startsWith("old") ? "ok" : status,
            })),
        ),
    },
    { minutes: behaviour.minutes },
  );
  const creation: Creation<Inputs, Item> = {
    action: "CreateVdc",
    lock: ({ lock, name }) => lock ?? name,
    hasUniqueName: ({ name }, drawn) => name.endsWith(`-${drawn}`),
    list: async ({ api }) => (await api.network.DescribeVdc({})).data,
    find: async ({ api }, id) => (await api.network.DescribeVdc({})).data.find(({ VdcId }) => VdcId === id),
    getId: ({ VdcId }) => VdcId,
    matches: ({ VdcName }, { name }) => VdcName === name,
    status: ({ VdcStatus }) => (VdcStatus === "ok" ? "ready" : VdcStatus === "error" ? "broken" : "busy"),
    idFromTask: taskNames,
    send: ({ api }, { name }) => api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: name }),
  };
  return {
    ...world,
    creation,
    /** The ids of what has been made. */
    made,
    sends: () => sends,
    make: (
      inputs: Inputs,
      more: { earlier?: PendingCall; context?: Partial<Context>; creation?: typeof creation } = {},
    ) =>
      createOnce(
        { ...world.context, ...more.context },
        more.creation ?? creation,
        inputs,
        nonce,
        more.earlier && { inputs, pending: more.earlier },
      ),
  };
}

/** What an UnresolvedError keeps. */
export async function pendingOf(promise: Promise<unknown>): Promise<PendingCall> {
  const error = await failureOf(promise);
  if (!(error instanceof UnresolvedError)) throw error;
  return error.pending;
}

/** Only the first reply is lost. */
export const once = (loss: "before" | "after") => (send: number) => (send === 0 ? loss : undefined);

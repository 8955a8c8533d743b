import { services } from "../catalogue/index";
import type { Api, Reply } from "./client";
import type { Io } from "./io";

const keptMs = 10_000;

/** Two views of an API: one that always asks, and one whose reads may be a few seconds old. */
export interface Views {
  fresh: Api;
  recent: Api;
}

type Method = (request: object) => Promise<Reply>;

/**
 * Lets many reads of the same listing share one call, as a refresh of a hundred networks of one VDC wants it.
 * Any mutating call, through either view, ends that for all that was read before.
 */
export function withRecent(api: Api, io: Pick<Io, "now">): Views {
  const kept = new Map<string, { at: number; reply: Promise<Reply> }>();

  const asking =
    (method: Method): Method =>
    async (request) => {
      try {
        return await method(request);
      } finally {
        kept.clear();
      }
    };
  const remembering =
    (name: string, method: Method): Method =>
    (request) => {
      const key = `${name} ${JSON.stringify(request)}`;
      const known = kept.get(key);
      if (known !== undefined && io.now() - known.at < keptMs) return known.reply;
      const reply = method(request);
      kept.set(key, { at: io.now(), reply });
      // What failed is asked again.
      reply.catch(() => kept.delete(key));
      return reply;
    };

  const view = (reading: (name: string, method: Method) => Method): Api => {
    const methods = Object.entries(services).map(([service, { actions }]) => {
      const own: Readonly<Record<string, Method>> = Reflect.get(api, service);
      const wrapped = Object.entries(actions).map(([name, row]) => {
        const method: Method = (request) => own[name]!(request);
        return [name, row.class === "read" ? reading(name, method) : asking(method)];
      });
      return [service, Object.fromEntries(wrapped)];
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the catalogue entry by entry, which the mapped type cannot follow
    return Object.fromEntries(methods) as Api;
  };
  return { fresh: view((_, method) => method), recent: view(remembering) };
}

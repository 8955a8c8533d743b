import { isDeepStrictEqual } from "node:util";
import type { dynamic } from "@pulumi/pulumi";
import type { Views } from "../api/recent";
import { defaultsOf } from "./settings";
import { hiddenInputs, readHidden, stateSchema, timeoutFailure } from "./hiddenInputs";
import type { Host } from "./host";
import { resourceLabel } from "./engineLog";
import { pick, scrub, secretsOf, type Properties } from "./properties";
import { withoutValues } from "../api/redact";
import { inputsAt, valuesAt, withoutSecrets } from "../lifecycle/secrets";
import { placeOf } from "./keepers";
import { adopt } from "../lifecycle/adopt";
import { check } from "../lifecycle/check";
import { shapeOf, type AnyResource, type OperationMinutes } from "../lifecycle/resource";
import { needsDeleteBeforeReplace, diff, type Difference } from "../lifecycle/diff";
import { protectionOf, withClientOnlyInputs, replaceRefused } from "../lifecycle/protection";
import { metadataOf } from "../lifecycle/inputs";
import { failuresOf, type CheckFailure } from "../lifecycle/validate";
import { create, isPending, PartialFailureError, read, deleteResource, update, type State } from "../lifecycle/life";
import { mistakenIdsOfGet, explainMistakenIds } from "../lifecycle/mistakenIds";
import { isUnknown, withoutUnknowns, unknownText } from "../lifecycle/unknown";

/** Makes a Pulumi dynamic provider of a kind of resource. This file alone knows Pulumi's shapes. */
export function dynamicProvider(resource: AnyResource, host: Host): dynamic.ResourceProvider<Properties, Properties> {
  const context = (properties: Properties, operation: keyof OperationMinutes, view: keyof Views = "fresh") => {
    const { timeouts, ...who } = readHidden(properties);
    return host.context(who, timeouts[operation] ?? resource.timeoutMinutes[operation] * 60_000, view);
  };
  const keep = (urn: string, nonce: string, id: string, state: State) =>
    host.keepers.keep(
      urn,
      nonce,
      [[resource.kind, id] as const, ...(resource.owns?.(id, state) ?? [])].map(([kind, of]) => placeOf(kind, of)),
    );
  /** Does what ends in a state, and notes what the resource looks after then; also where it fails half way. */
  const keeping = async (properties: Properties, work: () => Promise<{ id: string; state: State }>) => {
    const { nonce, urn } = readHidden(properties);
    try {
      const { id, state } = await work();
      keep(urn, nonce, id, state);
      host.undone.delete(placeOf(resource.kind, id));
      return { id, outs: recordable(properties, state) };
    } catch (error) {
      if (error instanceof PartialFailureError) keep(urn, nonce, error.id, error.state);
      throw error;
    }
  };
  /** Notes the list that it declares; gives what is wrong with declaring it here. */
  const declare = (urn: string, id: string | undefined, inputs: Properties) => {
    const list = resource.declaredList?.(id, withoutUnknowns(inputs));
    return list && host.lists.declare(urn, list);
  };
  const inputsOf = (properties: Properties) => pick(properties, Object.keys(shapeOf(resource)));
  /** Runs an operation, and turns its errors into what the engine understands: one line, and what has to be kept. */
  const told = async <Result>(properties: Properties, operation: () => Promise<Result>): Promise<Result> => {
    const { urn } = readHidden(properties);
    try {
      return await operation();
    } catch (error) {
      const secrets = host.program.declarationOf(urn)?.secrets ?? [];
      const text = withoutValues(error instanceof Error ? error.message : String(error), [
        ...valuesAt(secrets, properties),
        ...valuesAt(secrets, host.managed.get(urn)?.state),
      ]);
      const message = `${resourceLabel(urn)}: ${text}`;
      const kept =
        error instanceof PartialFailureError
          ? { id: error.id, properties: recordable(properties, error.state), reasons: [message] }
          : {};
      // The plugin host prints some errors beside returning them: there it is enough to say where they are.
      throw Object.assign(new Error(message), {
        ...kept,
        stack: "its error says why",
        toString: () => `${resourceLabel(urn)} failed`,
      });
    }
  };
  /** Compares an `adopt` with what exists before anything runs; gives what differs. */
  const previewAdoption = async (urn: string, inputs: Properties): Promise<string[]> => {
    const { adopt: id } = inputs;
    if (typeof id !== "string" || isUnknown(id) || host.isOffline) return [];
    // Without that, it cannot be read.
    if (resource.lookupInput?.needed === true && isUnknown(inputs[resource.lookupInput.input])) return [];
    try {
      const world = context(inputs, "create", "recent");
      await explainMistakenIds(world, resource, withoutUnknowns(inputs), () => adopt(world, resource, id, inputs));
      host.log.inform(urn, `${id} will be adopted as it is: nothing is created`);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  };
  /** What does not fit with other resources of the program, where it is new, or another than it was. */
  const conflicts = (urn: string, values: Properties, before?: Properties): CheckFailure[] => {
    const found = resource.conflict?.(withoutUnknowns(values), host.program.othersOf(urn));
    const isNew = found?.inputs?.some((input) => !isDeepStrictEqual(before?.[input], values[input]));
    return found === undefined || (before !== undefined && isNew !== true) ? [] : [found];
  };
  /** Says what is still in what has to be deleted first: the preview does not see what leaves it with this run. */
  const warnOfUsers = async (id: string, olds: Properties, warn: (text: string) => void): Promise<void> => {
    if (resource.dependents === undefined || host.isOffline) return;
    const users = await resource
      .dependents(context(olds, "delete", "recent"), id, inputsAndOutputs(olds))
      .catch(() => []);
    if (users.length > 0)
      warn(
        `it is deleted before the one that replaces it, and still holds ${users.join(", ")}: the run fails unless that leaves it first, in an update of its own`,
      );
  };
  /** What is to be done about a difference; refuses what cannot be. */
  const answerTo = (
    id: string,
    olds: Properties,
    news: Properties,
    { changed, deleteBeforeReplace, replaces, warnings }: Difference,
    warn: (text: string) => void,
  ): dynamic.DiffResult => {
    const state: State = olds;
    const { urn } = readHidden(news);
    // Where the reason lies in the state, equal inputs would be taken for "nothing to do": hence `changes`.
    if (isPending(id) && state.__pending !== undefined) {
      host.unresolved.set(readHidden(olds).nonce, { urn, inputs: inputsOf(olds), pending: state.__pending });
      warn(
        "nobody knows yet whether an earlier run has made it: the run looks first, and makes it only if it is not there; what is shown as deleted is a placeholder",
      );
      // The placeholder goes first: one left over by a run that fails later would be refreshed into the living thing,
      // and deleted as what has been replaced.
      return { changes: true, replaces: ["__nonce"], deleteBeforeReplace: true };
    }
    if (state.__unfinished === "broken") {
      const guard = protectionOf(resource, state);
      if (guard === undefined) {
        warn("its creation has failed: a new one takes its place");
        return {
          changes: true,
          replaces: ["__nonce"],
          deleteBeforeReplace: needsDeleteBeforeReplace(resource, olds, news),
        };
      }
      warn(`it is broken, and ${guard.input} keeps it from being replaced`);
      return { changes: true };
    }
    if (host.program.declarationOf(urn) !== undefined) {
      const leaving =
        replaces.length === 0 ? host.program.deletedFirstAmong(resource.networksInUse?.(state) ?? []) : undefined;
      const secrets = host.program.declarationOf(urn)?.secrets ?? [];
      // Until the run replaces it, it stands beside what is new; what it belongs to then is another matter.
      const beside = { ...host.program.othersOf(urn), referenced: () => undefined };
      const stillThere = replaces.length > 0 ? resource.conflict?.(state, beside) : undefined;
      const refusals = [
        ...(stillThere === undefined
          ? []
          : [
              {
                ...stillThere,
                reason: `as it is until this run replaces it, ${stillThere.reason}: change one of them in a run of its own first`,
              },
            ]),
        ...failuresOf(resource, state, news),
      ];
      refuse(
        refusals.map((refusal) => withoutSecrets(refusal, secrets)),
        declare(urn, id, news),
        leaving &&
          `the ${leaving.kind} "${leaving.name}" has to be deleted before its replacement can be created, and cannot be while this ${resource.kind} is on it: take it off in an update of its own first`,
      );
      if (state.__unfinished !== undefined)
        warn("an earlier run has not finished it: this one goes on, and brings it to what is declared");
      for (const warning of warnings) warn(warning);
    }
    const undone = host.undone.has(placeOf(resource.kind, id));
    if (state.__unfinished !== undefined || olds["__schema"] !== stateSchema || undone)
      return { changes: true, replaces, deleteBeforeReplace };
    // Elsewhere the engine compares the inputs itself, and shows each that changes. New timeouts count: delete and
    // refresh are told only what an update has recorded.
    const timeouts = !isDeepStrictEqual(olds["__timeouts"], news["__timeouts"]);
    return changed.length === 0 && !timeouts ? { changes: false } : { replaces, deleteBeforeReplace };
  };

  return {
    // Stored at once and used later: the plugin host calls other methods before an asynchronous configure has ended.
    configure(request) {
      host.settings = { get: (key) => request.config.get(key) };
      return Promise.resolve();
    },

    async check(olds, news) {
      const { preview, references, secrets, urn } = readHidden(news);
      const before = readHidden(olds).nonce === "" ? undefined : olds;
      const unresolved = before === undefined ? host.unresolvedOf(urn) : undefined;
      const nonce = before === undefined ? (unresolved ?? host.drawNonce()) : readHidden(before).nonce;
      const isNewInPreview = preview && before === undefined && unresolved === undefined;
      const given = pick(
        news,
        Object.keys(news).filter((key) => !key.startsWith("__")),
      );
      const adopted = given["adopt"] !== undefined || readHidden(olds).adopted;
      const name = urn.split("::").at(-1) || resource.kind;
      const { inputs, failures, warnings } = check(
        resource,
        { logicalName: name, nonce, defaults: defaultsOf(host.settings), adopted, secrets: inputsAt(secrets) },
        before,
        given,
      );
      host.program.declare(urn, { kind: resource.kind, name, inputs, references, preview, secrets });
      const refusals = [
        ...failures,
        ...conflicts(urn, inputs, before),
        ...[declare(urn, undefined, inputs), timeoutFailure(news)].flatMap((reason) =>
          reason === undefined ? [] : [{ property: "", reason }],
        ),
      ];
      const secretValues = [...valuesAt(secrets, given), ...valuesAt(secrets, before)];
      for (const warning of warnings) host.log.warn(urn, withoutValues(warning, secretValues));
      const reasons = refusals.map((refusal) =>
        withoutValues(reasonOf(withoutSecrets(refusal, secrets)), secretValues),
      );
      if (isNewInPreview) {
        const problem = await host.accountProblem();
        if (problem !== undefined) reasons.push(problem);
        else if (reasons.length === 0) reasons.push(...(await previewAdoption(urn, inputs)));
      }
      // What a preview draws, the run that follows draws anew: it is not known yet.
      if (isNewInPreview) concealNames(resource, given, inputs);
      const hidden = {
        ...pick(news, hiddenInputs),
        __nonce: isNewInPreview ? unknownText : nonce,
        ...(adopted && { __adopted: true }),
      };
      return {
        inputs: { ...scrub({ ...inputs, ...hidden }), ...secretsOf(resource, inputs) },
        // The engine prints the value of a property that is named, secret or not: so none is.
        failures: reasons.map((reason) => ({ property: "", reason })),
      };
    },

    diff: (id, olds, news) =>
      told(news, async () => {
        const state: State = olds;
        const { urn } = readHidden(news);
        // A refresh compares too, and does nothing of what there would be to warn of.
        const declaration = host.program.declarationOf(urn);
        const warn = (text: string) => declaration !== undefined && host.log.warn(urn, text);
        host.managed.set(urn, { id, state, news });
        host.program.setId(urn, id, state);
        keep(urn, readHidden(olds).nonce, id, state);
        const difference = diff(resource, olds, news);
        if (difference.deleteBeforeReplace) host.program.markDeletedFirst(urn, id);
        if (declaration !== undefined && (difference.replaces.length > 0 || state.__unfinished === "broken"))
          refuseToAdoptAgain(id, news);
        const answer = answerTo(id, olds, news, difference, warn);
        if (declaration?.preview === true && answer.changes !== false) refuse([], await host.accountProblem());
        if (declaration?.preview === true && difference.deleteBeforeReplace) await warnOfUsers(id, olds, warn);
        return answer;
      }),

    create: (inputs) =>
      told(inputs, () => {
        const { nonce, urn } = readHidden(inputs);
        // A replacement that `replaceOnChanges` asks for is one that diff and check know nothing of.
        const replaced = host.managed.get(urn);
        refuseToAdoptAgain(replaced?.id, inputs);
        if (replaced !== undefined && !isPending(replaced.id)) refuseToReplace(resource, replaced.state);
        const { adopt } = inputs;
        if (typeof adopt === "string") {
          if (host.keepers.hasOtherName(urn, placeOf(resource.kind, adopt)))
            throw new Error(`adopt: another resource of this program has ${adopt} already`);
          // Noted at once: two at a time would both find it free.
          keep(urn, nonce, adopt, inputs);
        }
        const world = Object.assign(context(inputs, "create"), { replaced: replaced?.state });
        const made = keeping(inputs, () =>
          create(world, resource, inputsOf(inputs), nonce, host.unresolved.get(nonce)),
        );
        return made.then(
          (result) => {
            declare(urn, result.id, inputs);
            host.program.setId(urn, result.id);
            return result;
          },
          (error: unknown) => {
            if (!(error instanceof PartialFailureError)) host.keepers.letGo(nonce);
            throw error;
          },
        );
      }),

    read: (id, properties = {}) =>
      told(properties, async () => {
        host.program.forget(readHidden(properties).urn);
        const recorded = properties["__schema"] !== undefined;
        const look = (view: keyof Views) =>
          read(context(properties, "update", view), resource, id, inputsAndOutputs(properties), recorded);
        // Nothing is given up for gone on the word of an old listing.
        const found = (await look("recent")) ?? (await look("fresh"));
        if (found === undefined) host.keepers.letGo(readHidden(properties).nonce);
        // The engine takes an empty id for "it is gone"; for a `get` that would be a green run with nothing in it.
        if (found === undefined && recorded) return { id: "", props: {} };
        if (found === undefined)
          throw new Error(
            `There is no ${resource.kind} with the id ${id} ${whereOf(resource, properties)}${await mistakenIdsOfGet(context(properties, "update"), resource, id, properties)}`,
          );
        const hidden = pick(properties, hiddenInputs);
        return {
          id: found.id,
          props: recordable(properties, found.state),
          inputs: scrub({ ...hidden, ...found.inputs }),
        };
      }),

    update: (id, olds, news) =>
      told(news, () =>
        keeping(news, async () => {
          const state = inputsAndOutputs(olds);
          // What another update of this run has undone is brought about once more.
          const now: State = host.undone.has(placeOf(resource.kind, id))
            ? { ...state, __unfinished: "waiting" }
            : state;
          return { id, state: await update(context(news, "update"), resource, id, now, inputsOf(news)) };
        }),
      ),

    delete: (id, properties) =>
      told(properties, async () => {
        const { nonce, urn } = readHidden(properties);
        // What became of it is known from the resource that holds its nonce now: the placeholder is nobody's loss.
        if (isPending(id) && host.keepers.knows(nonce)) return;
        if (host.keepers.hasOther(nonce, placeOf(resource.kind, id)))
          return host.log.warn(urn, `${id} stays: another resource of this program has it now`);
        const state = inputsAndOutputs(properties);
        const heir = host.managed.get(urn);
        // What was replaced although it was kept can be told nothing any more: its successor speaks for it.
        const isKept = protectionOf(resource, state) !== undefined;
        const left =
          isKept && heir !== undefined && heir.id !== id ? withClientOnlyInputs(resource, state, heir.news) : state;
        await deleteResource(context(properties, "delete"), resource, id, left);
        host.keepers.letGo(nonce);
      }),
  };
}

const reasonOf = ({ property, reason }: CheckFailure) => (property === "" ? reason : `${property}: ${reason}`);

function refuse(refusals: readonly CheckFailure[], ...others: Array<string | undefined>): void {
  const all = [...refusals.map(reasonOf), ...others.filter((other) => other !== undefined)];
  if (all.length > 0) throw new Error(all.join("; "));
}

/** Where a `get` has looked. */
function whereOf({ lookupInput: foundBy }: AnyResource, properties: Properties): string {
  const place = foundBy && properties[foundBy.input];
  return foundBy !== undefined && typeof place === "string" ? `where ${foundBy.input} is ${place}` : "in this account";
}

/** Adopted a second time, a thing would be deleted as the one that is replaced. */
function refuseToAdoptAgain(id: string | undefined, inputs: Properties): void {
  if (id !== undefined && inputs["adopt"] === id)
    throw new Error(`${id} is managed by this resource already: take \`adopt\` away to have a new one made`);
}

/** A new one would be paid for before the deletion of the old one is refused. */
function refuseToReplace(resource: AnyResource, replaced: State): void {
  const guard = protectionOf(resource, replaced);
  if (guard !== undefined)
    throw new Error(`${guard.input}: ${replaceRefused(guard, "a new one would take the place of this one")}`);
}

/** What the engine stores: inputs, hidden ones too, and outputs. */
const recordable = (properties: Properties, state: State) =>
  scrub({ ...pick(properties, [...hiddenInputs, "__provider"]), ...state, __schema: stateSchema });

const inputsAndOutputs = (properties: Properties): State => {
  const { __provider, __schema, __urn, __timeouts, __nonce, ...state } = properties;
  return scrub(state);
};

function concealNames(resource: AnyResource, given: Properties, inputs: Properties) {
  for (const [property, schema] of Object.entries(shapeOf(resource))) {
    if (metadataOf(schema).maxNameLength !== undefined && given[property] === undefined) inputs[property] = unknownText;
  }
}

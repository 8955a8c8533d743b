import type { dynamic } from "@pulumi/pulumi";
import type { Views } from "../api/recent";
import { deleteResource } from "../lifecycle/delete";
import { mistakenIdsOfGet } from "../lifecycle/mistakenIds";
import { protectionOf, withClientOnlyInputs } from "../lifecycle/protection";
import { read } from "../lifecycle/read";
import type { AnyResource } from "../lifecycle/resource";
import { isPending, type State } from "../lifecycle/state";
import { update } from "../lifecycle/update";
import { Bridge, inputsAndOutputs, storedProperties } from "./bridge";
import { CheckOperation } from "./checkOperation";
import { CreateOperation } from "./createOperation";
import { DiffOperation } from "./diffOperation";
import { hiddenInputs, readHidden } from "./hiddenInputs";
import type { Host } from "./host";
import { discardInterrupted } from "./interrupted";
import { pick, withoutUndefined, type Properties } from "./properties";

/** The Pulumi dynamic provider of a kind of resource. */
export function dynamicProvider(resource: AnyResource, host: Host): dynamic.ResourceProvider<Properties, Properties> {
  const bridge = new Bridge(resource, host);
  return {
    // Stored at once and used later: the plugin host calls other methods before an asynchronous configure has ended.
    configure(request) {
      host.settings = { get: (key) => request.config.get(key) };
      return Promise.resolve();
    },
    check: (olds, news) => host.work(() => new CheckOperation(bridge, olds, news).run()),
    diff: (id, olds, news) => bridge.withPulumiErrors(news, () => new DiffOperation(bridge, id, olds, news).run()),
    create: (inputs) => bridge.withPulumiErrors(inputs, () => new CreateOperation(bridge, inputs).run()),
    read: (id, properties = {}) => bridge.withPulumiErrors(properties, () => readResource(bridge, id, properties)),
    update: (id, olds, news) => bridge.withPulumiErrors(news, () => updateResource(bridge, id, olds, news)),
    delete: (id, properties) => bridge.withPulumiErrors(properties, () => removeResource(bridge, id, properties)),
  };
}

async function readResource(bridge: Bridge, id: string, properties: Properties): Promise<dynamic.ReadResult> {
  const { host, resource } = bridge;
  const { nonce, owner, urn } = readHidden(properties);
  host.run.forgetDeclaration(urn);
  const isRecorded = properties["__schema"] !== undefined;
  const known = await bridge.recover(id, properties);
  const readFrom = (view: keyof Views) =>
    read(bridge.context(properties, "update", { view }), resource, known.id, known.state, isRecorded);
  // Nothing counts as gone because of an old listing.
  const found = (isPending(known.id) ? undefined : await readFrom("recent")) ?? (await readFrom("fresh"));
  const journal = host.journalOf(urn);
  if (found !== undefined) {
    const props = storedProperties(properties, found.state);
    await journal.settle(urn, nonce, inputsAndOutputs(properties), { id: found.id, state: inputsAndOutputs(props) });
    return {
      id: found.id,
      props,
      inputs: withoutUndefined({ ...pick(properties, hiddenInputs), ...found.inputs }),
    };
  }
  host.run.release(owner);
  await journal.forget(urn, nonce);
  // The engine takes an empty id for "it is gone"; for a `get` that would be a green run with nothing in it.
  if (isRecorded) return { id: "", props: {} };
  const mistakes = await mistakenIdsOfGet(bridge.context(properties, "update"), resource, id, properties);
  throw new Error(`There is no ${resource.kind} with the id ${id} ${placeOf(resource, properties)}${mistakes}`);
}

/** Where a `get` has looked. */
function placeOf({ lookupInput }: AnyResource, properties: Properties): string {
  const value = lookupInput && properties[lookupInput.input];
  return typeof value === "string" ? `where ${lookupInput?.input} is ${value}` : "in this account";
}

function updateResource(bridge: Bridge, id: string, olds: Properties, news: Properties) {
  return bridge.change(id, olds, ({ state }) =>
    bridge.reachState("update", news, olds, async (context) => {
      // What another update of this run has detached is attached again.
      const isDetached = bridge.host.run.isDetached(bridge.keyOf(id));
      const known: State = isDetached ? { ...state, __unfinished: "waiting" } : state;
      await discardInterrupted(bridge, id, news);
      return { id, state: await update(context, bridge.resource, id, known, bridge.inputsOf(news)) };
    }),
  );
}

function removeResource(bridge: Bridge, id: string, properties: Properties): Promise<void> {
  // The resource that holds this nonce now has resolved it: the placeholder itself is nothing.
  if (isPending(id) && bridge.host.run.isKnown(readHidden(properties).nonce)) return Promise.resolve();
  return bridge.change(id, properties, (known) => remove(bridge, known.id, known.state, properties));
}

async function remove(bridge: Bridge, id: string, state: State, properties: Properties): Promise<void> {
  const { host, resource } = bridge;
  const { nonce, owner, urn } = readHidden(properties);
  if (host.run.isOwnedByAnother(owner, bridge.keyOf(id)))
    return host.log.warn(urn, `${id} is not deleted: another resource of this program manages it now`);
  const successor = host.run.existingOf(urn);
  // What was replaced although it was protected receives no update any more: its successor lifts the protection.
  const isReplaced = successor !== undefined && successor.id !== id && protectionOf(resource, state) !== undefined;
  const released = isReplaced ? withClientOnlyInputs(resource, state, successor.news) : state;
  await deleteResource(bridge.context(properties, "delete"), resource, id, released);
  host.run.release(owner);
  await host.journalOf(urn).forget(urn, nonce);
}

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
  const { nonce, urn } = readHidden(properties);
  host.run.forgetDeclaration(urn);
  const isRecorded = properties["__schema"] !== undefined;
  const readFrom = (view: keyof Views) =>
    read(bridge.context(properties, "update", view), resource, id, inputsAndOutputs(properties), isRecorded);
  // Nothing counts as gone because of an old listing.
  const found = (await readFrom("recent")) ?? (await readFrom("fresh"));
  if (found !== undefined)
    return {
      id: found.id,
      props: storedProperties(properties, found.state),
      inputs: withoutUndefined({ ...pick(properties, hiddenInputs), ...found.inputs }),
    };
  host.run.release(nonce);
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

async function updateResource(bridge: Bridge, id: string, olds: Properties, news: Properties) {
  return bridge.reachState(news, async () => {
    const recorded = inputsAndOutputs(olds);
    // What another update of this run has detached is attached again.
    const isDetached = bridge.host.run.isDetached(bridge.keyOf(id));
    const state: State = isDetached ? { ...recorded, __unfinished: "waiting" } : recorded;
    return {
      id,
      state: await update(bridge.context(news, "update"), bridge.resource, id, state, bridge.inputsOf(news)),
    };
  });
}

async function removeResource(bridge: Bridge, id: string, properties: Properties): Promise<void> {
  const { host, resource } = bridge;
  const { nonce, urn } = readHidden(properties);
  // The resource that holds this nonce now has resolved it: the placeholder itself is nothing.
  if (isPending(id) && host.run.isKnown(nonce)) return;
  if (host.run.isOwnedByAnother(nonce, bridge.keyOf(id)))
    return host.log.warn(urn, `${id} is not deleted: another resource of this program manages it now`);
  const state = inputsAndOutputs(properties);
  const successor = host.run.existingOf(urn);
  // What was replaced although it was protected receives no update any more: its successor lifts the protection.
  const isReplaced = successor !== undefined && successor.id !== id && protectionOf(resource, state) !== undefined;
  const released = isReplaced ? withClientOnlyInputs(resource, state, successor.news) : state;
  await deleteResource(bridge.context(properties, "delete"), resource, id, released);
  host.run.release(nonce);
}

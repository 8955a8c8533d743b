import { change } from "../../api/change";
import { RefusedError } from "../../api/errors";
import type { Context } from "../contract";
import { buy, type Creation } from "../creation";
import { findInstance, type FoundInstance } from "./found";

/** A tag of the account. */
interface Tag {
  id: string;
  name: string;
}

/** The names of an instance's tags. */
export const tagsOf = (found: FoundInstance | undefined): string[] =>
  (found?.Tags ?? []).flatMap(({ TagName }) => (TagName === undefined ? [] : [TagName]));

/** Puts tags on and takes them off until they are those wanted. */
export function setTags(context: Context, id: string, wanted: readonly string[]): Promise<void> {
  return context.locks.hold("tags", async () => {
    const found = await findInstance(context, id);
    const adding = wanted.filter((name) => !tagsOf(found).includes(name));
    const removing = tagsWithIds(found).filter(({ name }) => !wanted.includes(name));
    const addIds: string[] = [];
    for (const name of adding) {
      const existing = (await listTags(context)).find((tag) => tag.name === name);
      addIds.push(existing?.id ?? (await buy(context, creationOf(name), name)));
    }
    if (addIds.length > 0) {
      const send = () => context.api.ccs.AddInstancesTags({ InstanceIds: id, AddTagIds: addIds.join(",") });
      await changeTags(context, id, send, (names) => adding.every((name) => names.includes(name)));
    }
    if (removing.length > 0) {
      const delIds = removing.map((tag) => tag.id).join(",");
      const send = () => context.api.ccs.DeleteInstancesTags({ InstanceIds: id, DelTagIds: delIds });
      await changeTags(context, id, send, (names) => removing.every(({ name }) => !names.includes(name)));
    }
    await deleteUnused(context, removing);
  });
}

/** Deletes the tags of an instance that is gone, unless something else has them. */
export const letTagsGo = (context: Context, found: FoundInstance, managed: readonly string[]): Promise<void> =>
  context.locks.hold("tags", () =>
    deleteUnused(
      context,
      tagsWithIds(found).filter(({ name }) => managed.includes(name)),
    ),
  );

const tagsWithIds = (found: FoundInstance | undefined): Tag[] =>
  (found?.Tags ?? []).flatMap(({ TagId, TagName }) =>
    TagId === undefined || TagName === undefined ? [] : [{ id: TagId, name: TagName }],
  );

async function deleteUnused(context: Context, tags: readonly Tag[]): Promise<void> {
  for (const tag of tags) {
    try {
      await change(context, {
        send: () => context.api.ccs.DeleteTag({ TagId: tag.id }),
        reached: async () => ((await listTags(context)).some(({ id }) => id === tag.id) ? undefined : true),
        missing: `the tag ${tag.name} is still there`,
      });
    } catch (error) {
      // Another machine has it by now: then it stays.
      if (!(error instanceof RefusedError) || error.kind !== "conflict") throw error;
    }
  }
}

const changeTags = (
  context: Context,
  id: string,
  send: Parameters<typeof change>[1]["send"],
  reached: (names: string[]) => boolean,
) =>
  change(context, {
    send,
    reached: async () => (reached(tagsOf(await findInstance(context, id))) ? true : undefined),
    missing: `${id} does not show its new tags`,
  });

const creationOf = (name: string): Creation<string, Tag> => ({
  action: `CreateTag (${name})`,
  lock: () => `tag ${name}`,
  marked: () => false,
  list: listTags,
  find: async (context, id) => (await listTags(context)).find((tag) => tag.id === id),
  idOf: (tag) => tag.id,
  matches: (tag) => tag.name === name,
  condition: () => "ready",
  send: ({ api }) => api.ccs.CreateTag({ TagName: name }),
});

async function listTags({ api }: Pick<Context, "api">): Promise<Tag[]> {
  const { data } = await api.ccs.DescribeTags({});
  return data.flatMap(({ TagId, TagName }) => (TagName === undefined ? [] : [{ id: TagId, name: TagName }]));
}

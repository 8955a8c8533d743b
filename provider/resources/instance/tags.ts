import { change } from "../../api/change";
import { RefusedError } from "../../api/errors";
import type { Context } from "../contract";
import { boughtEarlier, make, type Creation } from "../creation";
import { findInstance, type FoundInstance } from "./found";

/** A tag of the account. */
interface Tag {
  id: string;
  name: string;
}

/** The names of an instance's tags. */
export const tagsOf = (found: FoundInstance | undefined): string[] =>
  (found?.Tags ?? []).flatMap(({ TagName }) => (TagName === undefined ? [] : [TagName]));

/** Puts tags on and takes them off until they are those wanted, and tells which this instance has made for itself. */
export function setTags(
  context: Context,
  id: string,
  wanted: readonly string[],
  made: readonly string[],
  reached: (made: string[]) => void,
): Promise<void> {
  return context.locks.hold("tags", async () => {
    const found = await findInstance(context, id);
    const adding = wanted.filter((name) => !tagsOf(found).includes(name));
    const removing = (found?.Tags ?? []).flatMap(({ TagId, TagName = "" }) =>
      TagId === undefined || wanted.includes(TagName) ? [] : [{ id: TagId, name: TagName }],
    );
    let own = [...made];
    const addIds: string[] = [];
    for (const name of adding) {
      const earlier = await boughtEarlier(context, creationOf(name), name);
      const existing = earlier ?? (await listTags(context)).find((tag) => tag.name === name)?.id;
      addIds.push(existing ?? (await make(context, creationOf(name), name, "")).id);
      if (existing === undefined || existing === earlier) reached((own = [...own, name]));
    }
    if (addIds.length > 0) {
      const has = (names: string[]) => adding.every((name) => names.includes(name));
      await changeTags(
        context,
        id,
        () => context.api.ccs.AddInstancesTags({ InstanceIds: id, AddTagIds: addIds.join(",") }),
        has,
      );
    }
    if (removing.length > 0) {
      const lacks = (names: string[]) => removing.every(({ name }) => !names.includes(name));
      await changeTags(
        context,
        id,
        () =>
          context.api.ccs.DeleteInstancesTags({ InstanceIds: id, DelTagIds: removing.map((tag) => tag.id).join(",") }),
        lacks,
      );
    }
    await deleteUnused(
      context,
      removing.filter(({ name }) => own.includes(name)),
    );
    reached(own.filter((name) => wanted.includes(name)));
  });
}

/** Deletes the tags that an instance had made and that nothing has any more. */
export async function deleteMadeTags(context: Context, made: readonly string[]): Promise<void> {
  if (made.length === 0) return;
  await context.locks.hold("tags", async () =>
    deleteUnused(
      context,
      (await listTags(context)).filter((tag) => made.includes(tag.name)),
    ),
  );
}

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
  return data.flatMap(({ TagId, TagName }) =>
    TagId === undefined || TagName === undefined ? [] : [{ id: TagId, name: TagName }],
  );
}

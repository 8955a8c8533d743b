import { z } from "zod";
import { change } from "../../../api/change";
import { ApiError } from "../../../api/errors";
import type { Context } from "../../../lifecycle/context";
import { findEarlierPurchase, createOnce } from "../../../lifecycle/createOnce";
import type { Creation } from "../../../lifecycle/creation";
import { createTag, deleteTag, listTags, tagsLock, type Tag } from "../../shared/tags";
import { findInstance, type FoundInstance } from "../../shared/instances";

/** The names of an instance's tags. */
export const tagsOf = (found: FoundInstance | undefined): string[] =>
  (found?.Tags ?? []).flatMap(({ TagName }) => (TagName === undefined ? [] : [TagName]));

/** Puts on the tags that are wanted, and takes off those of before that are not any more: what was put on elsewhere is for a refresh to show. Makes those that are missing, and tells after each which it has made in all. */
export function setTags(
  context: Context,
  id: string,
  before: readonly string[],
  wanted: readonly string[],
  ownTagIds: readonly string[],
  saveProgress: (ownTagIds: readonly string[]) => void,
): Promise<void> {
  return context.locks.hold(tagsLock, async () => {
    const found = await findInstance(context, id);
    const adding = wanted.filter((name) => !tagsOf(found).includes(name));
    const removing = tagsWithIds(found).filter(({ name }) => before.includes(name) && !wanted.includes(name));
    const addIds: string[] = [];
    for (const name of adding) {
      const [creation, order] = [createTagNamed(name), { tagName: name }];
      const earlier = await findEarlierPurchase(context, creation, order);
      const existing = earlier ?? (await listTags(context)).find((tag) => tag.name === name)?.id;
      const tagId = existing ?? (await createOnce(context, creation, order, "")).id;
      if (existing === undefined || earlier !== undefined || inherits(context, tagId)) {
        saveProgress((ownTagIds = [...ownTagIds, tagId]));
      }
      addIds.push(tagId);
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
    const letGo = removing.filter((tag) => ownTagIds.includes(tag.id));
    await deleteUnused(context, letGo);
    saveProgress(ownTagIds.filter((tagId) => letGo.every((tag) => tag.id !== tagId)));
  });
}

/** What marks a tag as owned by the instance that created it, or by the one that replaces it. */
export const ownTag = (tagId: string) => ["InstanceTag", tagId] as const;

/** Whether the instance that this one takes the place of had made a tag. */
const inherits = ({ replacedState: replaced }: Context, tagId: string) =>
  z.array(z.string()).catch([]).parse(replaced?.["__madeTags"]).includes(tagId);

/** Deletes the tags that an instance which is gone had made, unless another has them. */
export const deleteOwnTags = (context: Context, found: FoundInstance, ownTagIds: readonly string[]): Promise<void> =>
  context.locks.hold(tagsLock, () =>
    deleteUnused(
      context,
      tagsWithIds(found).filter((tag) => ownTagIds.includes(tag.id)),
    ),
  );

const tagsWithIds = (found: FoundInstance | undefined): Tag[] =>
  (found?.Tags ?? []).flatMap(({ TagId, TagName }) =>
    TagId === undefined || TagName === undefined ? [] : [{ id: TagId, name: TagName }],
  );

async function deleteUnused(context: Context, tags: readonly Tag[]): Promise<void> {
  for (const tag of tags) {
    try {
      await deleteTag(context, tag);
    } catch (error) {
      if (!(error instanceof ApiError) || error.kind !== "conflict") throw error;
      if (context.run.isOwnedElsewhere(...ownTag(tag.id))) continue;
      context.warn(
        `the tag ${tag.name} stays, since another machine has it by now; make it a resource of its own (Tag, with \`adopt: "${tag.id}"\`) to have it deleted one day`,
      );
    }
  }
}

const changeTags = (
  context: Context,
  id: string,
  send: Parameters<typeof change>[1]["send"],
  saveProgress: (names: string[]) => boolean,
) =>
  change(context, {
    send,
    observe: async () => (saveProgress(tagsOf(await findInstance(context, id))) ? true : undefined),
    unmetCondition: `${id} does not show its new tags`,
  });

const createTagNamed = (name: string): Creation<{ tagName: string }, Tag> => ({
  ...createTag,
  // The name belongs to the action: an unresolved one is taken up again for the same tag only.
  action: `${createTag.action} (${name})`,
  lock: () => `tag ${name}`,
  hasUniqueName: () => false,
});

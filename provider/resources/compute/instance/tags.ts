import { z } from "zod";
import { change } from "../../../api/change";
import type { Reply } from "../../../api/client";
import { ApiError } from "../../../api/errors";
import type { Context } from "../../../lifecycle/context";
import { findEarlierPurchase, createOnce } from "../../../lifecycle/createOnce";
import type { Creation } from "../../../lifecycle/creation";
import { tagCreation, deleteTag, listTags, tagsLock, type Tag } from "../../shared/tags";
import { findInstance, type FoundInstance } from "../../shared/instances";

/** The names of an instance's tags. */
export const tagsOf = (found: FoundInstance | undefined): string[] =>
  (found?.Tags ?? []).flatMap(({ TagName }) => (TagName === undefined ? [] : [TagName]));

// An instance creates the tags that do not exist, and deletes those alone that it has created: a `Tag` of the program, or
// one that existed before, never goes with an instance. A tag that several instances of the program share goes with the
// last of them; one that a foreign instance has by then stays, with a warning. The instance that replaces one inherits
// the ownership.

/** One change of the tags of one instance. `saveOwnTags` records the ids of all tags that the instance has created. */
export class TagsUpdate {
  constructor(
    private readonly context: Context,
    private readonly id: string,
    private ownTagIds: readonly string[],
    private readonly saveOwnTags: (ids: readonly string[]) => void,
  ) {}

  /** Adds the declared tags, creating those that do not exist, and removes those that were declared before. Tags that were added elsewhere are for a refresh to show. */
  run(prior: readonly string[], declared: readonly string[]): Promise<void> {
    return this.context.locks.hold(tagsLock, async () => {
      for (const tagId of await findRequestedTags(this.context, declared)) this.#save([...this.ownTagIds, tagId]);
      const found = await findInstance(this.context, this.id);
      await this.#add(declared.filter((name) => !tagsOf(found).includes(name)));
      const removed = tagsWithIds(found).filter(({ name }) => prior.includes(name) && !declared.includes(name));
      await this.#remove(removed);
      await this.#deleteOwn(declared);
    });
  }

  async #add(names: readonly string[]): Promise<void> {
    const ids: string[] = [];
    for (const name of names) ids.push(await this.#findOrCreate(name));
    if (ids.length === 0) return;
    await this.#change(
      () => this.context.api.ccs.AddInstancesTags({ InstanceIds: this.id, AddTagIds: ids.join(",") }),
      (tags) => names.every((name) => tags.includes(name)),
    );
  }

  async #findOrCreate(name: string): Promise<string> {
    const { context } = this;
    const [creation, request] = [tagCreationNamed(name), { tagName: name }];
    const earlier = await findEarlierPurchase(context, creation, request);
    const existing = earlier ?? (await listTags(context)).find((tag) => tag.name === name)?.id;
    const tagId = existing ?? (await createOnce(context, creation, request, "")).id;
    const isCreated = existing === undefined || earlier !== undefined;
    if (isCreated) context.run.claim(ownTag(tagId).join(" "));
    // What another instance of the program has created goes with the last of them.
    const isShared = context.run.isOwnedElsewhere(...ownTag(tagId)) || context.run.isClaimed(ownTag(tagId).join(" "));
    if (isCreated || isShared || isInherited(context, tagId)) this.#save([...this.ownTagIds, tagId]);
    return tagId;
  }

  async #remove(tags: readonly Tag[]): Promise<void> {
    if (tags.length === 0) return;
    const ids = tags.map((tag) => tag.id).join(",");
    await this.#change(
      () => this.context.api.ccs.DeleteInstancesTags({ InstanceIds: this.id, DelTagIds: ids }),
      (names) => tags.every(({ name }) => !names.includes(name)),
    );
  }

  /** Deletes what it has created and does not have any more, also what an earlier run could not delete. */
  async #deleteOwn(declared: readonly string[]): Promise<void> {
    if (this.ownTagIds.length === 0) return;
    const existing = await listTags(this.context);
    for (const tagId of this.ownTagIds) {
      const tag = existing.find(({ id }) => id === tagId);
      if (tag !== undefined && declared.includes(tag.name)) continue;
      if (tag !== undefined) await deleteUnused(this.context, tag);
      this.#save(this.ownTagIds.filter((other) => other !== tagId));
    }
  }

  #change(send: () => Promise<Reply>, isVisible: (names: string[]) => boolean) {
    return change(this.context, {
      send,
      observe: async () => (isVisible(tagsOf(await findInstance(this.context, this.id))) ? true : undefined),
      unmetCondition: `${this.id} does not show its new tags`,
    });
  }

  #save(ownTagIds: readonly string[]): void {
    this.ownTagIds = ownTagIds;
    this.saveOwnTags(ownTagIds);
  }
}

/** What marks a tag as owned by the instance that created it, or by the one that replaces it. */
export const ownTag = (tagId: string) => ["InstanceTag", tagId] as const;

/** Whether the instance that this one replaces has created a tag. */
const isInherited = ({ replacedState }: Context, tagId: string) =>
  z.array(z.string()).catch([]).parse(replacedState?.["__madeTags"]).includes(tagId);

/** The tags that earlier updates have created without learning the outcome, and that are not declared any more. */
async function findRequestedTags(context: Context, declared: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const open = [...context.pending];
  for (const { request } of open) {
    const { data } = z.object({ tagName: z.string() }).safeParse(request);
    if (data === undefined || declared.includes(data.tagName)) continue;
    const created = await findEarlierPurchase(context, tagCreationNamed(data.tagName), data);
    if (created !== undefined) found.push(created);
  }
  return found;
}

/** Deletes the tags that a deleted instance has created, unless another instance has them. */
export async function deleteOwnTags(context: Context, ownTagIds: readonly string[]): Promise<void> {
  if (ownTagIds.length === 0 && context.pending.length === 0) return;
  await context.locks.hold(tagsLock, async () => {
    const ids = [...ownTagIds, ...(await findRequestedTags(context, []))];
    const own = (await listTags(context)).filter(({ id }) => ids.includes(id));
    for (const tag of own) await deleteUnused(context, tag);
  });
}

const tagsWithIds = (found: FoundInstance | undefined): Tag[] =>
  (found?.Tags ?? []).flatMap(({ TagId, TagName }) =>
    TagId === undefined || TagName === undefined ? [] : [{ id: TagId, name: TagName }],
  );

async function deleteUnused(context: Context, tag: Tag): Promise<void> {
  try {
    await deleteTag(context, tag);
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== "conflict") throw error;
    if (context.run.isOwnedElsewhere(...ownTag(tag.id))) return;
    context.warn(
      `the tag ${tag.name} is not deleted, since another instance has it: to manage it, declare it as a Tag with \`adopt: "${tag.id}"\``,
    );
  }
}

const tagCreationNamed = (name: string): Creation<{ tagName: string }, Tag> => ({
  ...tagCreation,
  // The name is a part of the action: an unresolved creation is continued for the same tag only.
  action: `${tagCreation.action} (${name})`,
  lock: () => `tag ${name}`,
  request: ({ tagName }) => ({ tagName }),
  hasUniqueName: () => false,
});

import { ApiError } from "../../api/errors";
import type { ApiContext } from "../../lifecycle/context";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, endsWithNonce, name, replaceOnChanges } from "../../lifecycle/inputs";
import { listInstances } from "../shared/instances";
import { tagCreation, deleteTag, findTag, listTags, tagsLock, type Tag } from "../shared/tags";

const inputs = {
  /** Name, at most 64 characters, which `tags` of instances refer to; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the tag. */
  tagName: replaceOnChanges(name(64)),
  ...adoptable,
};

/** What a tag has beyond its inputs: nothing. */
type TagOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface TagKind extends Resource<typeof inputs & typeof adoptable, TagOutputs, Tag> {}

/** Tags of the account: CreateTag, DescribeTags, DeleteTag. */
export const tag: TagKind = {
  kind: "Tag",
  description: "A tag of the account, which several instances can have.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    ...tagCreation,
    lock: () => tagsLock,
    hasUniqueName: ({ tagName }, nonce) => endsWithNonce(tagName, nonce),
    identity: ({ tagName }) => ["tag", tagName],
    async send(context, { tagName }) {
      const existing = (await listTags(context)).find((other) => other.name === tagName);
      // Instances refer to tags by name: two tags of one name could not be told apart.
      if (existing !== undefined)
        throw new Error(
          `there is a tag ${tagName} already: take it over with \`adopt: "${existing.id}"\`, or choose another name`,
        );
      return tagCreation.send(context, { tagName });
    },
  },

  async read(context, id) {
    const found = await findTag(context, id);
    return found && { inputs: { tagName: found.name }, outputs: {} };
  },

  // Its one input replaces.
  update: () => Promise.resolve(),

  delete: (context, id, { tagName }) =>
    context.locks.hold(tagsLock, async () => {
      if ((await findTag(context, id)) === undefined) return;
      try {
        await deleteTag(context, { id, name: tagName });
      } catch (error) {
        if (!(error instanceof ApiError) || error.kind !== "conflict") throw error;
        throw new Error(`${error.message}. ${await describeUsers(context, id)} it: remove it there first`);
      }
    }),
};

async function describeUsers(context: ApiContext, id: string): Promise<string> {
  const users = (await listInstances(context, undefined))
    .filter((instance) => instance.Tags.some(({ TagId }) => TagId === id))
    .map((instance) => `instance ${instance.InstanceName} (${instance.InstanceId})`);
  return users.length === 0 ? "An instance has" : `${users.join(", ")} ${users.length === 1 ? "has" : "have"}`;
}

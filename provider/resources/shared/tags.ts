import { change } from "../../api/change";
import type { ApiContext, Context } from "../../lifecycle/context";
import type { Creation } from "../../lifecycle/creation";

/** A tag of the account. */
export interface Tag {
  id: string;
  name: string;
}

/** The lock under which the tags of the account are created and deleted. */
export const tagsLock = "tags";

/** All tags of the account. */
export async function listTags({ api }: ApiContext): Promise<Tag[]> {
  const { data } = await api.ccs.DescribeTags({});
  return data.flatMap(({ TagId, TagName }) => (TagName === undefined ? [] : [{ id: TagId, name: TagName }]));
}

/** Reads one tag; undefined when it does not exist. */
export const findTag = async (context: ApiContext, id: string) =>
  (await listTags(context)).find((tag) => tag.id === id);

/** How a tag is created. */
export const tagCreation: Omit<Creation<{ tagName: string }, Tag>, "lock" | "hasUniqueName"> = {
  action: "CreateTag",
  list: listTags,
  find: findTag,
  getId: (tag) => tag.id,
  matches: (tag, { tagName }) => tag.name === tagName,
  status: () => "ready",
  send: ({ api }, { tagName }) => api.ccs.CreateTag({ TagName: tagName }),
};

/** Deletes a tag; refused while an instance has it. */
export const deleteTag = (context: Context, { id, name }: Tag) =>
  change(context, {
    send: () => context.api.ccs.DeleteTag({ TagId: id }),
    observe: async () => ((await findTag(context, id)) === undefined ? true : undefined),
    unmetCondition: `the tag ${name} still exists`,
  });

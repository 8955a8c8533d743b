import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import { getInstance } from "../account/lookup";
import { Refusal } from "../refusals/refusal";
import { dataReply, successReply } from "../replies/reply";
import type { Handlers } from "./handler";

type TagActions = Pick<
  typeof rows,
  "DescribeTags" | "CreateTag" | "DeleteTag" | "AddInstancesTags" | "DeleteInstancesTags"
>;

/** Handlers for the tags of the account and of its instances. */
export const tags: Handlers<TagActions> = {
  DescribeTags(_, account) {
    // A number here and a string in DescribeInstances, as in the document.
    return dataReply(account.tables.tags.all().map((tag) => ({ TagId: Number(tag.id), TagName: tag.name })));
  },

  CreateTag({ TagName }, account) {
    if (TagName === "") throw new Refusal(400, "ParameterIsEmpty", 'The parameter "TagName" is empty.');
    account.change(put("tags", { id: String(account.nextTagId), name: TagName }));
    account.nextTagId += 1 + account.random.below(9);
    return successReply();
  },

  DeleteTag({ TagId }, account) {
    const [id = ""] = parseTagIds(account, TagId);
    const user = account.tables.instances.all().find(({ tagIds }) => tagIds.includes(id));
    if (user !== undefined) throw new Refusal(400, "20101", `Tag ID of instance ${user.id}`);
    account.change(drop("tags", id));
    return successReply();
  },

  AddInstancesTags({ InstanceIds, AddTagIds = "" }, account) {
    const added = parseTagIds(account, AddTagIds);
    const instances = InstanceIds.split(",").map((id) => getInstance(account, "AddInstancesTags", id));
    for (const { id, tagIds } of instances)
      account.change(edit("instances", id, { tagIds: [...new Set([...tagIds, ...added])] }));
    return successReply();
  },

  DeleteInstancesTags({ InstanceIds, DelTagIds = "" }, account) {
    const removed = parseTagIds(account, DelTagIds);
    const instances = InstanceIds.split(",").map((id) => getInstance(account, "DeleteInstancesTags", id));
    for (const { id, tagIds } of instances)
      account.change(edit("instances", id, { tagIds: tagIds.filter((tagId) => !removed.includes(tagId)) }));
    return successReply();
  },
};

function parseTagIds(account: Account, ids: string): string[] {
  const requested = ids.split(",").filter((id) => id !== "");
  const unknown = requested.find((id) => account.tables.tags.get(id) === undefined);
  if (unknown !== undefined) throw new Refusal(400, "ParameterInvalid", `There is no tag "${unknown}".`);
  return requested;
}

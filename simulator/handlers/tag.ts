import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { instanceOf } from "../account/lookup";
import { Refusal } from "../refusals/refusal";
import { done, found } from "../replies/reply";

type TagActions = Pick<
  typeof rows,
  "DescribeTags" | "CreateTag" | "DeleteTag" | "AddInstancesTags" | "DeleteInstancesTags"
>;

/** The tags of the account and of its machines. */
export const tags: Handlers<TagActions> = {
  DescribeTags(_, account) {
    // A number here, a text in DescribeInstances: so the document has it.
    return found(account.tables.tags.all().map((tag) => ({ TagId: Number(tag.id), TagName: tag.name })));
  },

  CreateTag({ TagName }, account) {
    if (TagName === "") throw new Refusal(400, "ParameterIsEmpty", 'The parameter "TagName" is empty.');
    account.change(put("tags", { id: String(account.nextTagId), name: TagName }));
    account.nextTagId += 1 + account.random.below(9);
    return done();
  },

  DeleteTag({ TagId }, account) {
    const [id = ""] = tagsOf(account, TagId);
    const user = account.tables.instances.all().find(({ tagIds }) => tagIds.includes(id));
    if (user !== undefined) throw new Refusal(400, "20101", `Tag ID of instance ${user.id}`);
    account.change(drop("tags", id));
    return done();
  },

  AddInstancesTags({ InstanceIds, AddTagIds = "" }, account) {
    const added = tagsOf(account, AddTagIds);
    const instances = InstanceIds.split(",").map((id) => instanceOf(account, "AddInstancesTags", id));
    for (const { id, tagIds } of instances)
      account.change(edit("instances", id, { tagIds: [...new Set([...tagIds, ...added])] }));
    return done();
  },

  DeleteInstancesTags({ InstanceIds, DelTagIds = "" }, account) {
    const taken = tagsOf(account, DelTagIds);
    const instances = InstanceIds.split(",").map((id) => instanceOf(account, "DeleteInstancesTags", id));
    for (const { id, tagIds } of instances)
      account.change(edit("instances", id, { tagIds: tagIds.filter((tagId) => !taken.includes(tagId)) }));
    return done();
  },
};

function tagsOf(account: Account, ids: string): string[] {
  const asked = ids.split(",").filter((id) => id !== "");
  const unknown = asked.find((id) => account.tables.tags.get(id) === undefined);
  if (unknown !== undefined) throw new Refusal(400, "ParameterInvalid", `There is no tag "${unknown}".`);
  return asked;
}

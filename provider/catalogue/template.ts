import { z } from "zod";
import { action } from "./action";
import { flag, id, neededText, listReply, numberReply, objectReply, text, textReply, whole } from "./fields";

/** Templates: images made of machines (`/ccs`). */
export const template = {
  CreateTemplate: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Makes an image of a machine; the reply carries no template id.",
    request: {
      /** The machine to copy. */
      InstanceId: id,
      /** Display name of the template. */
      DisplayName: text,
      /** Whether to copy it while it runs. */
      PowerOn: flag,
      /** Whether its data disks are copied too; they are by default. */
      WithDataDisk: flag.optional(),
      /** A user of the machine's system. */
      InstanceUserName: text.optional(),
      /** That user's password; newer documents no longer list it. */
      InstancePassword: text.optional(),
    },
  }),
  DeleteTemplate: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes a template in one region; presumably it stays in others.",
    request: {
      /** The template to delete. */
      TemplateId: id,
      /** The region to delete it in. */
      RegionId: id,
    },
  }),
  SyncTemplate: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Copies a template to one more region.",
    request: {
      /** The template to copy. */
      TemplateId: id,
      /** The region that gets it. */
      RegionId: id,
    },
  }),
  DescribeTemplateInfo: action({
    method: "POST",
    class: "read",
    description: "Lists the templates of the account.",
    request: {
      /** Page, from 1. */
      PageNumber: whole,
      /** Templates a page. */
      PageSize: whole,
      /** Only those whose name contains it. */
      Keyword: text.optional(),
    },
    data: objectReply({
      /** Number of pages. */
      TotalPage: numberReply,
      /** The templates of this page. */
      TemplateList: listReply(
        z.object({
          /** Id of the template; an ImageId wherever one is asked for. */
          TemplateId: neededText,
          /** Display name. */
          Name: textReply,
          /** `normal` when it can be used. */
          Status: textReply,
          /** Operating system. */
          OSType: textReply,
          /** When it was made. */
          CreateTime: textReply,
          /** In how many regions it is. */
          Count: numberReply,
          /** The regions that it is in. */
          Region: listReply(
            z.object({
              /** Region code. */
              RegionId: textReply,
              /** Region name, in Chinese. */
              RegionName: textReply,
              /** `normal` when it can be used there; only in the document's sample. */
              Status: textReply,
            }),
          ),
        }),
      ),
    }),
  }),
};

import { z } from "zod";
import { action } from "./action";
import {
  boolean,
  id,
  integer,
  listReply,
  numberReply,
  objectReply,
  requiredString,
  string,
  stringReply,
} from "./fields";

/** Templates: images created from instances (`/ccs`). */
export const template = {
  CreateTemplate: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Creates a template from an instance; the reply has no template id.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Display name of the template. */
      DisplayName: string,
      /** Whether to create the template while the instance is running. */
      PowerOn: boolean,
      /** Whether to include its data disks. Defaults to true. */
      WithDataDisk: boolean.optional(),
      /** Name of a user on the instance. */
      InstanceUserName: string.optional(),
      /** Password of that user; no longer in newer documents. */
      InstancePassword: string.optional(),
    },
  }),
  DeleteTemplate: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes a template in one region; presumably it stays in other regions.",
    request: {
      /** Id of the template. */
      TemplateId: id,
      /** Region to delete the template in. */
      RegionId: id,
    },
  }),
  SyncTemplate: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Copies a template to another region.",
    request: {
      /** Id of the template. */
      TemplateId: id,
      /** Region to copy the template to. */
      RegionId: id,
    },
  }),
  DescribeTemplateInfo: action({
    method: "POST",
    class: "read",
    description: "Lists the templates of the account.",
    request: {
      /** Page number, from 1. */
      PageNumber: integer,
      /** Templates per page. */
      PageSize: integer,
      /** Only those whose name contains this string. */
      Keyword: string.optional(),
    },
    data: objectReply({
      /** Number of pages. */
      TotalPage: numberReply,
      /** The templates on this page. */
      TemplateList: listReply(
        z.object({
          /** Id of the template; can be used as ImageId. */
          TemplateId: requiredString,
          /** Display name. */
          Name: stringReply,
          /** `normal` when it can be used. */
          Status: stringReply,
          /** Operating system. */
          OSType: stringReply,
          /** Creation time. */
          CreateTime: stringReply,
          /** Number of regions. */
          Count: numberReply,
          /** The regions of the template. */
          Region: listReply(
            z.object({
              /** Region code. */
              RegionId: stringReply,
              /** Region name, in Chinese. */
              RegionName: stringReply,
              /** `normal` when it can be used in the region; only in the document's sample. */
              Status: stringReply,
            }),
          ),
        }),
      ),
    }),
  }),
};

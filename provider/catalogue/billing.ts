import { z } from "zod";
import { action } from "./action";
import { aliasedReply, id, listReply, numberReply, objectReply, oneOf, string, stringReply } from "./fields";

const billedReply = {
  /** Region of the resource; empty when it has none. */
  RegionId: stringReply,
  /** Id of the resource. */
  ResourceId: stringReply,
  /** Name. */
  ResourceName: stringReply,
  /** Resource type: `vm`, `ip`, `wan`, `template_STO`, `oss` and others. */
  ResourceType: stringReply,
  /** Costs in this time, in the requested currency. */
  TotalCost: numberReply,
  /** VDC of the resource; empty when it has none. */
  VdcId: stringReply,
  /** Name of the VDC. */
  VdcName: stringReply,
  /** Creation time. */
  CreateTime: stringReply,
};

/** Bills (`/billing`). */
export const billing = {
  DescribeBill: action({
    method: "GET",
    class: "read",
    description: "Lists the costs of each resource over some days, in the requested currency.",
    request: {
      /** First and last day, such as `2019.09.02 - 2019.09.03`. */
      DateFromTo: string,
      /** Currency of the reply. */
      Currency: oneOf("CN", "US"),
    },
    data: aliasedReply(
      // The document's name is the result of replacing "Master" by "english".
      { TotalMasterCost: ["TotalenglishCost"] },
      {
        /** The resources with their costs. */
        BillInfo: listReply(
          z.object({
            ...billedReply,
            /** Deletion time; empty while it exists. */
            DeleteTime: stringReply,
          }),
        ),
        /** Costs of the main account, in the requested currency. */
        TotalMasterCost: numberReply,
        /** Costs of its sub-accounts, in the requested currency. */
        TotalViceCost: numberReply,
      },
    ),
  }),
  DescribeBillInfo: action({
    method: "GET",
    class: "read",
    description: "Gets the details of the costs of a resource over some days, in the requested currency.",
    request: {
      /** First day, such as `2019.09.02`. */
      DateFrom: string,
      /** Last day, in the same format. */
      DateTo: string,
      /** Id of the resource. */
      ResourceId: id,
      /** Currency of the reply. Newer documents require it, and none specifies a default. */
      Currency: oneOf("CN", "US").optional(),
    },
    data: objectReply({
      /** Costs of the resource by time span. */
      BillDetail: listReply(
        z.object({
          ...billedReply,
          /** Configuration of the resource, in Chinese. */
          Configuration: stringReply,
          /** Costs of each part, in Chinese; zero can be `0E-8`. */
          CostDetail: stringReply,
          /** Start of the time span, in seconds since 1970. */
          StartTime: numberReply,
          /** End of the time span, in seconds since 1970. */
          EndTime: numberReply,
          /** Number of the payment method. */
          PayType: stringReply,
          /** Payment method, in Chinese. */
          PayDesc: stringReply,
          /** Status of the resource, such as `running`. */
          Status: stringReply,
          /** Price per minute (as far as the document's sample shows), in the requested currency. */
          UnitPrice: numberReply,
          /** IP addresses of the resource. */
          IPs: listReply(z.string()),
        }),
      ),
      /** Total costs, in the requested currency. */
      TotalCost: numberReply,
    }),
  }),
};

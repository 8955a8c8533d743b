import { z } from "zod";
import { action } from "./action";
import { aliasedReply, id, listReply, numberReply, objectReply, oneOf, text, textReply } from "./fields";

const billedReply = {
  /** Region of the thing; empty where it has none. */
  RegionId: textReply,
  /** Id of the thing. */
  ResourceId: textReply,
  /** Its name. */
  ResourceName: textReply,
  /** What it is: `vm`, `ip`, `wan`, `template_STO`, `oss` and others. */
  ResourceType: textReply,
  /** What it cost in that time, in the currency asked for. */
  TotalCost: numberReply,
  /** Its data centre; empty where it has none. */
  VdcId: textReply,
  /** Name of the data centre. */
  VdcName: textReply,
  /** When it was made. */
  CreateTime: textReply,
};

/** Bills (`/billing`). */
export const billing = {
  DescribeBill: action({
    method: "GET",
    class: "read",
    description: "Tells what each thing cost over some days, in the currency asked for.",
    request: {
      /** First and last day, such as `2019.09.02 - 2019.09.03`. */
      DateFromTo: text,
      /** Currency of the answer. */
      Currency: oneOf("CN", "US"),
    },
    data: aliasedReply(
      // The name that the document prints is the work of a search for "master" and its replacement by "english".
      { TotalMasterCost: ["TotalenglishCost"] },
      {
        /** The things with their costs. */
        BillInfo: listReply(
          z.object({
            ...billedReply,
            /** When it was deleted; empty while it is there. */
            DeleteTime: textReply,
          }),
        ),
        /** Costs of the main account, in the currency asked for. */
        TotalMasterCost: numberReply,
        /** Costs of its sub-accounts, in the currency asked for. */
        TotalViceCost: numberReply,
      },
    ),
  }),
  DescribeBillInfo: action({
    method: "GET",
    class: "read",
    description: "Tells how the costs of one thing over some days come about, in the currency asked for.",
    request: {
      /** First day, such as `2019.09.02`. */
      DateFrom: text,
      /** Last day, written likewise. */
      DateTo: text,
      /** The thing to ask about. */
      ResourceId: id,
      /** Currency of the answer; newer documents require it, and none tells which it is when it is left out. */
      Currency: oneOf("CN", "US").optional(),
    },
    data: objectReply({
      /** What the thing cost, span by span. */
      BillDetail: listReply(
        z.object({
          ...billedReply,
          /** What it was made of, in Chinese. */
          Configuration: textReply,
          /** What each part of it costs, in Chinese; zero may read `0E-8`. */
          CostDetail: textReply,
          /** Begin of the span, in seconds since 1970. */
          StartTime: numberReply,
          /** End of the span, in seconds since 1970. */
          EndTime: numberReply,
          /** Number of the way to pay. */
          PayType: textReply,
          /** The way to pay, in Chinese. */
          PayDesc: textReply,
          /** State of the thing, such as `running`. */
          Status: textReply,
          /** Price of one minute, as the document's sample adds up, in the currency asked for. */
          UnitPrice: numberReply,
          /** Its addresses. */
          IPs: listReply(z.string()),
        }),
      ),
      /** The sum, in the currency asked for. */
      TotalCost: numberReply,
    }),
  }),
};

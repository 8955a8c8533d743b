import { z } from "zod";
import { action } from "./action";
import { id, listReply, numberReply, oneOf, text, textReply, whole, zeroOrOne } from "./fields";

/** What a public network is bought with; the same in CreateVdc and CreatePublicNetwork. */
const publicNetworkOrder = {
  /** Display name; the API's own default is 公网1. */
  Name: text.optional(),
  /** Kind of line, such as `Bandwidth_BGP` (appendix 3). */
  Type: text,
  /** How the bandwidth is paid: `BandwIdth` (fixed), `Traffic`, `DataPackage` or `BandwIdth_95`. */
  BillingMethod: text,
  /** Mbit/s; in steps of 5 up to 500 for fixed bandwidth, of 50 for 95-peak; GB for data packages. */
  Qos: whole,
  /** Number of addresses in the first segment: 4, 8, 16, 32 or 64. */
  IPNum: whole,
  /** 1 renews data packages and 95-peak by itself. */
  AutoRenew: zeroOrOne,
  /** Ceiling of 95-peak in Mbit/s; the API's own default is 120 % of Qos. */
  FloatBandwidth: whole,
};

const publicNetworkReply = z.object({
  /** Id of the public network. */
  PublicId: textReply,
  /** Display name. */
  Name: textReply,
  /** `ok` when settled. */
  Status: textReply,
  /** Mbit/s. */
  Qos: numberReply,
  /** Kind of line; newer replies only. */
  Type: textReply,
  /** Addresses that nothing uses. */
  UnuseIpNum: numberReply,
  /** The address blocks bought for it. */
  Segments: listReply(
    z.object({
      /** Id of the block, for DeletePublicIp. */
      SegmentId: textReply,
      /** First address. */
      Address: textReply,
      /** Gateway address. */
      Gateway: textReply,
      /** Prefix length; 30 for 4 addresses, 26 for 64. */
      Mask: numberReply,
    }),
  ),
});

const privateNetworkReply = z.object({
  /** Id of the private network. */
  PrivateId: textReply,
  /** Display name. */
  Name: textReply,
  /** `ok` when settled. */
  Status: textReply,
  /** Addresses that nothing uses. */
  UnuseIpNum: numberReply,
  /** Address ranges, such as `192.168.1.0/24`. */
  Segments: listReply(z.string()),
});

/** Virtual data centres and their networks (`/network`). */
export const network = {
  DescribeVdc: action({
    method: "GET",
    class: "read",
    about: "Lists virtual data centres with their networks.",
    request: {
      /** Only those of this region. */
      RegionId: text.optional(),
      /** Only this one. */
      VdcId: text.optional(),
      /** Page, from 1; all are listed when it is left out. */
      PageNumber: whole.optional(),
      /** Only those whose name contains it. */
      Keyword: text.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the data centre. */
        VdcId: textReply,
        /** Display name. */
        VdcName: textReply,
        /** Region that it is in. */
        RegionId: textReply,
        /** `ok` when settled; many replies leave it out. */
        VdcStatus: textReply,
        /** Its public networks. */
        PublicNetwork: listReply(publicNetworkReply),
        /** Its private networks. */
        PrivateNetwork: listReply(privateNetworkReply),
        /** Page of this item; 0 when the listing is not paged. */
        PageNumber: numberReply,
        /** Number of pages; 0 when the listing is not paged. */
        PageCount: numberReply,
      }),
    ),
  }),
  CreateVdc: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    about: "Makes a virtual data centre, with a public network if one is described.",
    request: {
      /** Region to make it in, such as `CN_Beijing_A`. */
      RegionId: id,
      /** Display name; the API's own default is the new id. */
      VdcName: text.optional(),
      /** A public network to buy with it. */
      PublicNetwork: z.object(publicNetworkOrder).partial().optional(),
    },
  }),
  DeleteVdc: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    about: "Deletes a virtual data centre; it must be empty.",
    request: {
      /** The one to delete. */
      VdcId: id,
    },
  }),
  CreatePublicNetwork: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    about: "Buys a public network for a virtual data centre.",
    request: {
      /** The data centre that gets it. */
      VdcId: id,
      ...publicNetworkOrder,
    },
  }),
  CreatePrivateNetwork: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    about: "Makes a private network in a virtual data centre.",
    request: {
      /** The data centre that gets it. */
      VdcId: id,
      /** Display name; the API's own default is 私网1, 私网2, … */
      Name: text.optional(),
      /** `auto`: the API chooses the range; `manual`: Address and Mask give it. */
      Type: oneOf("auto", "manual").optional(),
      /** Network address of a manual network. */
      Address: text.optional(),
      /** Prefix length of a manual network. */
      Mask: whole.optional(),
    },
  }),
  ModifyPublicNetwork: action({
    method: "GET",
    class: "set",
    task: "TaskId",
    about: "Changes the bandwidth of a public network; not for billing by traffic.",
    request: {
      /** The network to change. */
      PublicId: id,
      /** The new bandwidth in Mbit/s. */
      Qos: whole,
    },
  }),
  AddPublicIp: action({
    method: "GET",
    class: "relative",
    task: "TaskId",
    about: "Buys one more block of addresses for a public network.",
    request: {
      /** The network that gets them. */
      PublicId: id,
      /** How many to add: 4, 8, 16, 32 or 64. */
      Number: whole,
    },
  }),
  DeletePublicIp: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    about: "Gives a block of addresses back; may answer Success and keep it until the paid period ends.",
    request: {
      /** The block to give back. */
      SegmentId: id,
    },
  }),
  DeletePublicNetwork: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    about: "Deletes a public network with its addresses.",
    request: {
      /** The network to delete. */
      PublicId: id,
    },
  }),
  DeletePrivateNetwork: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    about: "Deletes a private network.",
    request: {
      /** The network to delete. */
      PrivateId: id,
    },
  }),
  RenewPublicNetwork: action({
    method: "GET",
    class: "set",
    about: "Turns the automatic renewal of a public network on or off.",
    request: {
      /** The network to change. */
      PublicId: id,
      /** 1 renews by itself, 0 does not. */
      AutoRenew: zeroOrOne,
    },
  }),
  ModifyVdcName: action({
    method: "POST",
    class: "set",
    about: "Renames a virtual data centre.",
    request: {
      /** The one to rename. */
      VdcId: id,
      /** Its new name. */
      VdcName: text,
    },
  }),
};

/** The one action of global private networks with a path of its own (`/gpn`). */
export const gpn = {};

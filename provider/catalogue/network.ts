import { z } from "zod";
import { action } from "./action";
import {
  id,
  neededText,
  listReply,
  numberReply,
  objectReply,
  oneOf,
  oneOfNumbers,
  region,
  text,
  textReply,
  whole,
  zeroOrOne,
} from "./fields";

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
  /** Number of addresses in the first segment. */
  IPNum: oneOfNumbers(4, 8, 16, 32, 64),
  /** 1 renews data packages and 95-peak by itself. */
  AutoRenew: zeroOrOne,
  /** Ceiling of 95-peak in Mbit/s; the API's own default is 120 % of Qos. */
  FloatBandwidth: whole,
};

const publicNetworkReply = z.object({
  /** Id of the public network. */
  PublicId: neededText,
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
  PrivateId: neededText,
  /** Display name. */
  Name: textReply,
  /** `ok` when settled. */
  Status: textReply,
  /** Addresses that nothing uses. */
  UnuseIpNum: numberReply,
  /** Address ranges, such as `192.168.1.0/24`. */
  Segments: listReply(z.string()),
});

const joinedNetworkReply = {
  /** Region that it is in. */
  RegionId: textReply,
  /** City of the region. */
  CityId: textReply,
  /** The private network. */
  PrivateId: textReply,
  /** Its range, such as `192.168.1.0/24`. */
  PrivateNet: textReply,
  /** Its network address. */
  Address: textReply,
  /** Bandwidth in Mbit/s. */
  Qos: numberReply,
};

/** Virtual data centres, their networks, and the global private networks between them (`/network`). */
export const network = {
  DescribeVdc: action({
    method: "GET",
    class: "read",
    description: "Lists virtual data centres with their networks.",
    request: {
      /** Only those of this region. */
      RegionId: region.optional(),
      /** Only this one. */
      VdcId: text.optional(),
      /** Page, from 1; presumably all are listed when it is left out. */
      PageNumber: whole.optional(),
      /** Only those whose name contains it. */
      Keyword: text.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the data centre. */
        VdcId: neededText,
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
    description: "Makes a virtual data centre, with a public network if one is described.",
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
    description: "Deletes a virtual data centre; it must be empty.",
    request: {
      /** The one to delete. */
      VdcId: id,
    },
  }),
  CreatePublicNetwork: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Buys a public network for a virtual data centre.",
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
    description: "Makes a private network in a virtual data centre.",
    request: {
      /** The data centre that gets it. */
      VdcId: id,
      /** Display name; the API's own default is 私网1, 私网2, … */
      Name: text.optional(),
      /** `auto` (the default): the API chooses the range; `manual`: Address and Mask give it. */
      Type: oneOf("auto", "manual").optional(),
      /** Network address of a manual network. */
      Address: text.optional(),
      /** Prefix length of a manual network; a text in the document's table. */
      Mask: whole.optional(),
    },
  }),
  ModifyPublicNetwork: action({
    method: "GET",
    class: "set",
    task: "TaskId",
    description: "Changes the bandwidth of a public network; not for billing by traffic.",
    request: {
      /** The network to change. */
      PublicId: id,
      /** The new bandwidth in Mbit/s, GB for data packages; a text in the document's table. */
      Qos: whole,
    },
  }),
  AddPublicIp: action({
    method: "GET",
    class: "relative",
    task: "TaskId",
    description: "Buys one more block of addresses for a public network.",
    request: {
      /** The network that gets them. */
      PublicId: id,
      /** How many to add, not how many there are to be; a newer client buys 128 too. */
      Number: oneOfNumbers(4, 8, 16, 32, 64),
    },
  }),
  DeletePublicIp: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Gives a block of addresses back; may answer Success and keep it until the paid period ends.",
    request: {
      /** The block to give back. */
      SegmentId: id,
    },
  }),
  DeletePublicNetwork: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a public network with its addresses.",
    request: {
      /** The network to delete. */
      PublicId: id,
    },
  }),
  DeletePrivateNetwork: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a private network.",
    request: {
      /** The network to delete. */
      PrivateId: id,
    },
  }),
  RenewPublicNetwork: action({
    method: "GET",
    class: "set",
    description: "Turns the automatic renewal of a public network on or off.",
    request: {
      /** The network to change. */
      PublicId: id,
      /** 1 renews by itself, 0 does not. */
      AutoRenew: zeroOrOne,
    },
  }),
  DescribeBandwidthTraffic: action({
    method: "GET",
    class: "read",
    description: "Tells what went through a network in the last five minutes.",
    request: {
      /** The network, a public or a private one. */
      NetworkId: id,
    },
    data: objectReply({
      /** What went through it. */
      LastFiveMinutesUsage: objectReply({
        /** Inwards, in a unit that no document tells. */
        Inbps: numberReply,
        /** Outwards, in the same unit. */
        Outbps: numberReply,
      }),
      /** Its bandwidth in Mbit/s. */
      MaxQos: numberReply,
    }),
  }),
  DescribeGPN: action({
    method: "POST",
    class: "read",
    description: "Lists global private networks with what they connect.",
    request: {
      /** Only this one. */
      GpnId: text.optional(),
      /** Only those whose name contains it; `Key` here, `Keyword` elsewhere. */
      Key: text.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the global private network. */
        GpnId: neededText,
        /** Display name. */
        Name: textReply,
        /** Bandwidth in Mbit/s. */
        Qos: numberReply,
        /** Number of the overlay behind it. */
        EvpnId: numberReply,
        /** `ok` when settled. */
        Status: textReply,
        /** Status in Chinese. */
        StatusStr: textReply,
        /** Its order. */
        SubOrderId: textReply,
        /** Private networks of data centres that it connects. */
        JoinVdcs: listReply(
          z.object({
            /** The data centre. */
            VdcId: textReply,
            /** Name of the data centre. */
            VdcName: textReply,
            ...joinedNetworkReply,
          }),
        ),
        /** Networks of VPCs, a newer product, that it connects. */
        JoinVpcs: listReply(
          z.object({
            /** The VPC. */
            VpcId: textReply,
            /** Name of the VPC. */
            VpcName: textReply,
            ...joinedNetworkReply,
          }),
        ),
        /** Points of presence that it connects; null when there are none. */
        JoinPops: listReply(
          z.object({
            /** The point of presence. */
            PopId: textReply,
            /** Its city. */
            CityId: textReply,
            /** Its name. */
            PopName: textReply,
            /** Bandwidth in Mbit/s. */
            Qos: numberReply,
          }),
        ),
      }),
    ),
  }),
  AddAccessPoint: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Connects more networks to a global private network.",
    request: {
      /** The global private network. */
      GpnId: id,
      /** Private networks to connect; this or PopAdd must name one. */
      VdcAdd: z
        .array(
          z.object({
            /** The data centre. */
            VdcId: id,
            /** Kind of point; spelled otherwise than in CreateGPN. */
            PointType: oneOf("VDC"),
            /** The private network of it. */
            PrivateId: id,
            /** City of the data centre, from DescribeAccessInfo. */
            CityId: text,
          }),
        )
        .optional(),
      /** Points of presence to connect. */
      PopAdd: z
        .array(
          z.object({
            /** The point of presence. */
            PopId: id,
            /** Its city. */
            CityId: text,
            /** Kind of point; spelled otherwise than in CreateGPN. */
            PointType: oneOf("Pop"),
          }),
        )
        .optional(),
    },
  }),
  DeleteAccessPoint: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Disconnects networks from a global private network.",
    request: {
      /** The global private network. */
      GpnId: id,
      /** What to disconnect: taken as ids of private networks and of points of presence, which no source proves. */
      DelPoints: z.array(id),
    },
  }),
  DescribeAccessInfo: action({
    method: "POST",
    class: "read",
    description: "Lists what can be connected to a global private network.",
    request: {
      /** Kind of point. */
      Type: oneOf("vdc", "pop"),
    },
    data: objectReply({
      /** Data centres with their private networks; none when points of presence were asked for. */
      Vdc: listReply(
        z.object({
          /** The data centre. */
          VdcId: neededText,
          /** Name of the data centre. */
          VdcName: textReply,
          /** Region that it is in. */
          RegionId: textReply,
          /** Name of the region. */
          RegionName: textReply,
          /** Part of the world. */
          ZoneName: textReply,
          /** City of the region, for AddAccessPoint. */
          CityId: textReply,
          /** Its private networks. */
          PrivateNetwork: listReply(
            z.object({
              /** The private network. */
              PrivateId: textReply,
              /** Its network address. */
              Address: textReply,
            }),
          ),
        }),
      ),
      /** Points of presence; none when data centres were asked for. No document shows an item: these fields are DescribeGPN's. */
      Pop: listReply(
        z.object({
          /** The point of presence. */
          PopId: textReply,
          /** Its city. */
          CityId: textReply,
          /** Its name. */
          PopName: textReply,
        }),
      ),
    }),
  }),
  // The document's text says /network, its sample posts to /ccs.
  CreateGPN: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    otherPath: "/ccs",
    description: "Buys a global private network; the reply carries no id.",
    request: {
      /** Display name. */
      Name: text,
      /** Bandwidth in Mbit/s. */
      Qos: whole,
      /** Private networks to connect. */
      AccessPoint: z.array(
        z.object({
          /** The data centre. */
          VdcId: id,
          /** Kind of point; spelled otherwise than in AddAccessPoint. */
          AccessPointType: oneOf("vdc"),
          /** The private network of it. */
          PrivateId: id,
        }),
      ),
      /** Points of presence to connect; mostly an empty list. */
      PopAccessPoint: z.array(
        z.object({
          /** Kind of point; spelled otherwise than in AddAccessPoint. */
          AccessPointType: oneOf("pop"),
          /** The point of presence. */
          PopId: id,
        }),
      ),
    },
  }),
  ModifyVdcName: action({
    method: "POST",
    class: "set",
    description: "Renames a virtual data centre.",
    request: {
      /** The one to rename. */
      VdcId: id,
      /** Its new name. */
      VdcName: text,
    },
  }),
};

/** The one action of global private networks with a path of its own (`/gpn`). */
export const gpn = {
  // Every document says /gpn, though no client is known to call it; its siblings are on /network.
  DeleteGpn: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    otherPath: "/network",
    description: "Deletes a global private network.",
    request: {
      /** The one to delete. */
      GpnId: id,
    },
  }),
};

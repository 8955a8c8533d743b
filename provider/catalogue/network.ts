import { z } from "zod";
import { action } from "./action";
import {
  id,
  integer,
  listReply,
  numberReply,
  objectReply,
  oneOf,
  oneOfIntegers,
  region,
  requiredString,
  string,
  stringReply,
  zeroOrOne,
} from "./fields";

/** The order of a public network; the same in CreateVdc and CreatePublicNetwork. */
const publicNetworkOrder = {
  /** Display name. The API's default is 公网1. */
  Name: string.optional(),
  /** Bandwidth type, such as `Bandwidth_BGP` (appendix 3). */
  Type: string,
  /** Billing method: `BandwIdth` (fixed), `Traffic`, `DataPackage` or `BandwIdth_95`. */
  BillingMethod: string,
  /** Bandwidth in Mbit/s, in steps of 5 up to 500 if fixed, of 50 for 95-peak; for data packages their size in GB. */
  Qos: integer,
  /** Number of addresses in the first segment. */
  IPNum: oneOfIntegers(4, 8, 16, 32, 64),
  /** 1 renews data packages and 95-peak automatically. */
  AutoRenew: zeroOrOne,
  /** Maximum bandwidth of 95-peak in Mbit/s. The API's default is 120 % of Qos. */
  FloatBandwidth: integer,
};

const publicNetworkReply = z.object({
  /** Id of the public network. */
  PublicId: requiredString,
  /** Display name. */
  Name: stringReply,
  /** `ok` when idle. */
  Status: stringReply,
  /** Bandwidth in Mbit/s. */
  Qos: numberReply,
  /** Bandwidth type; only in newer replies. */
  Type: stringReply,
  /** Free addresses. */
  UnuseIpNum: numberReply,
  /** Address blocks of the network. */
  Segments: listReply(
    z.object({
      /** Id of the address block, for DeletePublicIp. */
      SegmentId: stringReply,
      /** First address. */
      Address: stringReply,
      /** Gateway address. */
      Gateway: stringReply,
      /** Prefix length; 30 for 4 addresses, 26 for 64. */
      Mask: numberReply,
    }),
  ),
});

const privateNetworkReply = z.object({
  /** Id of the private network. */
  PrivateId: requiredString,
  /** Display name. */
  Name: stringReply,
  /** `ok` when idle. */
  Status: stringReply,
  /** Free addresses. */
  UnuseIpNum: numberReply,
  /** Address ranges, such as `192.168.1.0/24`. */
  Segments: listReply(z.string()),
});

const joinedNetworkReply = {
  /** Code of the region. */
  RegionId: stringReply,
  /** Id of the region's city. */
  CityId: stringReply,
  /** Id of the private network. */
  PrivateId: stringReply,
  /** Address range, such as `192.168.1.0/24`. */
  PrivateNet: stringReply,
  /** Network address. */
  Address: stringReply,
  /** Bandwidth in Mbit/s. */
  Qos: numberReply,
};

/** VDCs, their networks, and the global private networks between them (`/network`). */
export const network = {
  DescribeVdc: action({
    method: "GET",
    class: "read",
    description: "Lists virtual data centers (VDCs) with their networks.",
    request: {
      /** Only those in this region. */
      RegionId: region.optional(),
      /** Only the one with this id. */
      VdcId: string.optional(),
      /** Page number, from 1. Presumably defaults to all pages. */
      PageNumber: integer.optional(),
      /** Only those whose name contains this string. */
      Keyword: string.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the VDC. */
        VdcId: requiredString,
        /** Display name. */
        VdcName: stringReply,
        /** Code of the region. */
        RegionId: stringReply,
        /** `ok` when idle; many replies omit it. */
        VdcStatus: stringReply,
        /** Public networks of the VDC. */
        PublicNetwork: listReply(publicNetworkReply),
        /** Private networks of the VDC. */
        PrivateNetwork: listReply(privateNetworkReply),
        /** Page number; 0 when the listing is not paged. */
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
    description: "Creates a virtual data center (VDC), optionally with a public network.",
    request: {
      /** Region of the VDC, such as `CN_Beijing_A`. */
      RegionId: id,
      /** Display name. The API's default is the new id. */
      VdcName: string.optional(),
      /** A public network to create with the VDC. */
      PublicNetwork: z.object(publicNetworkOrder).partial().optional(),
    },
  }),
  DeleteVdc: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes an empty VDC.",
    request: {
      /** Id of the VDC. */
      VdcId: id,
    },
  }),
  CreatePublicNetwork: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Creates a public network in a VDC.",
    request: {
      /** Id of the VDC. */
      VdcId: id,
      ...publicNetworkOrder,
    },
  }),
  CreatePrivateNetwork: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Creates a private network in a VDC.",
    request: {
      /** Id of the VDC. */
      VdcId: id,
      /** Display name. The API's default is 私网1, 私网2, … */
      Name: string.optional(),
      /** `auto`: the API chooses the range; `manual`: Address and Mask set it. Defaults to `auto`. */
      Type: oneOf("auto", "manual").optional(),
      /** Network address of a manual network. */
      Address: string.optional(),
      /** Prefix length of a manual network; a string in the document's table. */
      Mask: integer.optional(),
    },
  }),
  ModifyPublicNetwork: action({
    method: "GET",
    class: "set",
    task: "TaskId",
    description: "Changes the bandwidth of a public network; not possible with billing by traffic.",
    request: {
      /** Id of the network. */
      PublicId: id,
      /** New bandwidth in Mbit/s, or GB for data packages; a string in the document's table. */
      Qos: integer,
    },
  }),
  AddPublicIp: action({
    method: "GET",
    class: "relative",
    task: "TaskId",
    description: "Adds a block of addresses to a public network.",
    request: {
      /** Id of the network. */
      PublicId: id,
      /** Number of addresses to add, not the total; a newer client also orders 128. */
      Number: oneOfIntegers(4, 8, 16, 32, 64),
    },
  }),
  DeletePublicIp: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a block of addresses; can answer Success and keep it until the paid time ends.",
    request: {
      /** Id of the address block. */
      SegmentId: id,
    },
  }),
  DeletePublicNetwork: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a public network with its addresses.",
    request: {
      /** Id of the network. */
      PublicId: id,
    },
  }),
  DeletePrivateNetwork: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a private network.",
    request: {
      /** Id of the network. */
      PrivateId: id,
    },
  }),
  RenewPublicNetwork: action({
    method: "GET",
    class: "set",
    description: "Enables or disables the automatic renewal of a public network.",
    request: {
      /** Id of the network. */
      PublicId: id,
      /** 1 renews automatically, 0 does not. */
      AutoRenew: zeroOrOne,
    },
  }),
  DescribeBandwidthTraffic: action({
    method: "GET",
    class: "read",
    description: "Gets the traffic of a network in the last five minutes.",
    request: {
      /** Id of a public or private network. */
      NetworkId: id,
    },
    data: objectReply({
      /** Traffic of the network. */
      LastFiveMinutesUsage: objectReply({
        /** Inbound traffic, in a unit that no document specifies. */
        Inbps: numberReply,
        /** Outbound traffic, in the same unit. */
        Outbps: numberReply,
      }),
      /** Bandwidth of the network in Mbit/s. */
      MaxQos: numberReply,
    }),
  }),
  DescribeGPN: action({
    method: "POST",
    class: "read",
    description: "Lists global private networks with their access points.",
    request: {
      /** Only the one with this id. */
      GpnId: string.optional(),
      /** Only those whose name contains this string; `Key` here, `Keyword` elsewhere. */
      Key: string.optional(),
    },
    data: listReply(
      z.object({
        /** Id of the global private network. */
        GpnId: requiredString,
        /** Display name. */
        Name: stringReply,
        /** Bandwidth in Mbit/s. */
        Qos: numberReply,
        /** Id of the EVPN, a number. */
        EvpnId: numberReply,
        /** `ok` when idle. */
        Status: stringReply,
        /** Status in Chinese. */
        StatusStr: stringReply,
        /** Id of the order. */
        SubOrderId: stringReply,
        /** Connected private networks of VDCs. */
        JoinVdcs: listReply(
          z.object({
            /** Id of the VDC. */
            VdcId: stringReply,
            /** Name of the VDC. */
            VdcName: stringReply,
            ...joinedNetworkReply,
          }),
        ),
        /** Connected networks of VPCs, a newer product. */
        JoinVpcs: listReply(
          z.object({
            /** Id of the VPC. */
            VpcId: stringReply,
            /** Name of the VPC. */
            VpcName: stringReply,
            ...joinedNetworkReply,
          }),
        ),
        /** Connected points of presence; null when there are none. */
        JoinPops: listReply(
          z.object({
            /** Id of the point of presence. */
            PopId: stringReply,
            /** Id of the city. */
            CityId: stringReply,
            /** Name. */
            PopName: stringReply,
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
    description: "Adds access points to a global private network.",
    request: {
      /** Id of the global private network. */
      GpnId: id,
      /** Private networks to connect. Required without PopAdd. */
      VdcAdd: z
        .array(
          z.object({
            /** Id of the VDC. */
            VdcId: id,
            /** Type of access point; the spelling differs from CreateGPN. */
            PointType: oneOf("VDC"),
            /** Id of the private network. */
            PrivateId: id,
            /** Id of the VDC's city, from DescribeAccessInfo. */
            CityId: string,
          }),
        )
        .optional(),
      /** Points of presence to connect. */
      PopAdd: z
        .array(
          z.object({
            /** Id of the point of presence. */
            PopId: id,
            /** Id of the city. */
            CityId: string,
            /** Type of access point; the spelling differs from CreateGPN. */
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
    description: "Removes access points from a global private network.",
    request: {
      /** Id of the global private network. */
      GpnId: id,
      /** Access points to remove; presumably ids of private networks and points of presence. */
      DelPoints: z.array(id),
    },
  }),
  DescribeAccessInfo: action({
    method: "POST",
    class: "read",
    description: "Lists what can be connected to a global private network.",
    request: {
      /** Type of access point. */
      Type: oneOf("vdc", "pop"),
    },
    data: objectReply({
      /** VDCs with their private networks; empty for Type `pop`. */
      Vdc: listReply(
        z.object({
          /** Id of the VDC. */
          VdcId: requiredString,
          /** Name of the VDC. */
          VdcName: stringReply,
          /** Code of the region. */
          RegionId: stringReply,
          /** Name of the region. */
          RegionName: stringReply,
          /** Part of the world. */
          ZoneName: stringReply,
          /** Id of the region's city, for AddAccessPoint. */
          CityId: stringReply,
          /** Private networks of the VDC. */
          PrivateNetwork: listReply(
            z.object({
              /** Id of the private network. */
              PrivateId: stringReply,
              /** Network address. */
              Address: stringReply,
            }),
          ),
        }),
      ),
      /** Points of presence; empty for Type `vdc`. No document has a sample: the fields are those of DescribeGPN. */
      Pop: listReply(
        z.object({
          /** Id of the point of presence. */
          PopId: stringReply,
          /** Id of the city. */
          CityId: stringReply,
          /** Name. */
          PopName: stringReply,
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
    description: "Creates a global private network; the reply has no id.",
    request: {
      /** Display name. */
      Name: string,
      /** Bandwidth in Mbit/s. */
      Qos: integer,
      /** Private networks to connect. */
      AccessPoint: z.array(
        z.object({
          /** Id of the VDC. */
          VdcId: id,
          /** Type of access point; the spelling differs from AddAccessPoint. */
          AccessPointType: oneOf("vdc"),
          /** Id of the private network. */
          PrivateId: id,
        }),
      ),
      /** Points of presence to connect; usually an empty list. */
      PopAccessPoint: z.array(
        z.object({
          /** Type of access point; the spelling differs from AddAccessPoint. */
          AccessPointType: oneOf("pop"),
          /** Id of the point of presence. */
          PopId: id,
        }),
      ),
    },
  }),
  ModifyVdcName: action({
    method: "POST",
    class: "set",
    description: "Renames a VDC.",
    request: {
      /** Id of the VDC. */
      VdcId: id,
      /** New name. */
      VdcName: string,
    },
  }),
};

/** The one action of global private networks with its own path (`/gpn`). */
export const gpn = {
  // Every document says /gpn, though no client is known to call it; related actions are on /network.
  DeleteGpn: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    otherPath: "/network",
    description: "Deletes a global private network.",
    request: {
      /** Id of the global private network. */
      GpnId: id,
    },
  }),
};

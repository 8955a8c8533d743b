import { z } from "zod";
import { action } from "./action";
import {
  boolean,
  id,
  identifiedReply,
  integer,
  integerBetween,
  listReply,
  numberReply,
  numericString,
  objectReply,
  oneOf,
  recordReply,
  region,
  requiredString,
  string,
  stringReply,
  zeroOrOne,
} from "./fields";

/** The partitions of the local disks; the same in CreateBmsInstance and ReinstallBms. */
const partitionOrder = {
  /** RAID level of the local disks. The document specifies no default. */
  Raid: oneOf("0", "1", "5", "10").optional(),
  /** Mount points, `/` first. The document specifies no default. */
  CustomPartition: z.array(string).optional(),
  /** Sizes in GB, in the order of CustomPartition. */
  CustomPartitionSize: z.array(integer).optional(),
};

const goodsReply = listReply(
  z.object({
    /** Id of the product line, a number. */
    GoodsId: numberReply,
    /** Name of the product line, in Chinese. */
    GoodsName: stringReply,
    /** Hardware configurations of the product line. */
    Computes: listReply(
      z.object({
        /** Id of the hardware configuration, for CreateBmsInstance. */
        Id: requiredString,
        /** Number of threads. */
        Cpu: numberReply,
        /** Processor model. */
        CpuInfo: stringReply,
        /** Memory in GB. */
        Ram: numberReply,
        /** Clock rate with its unit. */
        Frequency: stringReply,
        /** Local disks. */
        Disks: listReply(
          z.object({
            /** Id of the disk configuration. */
            Id: stringReply,
            /** Disk type, such as `SSD`. */
            Type: stringReply,
            /** Size of each disk in GB. */
            Capacity: numberReply,
            /** Number of disks. */
            Count: numberReply,
          }),
        ),
      }),
    ),
  }),
);

const cardReply = {
  /** Id of the interface. */
  Id: stringReply,
  /** VLAN id, a number. */
  VlanId: stringReply,
  /** `private` or `public`. */
  IpType: stringReply,
  /** IP version; `ipV4`. */
  IpVersion: stringReply,
  /** IP address. */
  IpAddress: stringReply,
  /** Netmask, such as `255.255.255.0`. */
  Netmask: stringReply,
  /** Gateway address. */
  Gateway: stringReply,
  /** `on` or `off`. */
  ConnectState: stringReply,
};

const bareMetalReply = {
  /** Id of the instance. */
  BaremetalId: requiredString,
  /** Display name. */
  Name: stringReply,
  /** Number of threads. */
  Cpu: numberReply,
  /** Memory in GB. */
  Ram: numberReply,
  /** State: `running`, `error` or `rebuilding`; no others are documented. */
  State: stringReply,
  /** Label of the state, in Chinese. */
  Status: stringReply,
  /** `1` when monitoring is enabled; a boolean in the document's table. */
  EnableMonitor: monitorReply(),
  /** `PostPaid` or `PrePaid`. */
  InstanceChargeType: stringReply,
  /** 1 when it renews automatically. */
  IsAutoRenewal: numberReply,
  /** Creation time, such as `2019-08-08 11:45:51`. */
  CreateDate: stringReply,
  /** Id of the VDC. */
  VdcId: stringReply,
  /** Name of the VDC. */
  VdcName: stringReply,
  /** Code of the region. */
  RegionId: stringReply,
  /** Name of the region. */
  RegionName: stringReply,
};

function monitorReply() {
  return z.preprocess((value) => (typeof value === "boolean" ? Number(value) : value), stringReply).optional();
}

const taskIdsReply = {
  /** Ids of the tasks, presumably one per instance; UUIDs. */
  TaskIds: listReply(z.string()),
};

/** Bare-metal instances (`/bms`). */
export const bms = {
  DescribeBmsGoods: action({
    method: "GET",
    class: "read",
    description: "Lists the bare-metal instances that a region sells.",
    request: {
      /** Code of the region. */
      RegionId: region,
    },
    data: objectReply({
      // May be null.
      /** Product lines for prepaid instances. */
      PrePaid: goodsReply,
      // May be null.
      /** Product lines for postpaid instances. */
      PostPaid: goodsReply,
    }),
  }),
  DescribeBmsGoodsPrice: action({
    method: "POST",
    class: "read",
    description: "Gets the price of bare-metal instances, with its currency.",
    request: {
      /** Region of the instances. */
      RegionId: region,
      /** Id of the product line, a number. */
      GoodsId: integer,
      /** Id of the hardware configuration. */
      ComputeId: id,
      /** Charge type. */
      InstanceChargeType: oneOf("PrePaid", "PostPaid"),
      /** Number of prepaid months. */
      PrepaidMonth: integer,
      /** Number of instances. */
      Amount: integer,
    },
    data: objectReply({
      // Sent as a string, like the next one.
      /** Total price, in `Currency`. */
      TradeAmount: numberReply,
      /** Price of one instance, in `Currency`. */
      UnitPrice: numberReply,
      /** Currency of both prices; the document has `CN` here, and `US` for bills. */
      Currency: stringReply,
    }),
  }),
  DescribeBmsImage: action({
    method: "POST",
    class: "read",
    description: "Lists the images for bare-metal instances.",
    request: {
      /** Only public images, or only images of the account. Presumably defaults to both. */
      ImageType: oneOf("public", "private").optional(),
      /** Only images of this family, such as `centos`. */
      OsType: string.optional(),
    },
    /** The images by family. */
    data: recordReply(
      listReply(
        z.object({
          /** Id of the image; short for public images. */
          Id: requiredString,
          /** Name of the image. */
          Name: stringReply,
          /** `public` or `private`. */
          Type: stringReply,
        }),
      ),
    ),
  }),
  CreateBmsInstance: action({
    method: "POST",
    class: "create",
    task: "Data.TaskIds",
    description: "Creates bare-metal instances; DescribeBmsTask returns their ids.",
    request: {
      /** Region of the VDC. */
      RegionId: id,
      /** VDC of the instances. */
      VdcId: id,
      /** Password of the administrator. */
      Password: string,
      /** Display name. */
      InstanceName: string,
      /** First number of the host names, with three digits or more, such as `001`. */
      AssignHostNo: string.optional(),
      /** Charge type. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid"),
      /** 1 renews prepaid instances automatically. */
      AutoRenew: zeroOrOne,
      /** Number of prepaid months. */
      PrepaidMonth: integer,
      /** Id of the hardware configuration, from DescribeBmsGoods. */
      ComputeId: id,
      /** Id of its product line, from DescribeBmsGoods. */
      GoodsId: integer,
      /** Id of the image, from DescribeBmsImage. */
      ImageId: id,
      /** Whether monitoring is enabled; the document's sample sends 1. */
      EnableMonitor: boolean.optional(),
      /** Ids of the VDC's networks to connect, both private and public. */
      PipeIds: z.array(id),
      /** Number of instances. */
      Amount: integerBetween(1, 100),
      ...partitionOrder,
    },
    // The list is TaskId in the document's table, and TaskIds in its example.
    data: objectReply(taskIdsReply),
  }),
  DescribeBms: action({
    method: "GET",
    class: "read",
    description: "Lists bare-metal instances.",
    request: {
      /** Only those in this VDC. */
      VdcId: string.optional(),
      /** Presumably only those whose name contains this string. */
      Name: string.optional(),
      /** Page number, from 1. Defaults to 1. */
      PageNumber: integer.optional(),
      /** Instances per page. Defaults to 500. */
      PageSize: integer.optional(),
    },
    data: objectReply({
      /** The instances on this page. */
      Baremetals: listReply(
        z.object({
          ...bareMetalReply,
          /** Networks of the instance. */
          Networks: objectReply({
            /** Interfaces, one per network. */
            NetworkCards: listReply(z.object(cardReply)),
          }),
        }),
      ),
      /** Number of instances on all pages. */
      TotalCount: numberReply,
      /** Instances per page. */
      PageSize: numberReply,
      /** Number of pages; missing in the document's example. */
      Pages: numberReply,
      /** Page number. */
      PageNumber: numberReply,
    }),
  }),
  DescribeBmsDetail: action({
    method: "GET",
    class: "read",
    description: "Gets a bare-metal instance.",
    request: {
      /** Id of the instance. */
      BaremetalId: id,
    },
    data: identifiedReply({
      ...bareMetalReply,
      /** Name of the installed image. */
      ImageName: stringReply,
      /** Status of the bill; `1` presumably means that it is paid. */
      BillStatus: stringReply,
      /** Uptime, in Chinese. */
      RunningTime: stringReply,
      /** End of the paid time, such as `2019-09-01 00:00:00`. */
      ExpireDate: stringReply,
      /** Local disks. */
      Volumes: listReply(
        z.object({
          /** Id of the entry. */
          Id: stringReply,
          /** Id of the instance. */
          BaremetalId: stringReply,
          /** Id of the disk. */
          VolumeId: stringReply,
          /** Name of the device, such as `sda`. */
          VolumePath: stringReply,
          /** Disk type, such as `SSD`. */
          VolumeType: stringReply,
          /** `hard`. */
          Type: stringReply,
          /** Size in GB. */
          Capacity: numberReply,
          /** Operations per second; 0 in the document's example. */
          Iops: numberReply,
          /** Throughput, in Mbit/s or MB/s; no document specifies the unit. 0 in the document's example. */
          Mbps: numberReply,
          /** Creation time, such as `2020-04-30T03:10:00.000+0000`. */
          CreateDate: stringReply,
          /** Time of the last change, in the same format. */
          UpdateDate: stringReply,
        }),
      ),
      /** Networks of the instance. */
      Networks: objectReply({
        /** Interfaces, one per network. */
        NetworkCards: listReply(
          z.object({
            ...cardReply,
            /** MAC addresses of its ports. */
            Mac: listReply(z.string()),
            /** Bonding mode of the ports, such as `bond6`. */
            WorkMode: stringReply,
          }),
        ),
      }),
    }),
  }),
  OperateBmsPower: action({
    method: "POST",
    class: "act",
    task: "Data.TaskIds",
    description: "Starts, stops or restarts bare-metal instances.",
    request: {
      /** Operation. */
      Operate: oneOf("start", "stop", "reset"),
      /** Ids of the instances. */
      BaremetalIds: z.array(id),
    },
    data: objectReply({
      /** Ids of the instances. */
      BaremetalIds: listReply(z.string()),
      /** Ids of the tasks, in the order of BaremetalIds; `TaskId` in the document's table. */
      TaskIds: listReply(z.string()),
    }),
  }),
  ReinstallBms: action({
    method: "POST",
    class: "act",
    task: "Data.TaskIds",
    description: "Reinstalls a bare-metal instance; the data on its local disks is lost.",
    request: {
      /** Id of the instance. */
      BaremetalId: id,
      /** Id of the image. */
      ImageId: id,
      /** Password of the administrator. */
      Password: string,
      ...partitionOrder,
    },
    data: objectReply(taskIdsReply),
  }),
  DescribeBmsVNC: action({
    method: "GET",
    class: "read",
    description: "Gets the URL of a bare-metal instance's console; the URL is a secret, since it gives access.",
    request: {
      /** Id of the instance. */
      BaremetalId: id,
    },
    data: objectReply({
      /** URL of the console, with its token. */
      Url: requiredString,
    }),
  }),
  ModifyBmsOrder: action({
    method: "POST",
    class: "relative",
    description: "Changes the renewal of a bare-metal instance, or makes it prepaid.",
    request: {
      /** Id of the instance. */
      BaremetalId: id,
      /** 1 renews automatically; `AutoRenew` in CreateBmsInstance, `IsAutoRenewal` in replies. */
      AutoRenewal: zeroOrOne,
      /** `1` makes the instance prepaid; newer documents have no other value. Unchanged by default. */
      BillMethod: numericString.optional(),
      /** Number of months to prepay. */
      Duration: integer.optional(),
      /** 1 prepays to the end of the month. */
      IsToMonth: zeroOrOne.optional(),
    },
    data: listReply(
      z.object({
        /** Ids of the changed orders. */
        SuborderIds: listReply(z.string()),
      }),
    ),
  }),
  DescribeBmsTask: action({
    method: "GET",
    class: "read",
    description: "Gets the status of a task on bare-metal instances.",
    request: {
      /** Id of the task. */
      TaskId: id,
    },
    data: objectReply({
      /** Ids of the instances that the task creates or changes. */
      BareMetalIds: listReply(z.string()),
      /** `init` while the task runs, `succeed` when it succeeded; the status of a failed task is not documented. */
      Status: stringReply,
    }),
  }),
  DeleteBmsInstance: action({
    method: "POST",
    class: "delete",
    description: "Deletes a postpaid bare-metal instance that is stopped; it is gone some time after the reply.",
    request: {
      /** Id of the instance. */
      BaremetalId: id,
    },
  }),
};

import { z } from "zod";
import { action } from "./action";
import {
  between,
  decimalText,
  flag,
  id,
  identifiedReply,
  neededText,
  listReply,
  numberReply,
  objectReply,
  region,
  oneOf,
  recordReply,
  text,
  textReply,
  whole,
  zeroOrOne,
} from "./fields";

/** How the local disks are laid out; the same in CreateBmsInstance and ReinstallBms. */
const partitionOrder = {
  /** RAID level of the local disks; the document tells no default. */
  Raid: oneOf("0", "1", "5", "10").optional(),
  /** Mount points, `/` first; the document tells no default. */
  CustomPartition: z.array(text).optional(),
  /** Sizes in GB, in the order of CustomPartition. */
  CustomPartitionSize: z.array(whole).optional(),
};

const goodsReply = listReply(
  z.object({
    /** Number of the product line. */
    GoodsId: numberReply,
    /** Name of the product line, in Chinese. */
    GoodsName: textReply,
    /** The machines that it sells. */
    Computes: listReply(
      z.object({
        /** Id of the configuration, for CreateBmsInstance. */
        Id: neededText,
        /** Number of threads. */
        Cpu: numberReply,
        /** Kind of processor. */
        CpuInfo: textReply,
        /** Memory in GB. */
        Ram: numberReply,
        /** Clock rate with its unit. */
        Frequency: textReply,
        /** Local disks. */
        Disks: listReply(
          z.object({
            /** Id of the disk's configuration. */
            Id: textReply,
            /** Kind of disk, such as `SSD`. */
            Type: textReply,
            /** Size of each in GB. */
            Capacity: numberReply,
            /** How many there are. */
            Count: numberReply,
          }),
        ),
      }),
    ),
  }),
);

const cardReply = {
  /** Id of the interface. */
  Id: textReply,
  /** Number of its VLAN. */
  VlanId: textReply,
  /** `private` or `public`. */
  IpType: textReply,
  /** `ipV4`. */
  IpVersion: textReply,
  /** Its address. */
  IpAddress: textReply,
  /** Netmask, dotted. */
  Netmask: textReply,
  /** Gateway address. */
  Gateway: textReply,
  /** `on` or `off`. */
  ConnectState: textReply,
};

const bareMetalReply = {
  /** Id of the machine. */
  BaremetalId: neededText,
  /** Display name. */
  Name: textReply,
  /** Number of threads. */
  Cpu: numberReply,
  /** Memory in GB. */
  Ram: numberReply,
  /** `running`, `error` or `rebuilding`; others are not documented. */
  State: textReply,
  /** The state as people read it, in Chinese. */
  Status: textReply,
  /** `1` when it is watched; the document's table calls it a boolean. */
  EnableMonitor: monitorReply(),
  /** `PostPaid` or `PrePaid`. */
  InstanceChargeType: textReply,
  /** 1 when it renews by itself. */
  IsAutoRenewal: numberReply,
  /** When it was made, such as `2019-08-08 11:45:51`. */
  CreateDate: textReply,
  /** Data centre that it is in. */
  VdcId: textReply,
  /** Name of the data centre. */
  VdcName: textReply,
  /** Region that it is in. */
  RegionId: textReply,
  /** Name of the region. */
  RegionName: textReply,
};

function monitorReply() {
  return z.preprocess((value) => (typeof value === "boolean" ? Number(value) : value), textReply).optional();
}

const taskIdsReply = {
  /** One task a machine, presumably; UUIDs. */
  TaskIds: listReply(z.string()),
};

/** Bare-metal machines (`/bms`). */
export const bms = {
  DescribeBmsGoods: action({
    method: "GET",
    class: "read",
    description: "Tells which bare-metal machines a region sells.",
    request: {
      /** The region to ask about. */
      RegionId: region,
    },
    data: objectReply({
      // May be null.
      /** Product lines that are paid ahead. */
      PrePaid: goodsReply,
      // May be null.
      /** Product lines that are paid by use. */
      PostPaid: goodsReply,
    }),
  }),
  DescribeBmsGoodsPrice: action({
    method: "POST",
    class: "read",
    description: "Tells what bare-metal machines would cost, and in which currency.",
    request: {
      /** Region to buy them in. */
      RegionId: region,
      /** Number of the product line. */
      GoodsId: whole,
      /** Configuration to buy. */
      ComputeId: id,
      /** How it would be paid. */
      InstanceChargeType: oneOf("PrePaid", "PostPaid"),
      /** Months paid ahead. */
      PrepaidMonth: whole,
      /** How many machines. */
      Amount: whole,
    },
    data: objectReply({
      // Sent as text, like the next.
      /** Price of all of them together, in the currency beside it. */
      TradeAmount: numberReply,
      /** Price of one, in the currency beside it. */
      UnitPrice: numberReply,
      /** Currency of both prices; the document knows `CN` here, and `US` for bills. */
      Currency: textReply,
    }),
  }),
  DescribeBmsImage: action({
    method: "POST",
    class: "read",
    description: "Lists the images that bare-metal machines can run.",
    request: {
      /** Only those of the vendor, or only those of the account; presumably both by default. */
      ImageType: oneOf("public", "private").optional(),
      /** Only those of this family, such as `centos`. */
      OsType: text.optional(),
    },
    /** The images, by the name of their family. */
    data: recordReply(
      listReply(
        z.object({
          /** Id to make machines with; short for public images. */
          Id: neededText,
          /** Name of the image. */
          Name: textReply,
          /** `public` or `private`. */
          Type: textReply,
        }),
      ),
    ),
  }),
  CreateBmsInstance: action({
    method: "POST",
    class: "create",
    task: "Data.TaskIds",
    description: "Buys bare-metal machines; DescribeBmsTask tells their ids.",
    request: {
      /** Region of the data centre. */
      RegionId: id,
      /** Data centre to put them in. */
      VdcId: id,
      /** Password of the administrator. */
      Password: text,
      /** Display name. */
      InstanceName: text,
      /** Number that the host names begin to count at, three digits or more, such as `001`. */
      AssignHostNo: text.optional(),
      /** How it is paid. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid"),
      /** 1 renews a prepaid machine by itself. */
      AutoRenew: zeroOrOne,
      /** Months paid ahead. */
      PrepaidMonth: whole,
      /** Configuration to buy, from DescribeBmsGoods. */
      ComputeId: id,
      /** Number of its product line, from DescribeBmsGoods. */
      GoodsId: whole,
      /** Image to install, from DescribeBmsImage. */
      ImageId: id,
      /** Whether it is watched; the document's sample sends 1. */
      EnableMonitor: flag.optional(),
      /** Networks of the data centre to join, private and public ones. */
      PipeIds: z.array(id),
      /** How many machines. */
      Amount: between(1, 100),
      ...partitionOrder,
    },
    // The document's table calls the list TaskId, its example TaskIds.
    data: objectReply(taskIdsReply),
  }),
  DescribeBms: action({
    method: "GET",
    class: "read",
    description: "Lists bare-metal machines.",
    request: {
      /** Only those of this data centre. */
      VdcId: text.optional(),
      /** Only those whose name contains it, presumably. */
      Name: text.optional(),
      /** Page, from 1 (the default). */
      PageNumber: whole.optional(),
      /** Machines a page; 500 by default. */
      PageSize: whole.optional(),
    },
    data: objectReply({
      /** The machines of this page. */
      Baremetals: listReply(
        z.object({
          ...bareMetalReply,
          /** Its networks. */
          Networks: objectReply({
            /** One interface a network. */
            NetworkCards: listReply(z.object(cardReply)),
          }),
        }),
      ),
      /** Number of machines on all pages. */
      TotalCount: numberReply,
      /** Machines a page. */
      PageSize: numberReply,
      /** Number of pages; missing in the document's example. */
      Pages: numberReply,
      /** Page of this reply. */
      PageNumber: numberReply,
    }),
  }),
  DescribeBmsDetail: action({
    method: "GET",
    class: "read",
    description: "Reads a bare-metal machine.",
    request: {
      /** The machine to read. */
      BaremetalId: id,
    },
    data: identifiedReply({
      ...bareMetalReply,
      /** Name of the installed image. */
      ImageName: textReply,
      /** State of its bill; `1` is presumably in order. */
      BillStatus: textReply,
      /** How long it has been running, in Chinese. */
      RunningTime: textReply,
      /** Until when it is paid, such as `2019-09-01 00:00:00`. */
      ExpireDate: textReply,
      /** Its local disks. */
      Volumes: listReply(
        z.object({
          /** Id of this entry. */
          Id: textReply,
          /** The machine. */
          BaremetalId: textReply,
          /** Id of the disk. */
          VolumeId: textReply,
          /** Name of the device, such as `sda`. */
          VolumePath: textReply,
          /** Kind of disk, such as `SSD`. */
          VolumeType: textReply,
          /** `hard`. */
          Type: textReply,
          /** Size in GB. */
          Capacity: numberReply,
          /** Operations a second; 0 in the example. */
          Iops: numberReply,
          /** Mbit or MB a second, which no document tells; 0 in the example. */
          Mbps: numberReply,
          /** When it was made, such as `2020-04-30T03:10:00.000+0000`. */
          CreateDate: textReply,
          /** When it was changed last, written likewise. */
          UpdateDate: textReply,
        }),
      ),
      /** Its networks. */
      Networks: objectReply({
        /** One interface a network. */
        NetworkCards: listReply(
          z.object({
            ...cardReply,
            /** Hardware addresses of the ports behind it. */
            Mac: listReply(z.string()),
            /** How the ports are bonded, such as `bond6`. */
            WorkMode: textReply,
          }),
        ),
      }),
    }),
  }),
  OperateBmsPower: action({
    method: "POST",
    class: "act",
    task: "Data.TaskIds",
    description: "Powers bare-metal machines on or off, or restarts them.",
    request: {
      /** What to do with them. */
      Operate: oneOf("start", "stop", "reset"),
      /** The machines. */
      BaremetalIds: z.array(id),
    },
    data: objectReply({
      /** The machines. */
      BaremetalIds: listReply(z.string()),
      /** Their tasks, in the order of BaremetalIds; `TaskId` in the document's table. */
      TaskIds: listReply(z.string()),
    }),
  }),
  ReinstallBms: action({
    method: "POST",
    class: "act",
    task: "Data.TaskIds",
    description: "Installs an image anew on a bare-metal machine; its local disks are lost.",
    request: {
      /** The machine to install. */
      BaremetalId: id,
      /** Image to install. */
      ImageId: id,
      /** Password of the administrator. */
      Password: text,
      ...partitionOrder,
    },
    data: objectReply(taskIdsReply),
  }),
  DescribeBmsVNC: action({
    method: "GET",
    class: "read",
    description: "Gives the address of a bare-metal machine's console; whoever has it is in.",
    request: {
      /** The machine. */
      BaremetalId: id,
    },
    data: objectReply({
      /** Address of the console, with its token. */
      Url: neededText,
    }),
  }),
  ModifyBmsOrder: action({
    method: "POST",
    class: "relative",
    description: "Changes how a bare-metal machine is renewed, or turns it into one paid ahead.",
    request: {
      /** The machine. */
      BaremetalId: id,
      /** 1 renews by itself; `AutoRenew` in CreateBmsInstance, `IsAutoRenewal` in replies. */
      AutoRenewal: zeroOrOne,
      /** `1` pays ahead from now on; newer documents know no other value. Left out, it stays. */
      BillMethod: decimalText.optional(),
      /** Months to pay ahead. */
      Duration: whole.optional(),
      /** 1 pays to the end of the month. */
      IsToMonth: zeroOrOne.optional(),
    },
    data: listReply(
      z.object({
        /** The orders that were changed. */
        SuborderIds: listReply(z.string()),
      }),
    ),
  }),
  DescribeBmsTask: action({
    method: "GET",
    class: "read",
    description: "Tells how far a task of bare-metal machines is.",
    request: {
      /** The task to ask about. */
      TaskId: id,
    },
    data: objectReply({
      /** The machines that it makes or changes. */
      BareMetalIds: listReply(z.string()),
      /** `init` while it runs, `succeed` when it is done; what says that it failed is not documented. */
      Status: textReply,
    }),
  }),
  DeleteBmsInstance: action({
    method: "POST",
    class: "delete",
    description: "Deletes a bare-metal machine that is paid by use and powered off; it goes some time after the reply.",
    request: {
      /** The machine to delete. */
      BaremetalId: id,
    },
  }),
};

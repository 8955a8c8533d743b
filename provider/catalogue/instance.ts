import { z } from "zod";
import { action } from "./action";
import {
  aliasedItem,
  aliasedReply,
  between,
  commaIds,
  flag,
  id,
  neededNumber,
  neededText,
  listReply,
  machineType,
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

const systemDiskOrder = z.object({
  /** Size in GB; by default the image's own. */
  Size: whole.optional(),
  /** `system_disk` or `ssd_system_disk`; DescribeAvailableResource tells what a region sells. */
  Type: text.optional(),
  /** Number of performance packs, 0 by default; only for `ssd_system_disk`. */
  IOPS: whole.optional(),
});

const dataDiskOrder = z.object({
  /** Size in GB. */
  Size: whole,
  /** `ssd_disk` or `high_disk`; DescribeAvailableResource tells what a region sells. */
  Type: text,
  /** Number of performance packs, 0 by default; only for `ssd_disk`; newer documents only. */
  IOPS: whole.optional(),
});

const networkInterfaceReply = {
  /** Id of the interface. */
  InterfaceId: textReply,
  /** Name of the interface or of its network. */
  Name: textReply,
  /** Its address; empty when it has none. */
  IP: textReply,
  /** Its hardware address. */
  MAC: textReply,
  /** 1 when connected. */
  Connected: numberReply,
};

const diskAliases = { DiskType: ["Type", "type"], Size: ["size"], Iops: ["IopsSize", "IOPS"] };

const diskReply = {
  /** Kind of disk. */
  DiskType: textReply,
  /** Size in GB. */
  Size: numberReply,
  /** Operations a second that it reports; not the number of packs ordered. */
  Iops: numberReply,
};

const metricNames = [
  "CPUUtilization",
  "RAMUtilization",
  "DiskWriteIOPS",
  "DiskReadIOPS",
  "DiskWriteBPS",
  "DiskReadBPS",
  "InterfaceInRate",
  "InterfaceOutRate",
] as const;

const addressesReply = {
  /** Addresses that nothing uses. */
  UnusedList: listReply(z.string()),
  /** How many of them there are. */
  UnusedTotal: numberReply,
  /** Addresses in use. */
  UsedList: listReply(
    z.object({
      /** The address. */
      Address: textReply,
      /** What uses it, in Chinese. */
      Usage: textReply,
    }),
  ),
  /** How many of them there are. */
  UsedTotal: numberReply,
};

const orderAuditReply = {
  /** 0 when nobody has to approve the order first. */
  order_audit: numberReply,
};

/** Cloud machines, their disks, interfaces and tags (`/ccs`). */
export const instance = {
  CreateInstance: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Buys machines.",
    request: {
      /** Region of the data centre. */
      RegionId: id,
      /** Data centre to put them in. */
      VdcId: id,
      /** Display name. */
      InstanceName: text,
      /** Machine type, such as `Standard` (appendix 2). */
      InstanceType: text,
      /** Password of the administrator; newer documents require it, even beside a key. */
      Password: text.optional(),
      /** SSH public key of the administrator. */
      PublicKey: text.optional(),
      /** `PostPaid` (the default) or `PrePaid`. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
      /** 1 (the default) renews a prepaid machine by itself. */
      AutoRenew: zeroOrOne.optional(),
      /** Months paid ahead; 0 (the default) is until the end of this month. */
      PrepaidMonth: whole.optional(),
      /** Number of cores; newer documents require it. */
      Cpu: whole.optional(),
      /** Memory in GB; newer documents require it. */
      Ram: whole.optional(),
      /** Public image name (appendix 4) or template id; the API's own default is `Ubuntu_16.04_64`. */
      ImageId: text.optional(),
      /** The system disk. */
      SystemDisk: systemDiskOrder.optional(),
      /** Data disks to buy with it. */
      DataDisks: z.array(dataDiskOrder).optional(),
      /** How many machines, 1 to 99; the API's own default is 1. */
      Amount: between(1, 99).optional(),
      /** Public addresses that are free in the data centre, or `auto`; without it the machines get none. */
      PublicIp: z.array(text).optional(),
      /** Private networks to join; none by default. */
      PrivateIp: z
        .array(
          z.object({
            /** The private network. */
            PrivateId: text.optional(),
            /** Addresses that are free in it, or `auto`. */
            IP: z.array(text).optional(),
          }),
        )
        .optional(),
      /** Whether the clock runs in UTC; presumably not by default. */
      UTC: flag.optional(),
    },
  }),
  DeleteInstance: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes machines with their disks.",
    request: {
      /** The machines to delete. */
      InstanceIds: z.array(id),
    },
  }),
  StopInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Powers a machine off.",
    request: {
      /** The machine to power off. */
      InstanceId: id,
    },
  }),
  RebootInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Restarts a running machine.",
    request: {
      /** The machine to restart. */
      InstanceId: id,
    },
  }),
  ModifyInstanceChargeType: action({
    method: "POST",
    class: "relative",
    task: "TaskId",
    description: "Turns a machine paid by use into one paid ahead.",
    request: {
      /** The machine to change. */
      InstanceId: id,
      /** `PrePaid`; there is no way back. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid"),
      /** 1 (the default) renews by itself. */
      AutoRenew: zeroOrOne.optional(),
      /** Months paid ahead beyond the end of this month; 0 by default. */
      PrepaidMonth: whole.optional(),
    },
    data: objectReply(orderAuditReply),
  }),
  ModifyInstanceSpec: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Changes cores, memory and type of a stopped machine.",
    request: {
      /** The machine to change. */
      InstanceId: id,
      /** Number of cores; newer documents let it be left out. */
      Cpu: whole,
      /** Memory in GB; left out, it stays. */
      Ram: whole.optional(),
      /** Machine type; left out, it stays. */
      InstanceType: text.optional(),
    },
  }),
  CreateDisk: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    description: "Buys data disks for a machine; the reply carries no disk id.",
    request: {
      /** The machine that gets them. */
      InstanceId: id,
      /** The disks to buy; a list, although the document's table calls it a text. */
      DataDisks: z.array(dataDiskOrder).optional(),
    },
  }),
  ResizeDisk: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Grows a data disk.",
    request: {
      /** The machine of the disk. */
      InstanceId: id,
      /** The disk to grow. */
      DiskId: id,
      /** The new size in GB, in all; not less than now. */
      DataSize: whole,
    },
  }),
  DeleteDisk: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes data disks of a machine.",
    request: {
      /** The machine of the disks. */
      InstanceId: id,
      /** The disks to delete. */
      DiskIds: z.array(id),
    },
  }),
  ResetImage: action({
    method: "POST",
    class: "act",
    task: "TaskId",
    description: "Installs an image anew on a stopped machine; its system disk is lost.",
    request: {
      /** The machine to install. */
      InstanceId: id,
      /** Public image name or template id. */
      ImageId: text,
      /** Password of the administrator; newer documents require it. */
      Password: text.optional(),
      /** SSH public key of the administrator. */
      PublicKey: text.optional(),
    },
  }),
  DescribeInstances: action({
    method: "POST",
    class: "read",
    description: "Lists machines with their disks, interfaces and tags.",
    request: {
      /** Page, from 1 (the default). */
      PageNumber: whole.optional(),
      /** Machines a page; the API's own default is 10. */
      PageSize: whole.optional(),
      /** Only those of this data centre. */
      VdcId: text.optional(),
      /** Only this one. */
      InstanceId: text.optional(),
      /** Only those with one of these public addresses. */
      PublicIp: z.array(text).optional(),
    },
    data: objectReply({
      /** The machines of this page. */
      Instances: listReply(
        z.object({
          /** Id of the machine. */
          InstanceId: neededText,
          /** Display name. */
          InstanceName: textReply,
          /** Data centre that it is in. */
          VdcId: textReply,
          /** Name of the data centre. */
          VdcName: textReply,
          /** Region that it is in. */
          RegionId: textReply,
          /** `running`, `stop`, `updating`, `starting`, `stopping` or `error`. */
          InstanceStatus: textReply,
          /** `PostPaid` or `PrePaid`. */
          InstanceChargeType: textReply,
          /** How its payment stands, such as `success`; only in the document's table. */
          InstanceChargeStatus: textReply,
          /** Number of cores. */
          Cpu: numberReply,
          /** Memory in GB. */
          Ram: numberReply,
          /** When it was made; newer replies only. */
          CreateTime: textReply,
          /** Its disks. */
          Disks: objectReply({
            /** The system disk. */
            SystemDisk: aliasedReply(diskAliases, diskReply),
            /** The data disks, in no promised order. */
            DataDisks: listReply(
              aliasedItem(diskAliases, {
                /** Id of the disk. */
                DiskId: neededText,
                ...diskReply,
              }),
            ),
            /** How many more data disks it can take. */
            LeftDataDiskNum: numberReply,
          }),
          // Older replies hold a lone object.
          /** Interfaces on public networks. */
          PublicNetworkInterface: listReply(
            z.object({
              /** The public network. */
              PublicId: textReply,
              ...networkInterfaceReply,
            }),
          ),
          /** Interfaces on private networks. */
          PrivateNetworkInterface: listReply(
            z.object({
              /** The private network. */
              PrivateId: textReply,
              ...networkInterfaceReply,
            }),
          ),
          /** Its tags. */
          Tags: listReply(
            z.object({
              /** Id of the tag. */
              TagId: textReply,
              /** Name of the tag. */
              TagName: textReply,
            }),
          ),
        }),
      ),
      /** Page of this reply. */
      PageNumber: numberReply,
      /** Number of pages. */
      PageCount: numberReply,
      /** Number of machines on all pages; newer replies only. */
      Total: numberReply,
    }),
  }),
  ConnectNetworkInterface: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Plugs an interface of a machine in.",
    request: {
      /** The interface to plug in. */
      InterfaceId: id,
      /** The machine of the interface. */
      InstanceId: id,
    },
  }),
  // The document prints no address for this one; its sample calls /ccs.
  DisconnectNetworkInterface: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Unplugs an interface of a machine; it keeps its address.",
    request: {
      /** The interface to unplug. */
      InterfaceId: id,
      /** The machine of the interface. */
      InstanceId: id,
    },
  }),
  ModifyIpAddress: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Changes the address of an interface.",
    request: {
      /** The machine of the interface. */
      InstanceId: id,
      /** The interface to change. */
      InterfaceId: id,
      /** A free address of the network; `None`, which only newer documents name, takes the address away. */
      Address: text,
      /** Password of the administrator; newer documents require it. */
      Password: text.optional(),
    },
  }),
  DescribeInstanceMonitor: action({
    method: "POST",
    class: "read",
    description: "Reads one metric of a machine over a span of time.",
    request: {
      /** The machine to measure. */
      InstanceId: id,
      /** What to measure: percent for `CPUUtilization` and `RAMUtilization`, Mbit/s for interfaces, kbit/s for disks. */
      MetricName: oneOf(...metricNames),
      /** Seconds between two points: 60, 900 or 3600. */
      Period: oneOfNumbers(60, 900, 3600),
      /** Begin of the span, such as `2019-10-09 15:30:00`; presumably Beijing time. */
      StartTime: text,
      /** End of the span, written likewise. */
      EndTime: text,
      /** The interface to measure, for the interface metrics. */
      InterfaceId: text.optional(),
      /** The disk to measure, for the disk metrics. */
      DiskId: text.optional(),
    },
    data: objectReply({
      /** The machine. */
      InstanceId: textReply,
      // Sent as text.
      /** Seconds between two points. */
      Period: textReply,
      /** The measured values; a period without one is left out. */
      DataPoints: listReply(
        z.object({
          /** When, written like StartTime. */
          Timestamp: textReply,
          /** How much, in the metric's unit. */
          Value: numberReply,
        }),
      ),
    }),
  }),
  StartInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Powers a machine on.",
    request: {
      /** The machine to power on. */
      InstanceId: id,
    },
  }),
  ModifyInstanceName: action({
    method: "POST",
    class: "set",
    description: "Renames a machine.",
    request: {
      /** The machine to rename. */
      InstanceId: id,
      /** Its new name. */
      InstanceName: text,
    },
  }),
  DescribeTags: action({
    method: "POST",
    class: "read",
    description: "Lists the tags of the account.",
    request: {},
    data: listReply(
      z.object({
        // A number here, a text everywhere else.
        /** Id of the tag. */
        TagId: neededText,
        /** Name of the tag. */
        TagName: textReply,
      }),
    ),
  }),
  CreateTag: action({
    method: "POST",
    class: "create",
    description: "Makes a tag; the reply carries no id.",
    request: {
      /** Name of the tag. */
      TagName: text,
    },
  }),
  DeleteTag: action({
    method: "POST",
    class: "delete",
    description: "Deletes a tag that no machine has.",
    request: {
      /** The tag to delete. */
      TagId: id,
    },
  }),
  AddInstancesTags: action({
    method: "POST",
    class: "set",
    description: "Puts tags on machines.",
    request: {
      /** The machines, joined by commas. */
      InstanceIds: commaIds,
      /** The tags, joined by commas; pointless without. */
      AddTagIds: commaIds.optional(),
    },
  }),
  DeleteInstancesTags: action({
    method: "POST",
    class: "set",
    description: "Takes tags off machines.",
    request: {
      /** The machines, joined by commas. */
      InstanceIds: commaIds,
      /** The tags, joined by commas; pointless without. */
      DelTagIds: commaIds.optional(),
    },
  }),
  DescribeInstanceType: action({
    method: "POST",
    class: "read",
    description: "Lists the pairs of cores and memory that a machine type is sold with.",
    request: {
      /** The region to ask about. */
      RegionId: region,
      /** Machine type, such as `Standard` (appendix 2). */
      InstanceType: machineType,
      /** Only what is sold this way; `PostPaid` or `PrePaid`. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
    },
    // A list, although the document's table calls it an object.
    data: listReply(
      z.object({
        /** Number of cores. */
        Cpu: numberReply,
        /** Memory in GB. */
        Ram: numberReply,
        /** The pair in Chinese, such as `1核2G`. */
        Name: textReply,
      }),
    ),
  }),
  DescribePublicIp: action({
    method: "POST",
    class: "read",
    path: "/network",
    documentedPath: "/ccs",
    description: "Lists the used and the free addresses of a public network.",
    request: {
      /** Data centre of the network; one id, whatever the document's sample shows. */
      VdcId: id,
      /** The public network. */
      PublicId: id,
    },
    data: objectReply(addressesReply),
  }),
  DescribePrivateIp: action({
    method: "POST",
    class: "read",
    path: "/network",
    documentedPath: "/ccs",
    description: "Lists the used and the free addresses of a private network.",
    request: {
      /** Data centre of the network; one id, whatever the document's sample shows. */
      VdcId: id,
      /** The private network. */
      PrivateId: id,
    },
    data: objectReply(addressesReply),
  }),
  ResetInstancesPassword: action({
    method: "POST",
    class: "set",
    task: "Data[].TaskId",
    description: "Sets the administrator's password of machines.",
    request: {
      /** The machines, joined by commas. */
      InstanceIds: commaIds,
      /** The new password. */
      Password: text,
    },
    // A list, although the document's table calls it an object.
    data: listReply(
      z.object({
        /** The machine. */
        InstanceId: textReply,
        /** Its task; sent as a number. */
        TaskId: textReply,
      }),
    ),
  }),
  CreateInstanceHtmlConsoleURL: action({
    method: "POST",
    class: "read",
    description: "Gives a web address under which anybody gets at a machine's console; a secret.",
    request: {
      /** The machine to look at. */
      InstanceId: id,
    },
    data: objectReply({
      /** The web address of the console. */
      URL: neededText,
    }),
  }),
  ExtendSystemDisk: action({
    method: "POST",
    class: "relative",
    task: "TaskId",
    description: "Grows the system disk of a machine.",
    request: {
      /** The machine of the disk. */
      InstanceId: id,
      /** The new size in GB; taken as the size in all, which no source proves. */
      Size: whole.optional(),
      /** Number of performance packs. */
      IOPS: whole.optional(),
    },
    data: objectReply(orderAuditReply),
  }),
  DescribeInstancePrice: action({
    method: "POST",
    class: "read",
    description: "Tells what machines would cost; the API does not tell in which currency.",
    request: {
      /** Region to buy them in. */
      RegionId: id,
      /** `PostPaid` (the default; the price is for an hour) or `PrePaid` (for the months). */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
      /** 1 (the default) renews a prepaid machine by itself. */
      AutoRenew: zeroOrOne.optional(),
      /** Months paid ahead; 0 (the default) is until the end of this month. */
      PrepaidMonth: whole.optional(),
      /** Number of cores; newer documents require it. */
      Cpu: whole.optional(),
      /** Memory in GB; newer documents require it. */
      Ram: whole.optional(),
      /** Machine type (appendix 2); newer documents require it. */
      InstanceType: text.optional(),
      /** Public image name or template id; `Ubuntu_16.04_64` by default; newer documents require it. */
      ImageId: text.optional(),
      /** The system disk; newer documents require it. */
      SystemDisk: systemDiskOrder.optional(),
      /** Data disks to buy with each. */
      DataDisks: z.array(dataDiskOrder).optional(),
      /** How many machines, 1 to 99; 1 by default; newer documents require it. */
      Amount: between(1, 99).optional(),
    },
    data: objectReply({
      /** Price of all of them together; the API does not tell the currency. */
      TotalPrice: neededNumber,
    }),
  }),
  StopInstances: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Powers several machines off, in one task.",
    request: {
      /** The machines to power off, joined by commas. */
      InstanceIds: commaIds,
    },
  }),
  StartInstances: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Powers several machines on, in one task.",
    request: {
      /** The machines to power on, joined by commas. */
      InstanceIds: commaIds,
    },
  }),
  RebootInstances: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Restarts several running machines, in one task.",
    request: {
      /** The machines to restart, joined by commas. */
      InstanceIds: commaIds,
    },
  }),
  BatchAddNetworkInterfaces: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    description: "Gives machines an interface on one more network.",
    request: {
      /** The machines. */
      InstanceIds: z.array(id),
      /** The private network to join; this or PublicId, exactly one. */
      PrivateId: text.optional(),
      /** The public network to join; this or PrivateId, exactly one. */
      PublicId: text.optional(),
      /** The data centre of both. */
      VdcId: id,
      /** Password of the administrator; newer documents require it. */
      Password: text.optional(),
    },
  }),
  BatchDeleteNetworkInterfaces: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Takes the interface on a network away from machines.",
    request: {
      /** The machines. */
      InstanceIds: z.array(id),
      /** The private network to leave; this or PublicId, exactly one. */
      PrivateId: text.optional(),
      /** The public network to leave; this or PrivateId, exactly one. */
      PublicId: text.optional(),
      /** The data centre of both. */
      VdcId: id,
    },
  }),
};

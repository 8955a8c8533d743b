import { z } from "zod";
import { action } from "./action";
import {
  aliasedItem,
  aliasedReply,
  boolean,
  id,
  instanceType,
  integer,
  integerBetween,
  joinedIds,
  listReply,
  numberReply,
  objectReply,
  oneOf,
  oneOfIntegers,
  region,
  requiredNumber,
  requiredString,
  string,
  stringReply,
  zeroOrOne,
} from "./fields";

const systemDiskOrder = z.object({
  /** Size in GB. Defaults to the size of the image. */
  Size: integer.optional(),
  /** `system_disk` or `ssd_system_disk`; DescribeAvailableResource lists what a region sells. */
  Type: string.optional(),
  /** Number of performance packs, only for `ssd_system_disk`. Defaults to 0. */
  IOPS: integer.optional(),
});

const dataDiskOrder = z.object({
  /** Size in GB. */
  Size: integer,
  /** `ssd_disk` or `high_disk`; DescribeAvailableResource lists what a region sells. */
  Type: string,
  /** Number of performance packs, only for `ssd_disk`; only in newer documents. Defaults to 0. */
  IOPS: integer.optional(),
});

const networkInterfaceReply = {
  /** Id of the interface. */
  InterfaceId: stringReply,
  /** Name of the interface or of its network. */
  Name: stringReply,
  /** IP address; empty when it has none. */
  IP: stringReply,
  /** MAC address. */
  MAC: stringReply,
  /** 1 when connected. */
  Connected: numberReply,
};

const diskAliases = { DiskType: ["Type", "type"], Size: ["size"], Iops: ["IopsSize", "IOPS"] };

const diskReply = {
  /** Disk type. */
  DiskType: stringReply,
  /** Size in GB. */
  Size: numberReply,
  /** Reported operations per second; not the ordered number of packs. */
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
  /** Free addresses. */
  UnusedList: listReply(z.string()),
  /** Number of these addresses. */
  UnusedTotal: numberReply,
  /** Addresses in use. */
  UsedList: listReply(
    z.object({
      /** IP address. */
      Address: stringReply,
      /** Use of the address, in Chinese. */
      Usage: stringReply,
    }),
  ),
  /** Number of these addresses. */
  UsedTotal: numberReply,
};

const orderAuditReply = {
  /** 0 when the order needs no approval. */
  order_audit: numberReply,
};

/** Instances, their disks, interfaces and tags (`/ccs`). */
export const instance = {
  CreateInstance: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    description: "Creates instances.",
    request: {
      /** Region of the VDC. */
      RegionId: id,
      /** VDC of the instances. */
      VdcId: id,
      /** Display name. */
      InstanceName: string,
      /** Instance type, such as `Standard` (appendix 2). */
      InstanceType: string,
      /** Password of the administrator; newer documents require it, even with a key. */
      Password: string.optional(),
      /** SSH public key of the administrator. */
      PublicKey: string.optional(),
      /** `PostPaid` or `PrePaid`. Defaults to `PostPaid`. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
      /** 1 renews prepaid instances automatically. Defaults to 1. */
      AutoRenew: zeroOrOne.optional(),
      /** Number of prepaid months; 0 is until the end of this month. Defaults to 0. */
      PrepaidMonth: integer.optional(),
      /** Number of cores; newer documents require it. */
      Cpu: integer.optional(),
      /** Memory in GB; newer documents require it. */
      Ram: integer.optional(),
      /** Public image name (appendix 4) or template id. The API's default is `Ubuntu_16.04_64`. */
      ImageId: string.optional(),
      /** The system disk. */
      SystemDisk: systemDiskOrder.optional(),
      /** Data disks to create with each instance. */
      DataDisks: z.array(dataDiskOrder).optional(),
      /** Number of instances, 1 to 99. The API's default is 1. */
      Amount: integerBetween(1, 99).optional(),
      /** Free public addresses of the VDC, or `auto`. Defaults to none. */
      PublicIp: z.array(string).optional(),
      /** Private networks to connect. Defaults to none. */
      PrivateIp: z
        .array(
          z.object({
            /** Id of the private network. */
            PrivateId: string.optional(),
            /** Free addresses of the network, or `auto`. */
            IP: z.array(string).optional(),
          }),
        )
        .optional(),
      /** Whether the clock runs in UTC. Presumably defaults to false. */
      UTC: boolean.optional(),
    },
  }),
  DeleteInstance: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes instances with their disks.",
    request: {
      /** Ids of the instances. */
      InstanceIds: z.array(id),
    },
  }),
  StopInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Stops an instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
    },
  }),
  RebootInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Restarts a running instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
    },
  }),
  ModifyInstanceChargeType: action({
    method: "POST",
    class: "relative",
    task: "TaskId",
    description: "Makes a postpaid instance prepaid.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** `PrePaid`; this cannot be undone. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid"),
      /** 1 renews automatically. Defaults to 1. */
      AutoRenew: zeroOrOne.optional(),
      /** Number of prepaid months after this month. Defaults to 0. */
      PrepaidMonth: integer.optional(),
    },
    data: objectReply(orderAuditReply),
  }),
  ModifyInstanceSpec: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Changes the cores, memory and type of a stopped instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Number of cores; optional in newer documents. */
      Cpu: integer,
      /** Memory in GB. Unchanged by default. */
      Ram: integer.optional(),
      /** Instance type. Unchanged by default. */
      InstanceType: string.optional(),
    },
  }),
  CreateDisk: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    description: "Creates data disks for an instance; the reply has no disk ids.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** The disks to create; a list, although the document's table calls it a string. */
      DataDisks: z.array(dataDiskOrder).optional(),
    },
  }),
  ResizeDisk: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Extends a data disk.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Id of the disk. */
      DiskId: id,
      /** New total size in GB; not less than the current size. */
      DataSize: integer,
    },
  }),
  DeleteDisk: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes data disks of an instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Ids of the disks. */
      DiskIds: z.array(id),
    },
  }),
  ResetImage: action({
    method: "POST",
    class: "act",
    task: "TaskId",
    description: "Reinstalls a stopped instance; the data on its system disk is lost.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Public image name or template id. */
      ImageId: string,
      /** Password of the administrator; newer documents require it. */
      Password: string.optional(),
      /** SSH public key of the administrator. */
      PublicKey: string.optional(),
    },
  }),
  DescribeInstances: action({
    method: "POST",
    class: "read",
    description: "Lists instances with their disks, interfaces and tags.",
    request: {
      /** Page number, from 1. Defaults to 1. */
      PageNumber: integer.optional(),
      /** Instances per page. The API's default is 10. */
      PageSize: integer.optional(),
      /** Only those in this VDC. */
      VdcId: string.optional(),
      /** Only the one with this id. */
      InstanceId: string.optional(),
      /** Only instances with one of these public addresses. */
      PublicIp: z.array(string).optional(),
    },
    data: objectReply({
      /** The instances on this page. */
      Instances: listReply(
        z.object({
          /** Id of the instance. */
          InstanceId: requiredString,
          /** Display name. */
          InstanceName: stringReply,
          /** Id of the VDC. */
          VdcId: stringReply,
          /** Name of the VDC. */
          VdcName: stringReply,
          /** Code of the region. */
          RegionId: stringReply,
          /** `running`, `stop`, `updating`, `starting`, `stopping` or `error`. */
          InstanceStatus: stringReply,
          /** `PostPaid` or `PrePaid`. */
          InstanceChargeType: stringReply,
          /** Status of the payment, such as `success`; only in the document's table. */
          InstanceChargeStatus: stringReply,
          /** Number of cores. */
          Cpu: numberReply,
          /** Memory in GB. */
          Ram: numberReply,
          /** Creation time; only in newer replies. */
          CreateTime: stringReply,
          /** Disks of the instance. */
          Disks: objectReply({
            /** The system disk. */
            SystemDisk: aliasedReply(diskAliases, diskReply),
            /** The data disks, in no specific order. */
            DataDisks: listReply(
              aliasedItem(diskAliases, {
                /** Id of the disk. */
                DiskId: requiredString,
                ...diskReply,
              }),
            ),
            /** How many more data disks the instance can have. */
            LeftDataDiskNum: numberReply,
          }),
          // Older replies have a single object.
          /** Interfaces on public networks. */
          PublicNetworkInterface: listReply(
            z.object({
              /** Id of the public network. */
              PublicId: stringReply,
              ...networkInterfaceReply,
            }),
          ),
          /** Interfaces on private networks. */
          PrivateNetworkInterface: listReply(
            z.object({
              /** Id of the private network. */
              PrivateId: stringReply,
              ...networkInterfaceReply,
            }),
          ),
          /** Tags of the instance. */
          Tags: listReply(
            z.object({
              /** Id of the tag. */
              TagId: stringReply,
              /** Name of the tag. */
              TagName: stringReply,
            }),
          ),
        }),
      ),
      /** Page number. */
      PageNumber: numberReply,
      /** Number of pages. */
      PageCount: numberReply,
      /** Number of instances on all pages; only in newer replies. */
      Total: numberReply,
    }),
  }),
  ConnectNetworkInterface: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Connects an interface of an instance.",
    request: {
      /** Id of the interface. */
      InterfaceId: id,
      /** Id of the instance. */
      InstanceId: id,
    },
  }),
  // The document has no URL for this action; its sample calls /ccs.
  DisconnectNetworkInterface: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Disconnects an interface of an instance; it keeps its address.",
    request: {
      /** Id of the interface. */
      InterfaceId: id,
      /** Id of the instance. */
      InstanceId: id,
    },
  }),
  ModifyIpAddress: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Changes the address of an interface.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Id of the interface. */
      InterfaceId: id,
      /** A free address of the network; `None`, which only newer documents have, removes the address. */
      Address: string,
      /** Password of the administrator; newer documents require it. */
      Password: string.optional(),
    },
  }),
  DescribeInstanceMonitor: action({
    method: "POST",
    class: "read",
    description: "Gets a metric of an instance over a time span.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** Name of the metric, in percent for `CPUUtilization` and `RAMUtilization`, in Mbit/s for interfaces, in kbit/s for disks. */
      MetricName: oneOf(...metricNames),
      /** Seconds between two values: 60, 900 or 3600. */
      Period: oneOfIntegers(60, 900, 3600),
      /** Start of the time span, such as `2019-10-09 15:30:00`; presumably Beijing time. */
      StartTime: string,
      /** End of the time span, in the same format. */
      EndTime: string,
      /** Id of the interface, for interface metrics. */
      InterfaceId: string.optional(),
      /** Id of the disk, for disk metrics. */
      DiskId: string.optional(),
    },
    data: objectReply({
      /** Id of the instance. */
      InstanceId: stringReply,
      // Sent as a string.
      /** Seconds between two values. */
      Period: stringReply,
      /** The values; periods without a value are omitted. */
      DataPoints: listReply(
        z.object({
          /** Time, in the format of StartTime. */
          Timestamp: stringReply,
          /** Value, in the unit of the metric. */
          Value: numberReply,
        }),
      ),
    }),
  }),
  StartInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Starts an instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
    },
  }),
  ModifyInstanceName: action({
    method: "POST",
    class: "set",
    description: "Renames an instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** New name. */
      InstanceName: string,
    },
  }),
  DescribeTags: action({
    method: "POST",
    class: "read",
    description: "Lists the tags of the account.",
    request: {},
    data: listReply(
      z.object({
        // A number here, a string everywhere else.
        /** Id of the tag. */
        TagId: requiredString,
        /** Name of the tag. */
        TagName: stringReply,
      }),
    ),
  }),
  CreateTag: action({
    method: "POST",
    class: "create",
    description: "Creates a tag; the reply has no id.",
    request: {
      /** Name of the tag. */
      TagName: string,
    },
  }),
  DeleteTag: action({
    method: "POST",
    class: "delete",
    description: "Deletes a tag that no instance has.",
    request: {
      /** Id of the tag. */
      TagId: id,
    },
  }),
  AddInstancesTags: action({
    method: "POST",
    class: "set",
    description: "Adds tags to instances.",
    request: {
      /** Ids of the instances, joined by commas. */
      InstanceIds: joinedIds,
      /** Ids of the tags, joined by commas; without it the action has no effect. */
      AddTagIds: joinedIds.optional(),
    },
  }),
  DeleteInstancesTags: action({
    method: "POST",
    class: "set",
    description: "Removes tags from instances.",
    request: {
      /** Ids of the instances, joined by commas. */
      InstanceIds: joinedIds,
      /** Ids of the tags, joined by commas; without it the action has no effect. */
      DelTagIds: joinedIds.optional(),
    },
  }),
  DescribeInstanceType: action({
    method: "POST",
    class: "read",
    description: "Lists the combinations of cores and memory of an instance type.",
    request: {
      /** Code of the region. */
      RegionId: region,
      /** Instance type, such as `Standard` (appendix 2). */
      InstanceType: instanceType,
      /** Only what is sold with this charge type; `PostPaid` or `PrePaid`. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
    },
    // A list, although the document's table calls it an object.
    data: listReply(
      z.object({
        /** Number of cores. */
        Cpu: numberReply,
        /** Memory in GB. */
        Ram: numberReply,
        /** Name of the combination in Chinese, such as `1核2G`. */
        Name: stringReply,
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
      /** Id of the network's VDC; one id, although the document's sample has a list. */
      VdcId: id,
      /** Id of the public network. */
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
      /** Id of the network's VDC; one id, although the document's sample has a list. */
      VdcId: id,
      /** Id of the private network. */
      PrivateId: id,
    },
    data: objectReply(addressesReply),
  }),
  ResetInstancesPassword: action({
    method: "POST",
    class: "set",
    task: "Data[].TaskId",
    description: "Resets the administrator password of instances.",
    request: {
      /** Ids of the instances, joined by commas. */
      InstanceIds: joinedIds,
      /** The new password. */
      Password: string,
    },
    // A list, although the document's table calls it an object.
    data: listReply(
      z.object({
        /** Id of the instance. */
        InstanceId: stringReply,
        /** Id of the task; sent as a number. */
        TaskId: stringReply,
      }),
    ),
  }),
  CreateInstanceHtmlConsoleURL: action({
    method: "POST",
    class: "read",
    description: "Gets the URL of an instance's console; the URL is a secret, since it gives access.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
    },
    data: objectReply({
      /** URL of the console. */
      URL: requiredString,
    }),
  }),
  ExtendSystemDisk: action({
    method: "POST",
    class: "relative",
    task: "TaskId",
    description: "Extends the system disk of an instance.",
    request: {
      /** Id of the instance. */
      InstanceId: id,
      /** New size in GB; presumably the total size. */
      Size: integer.optional(),
      /** Number of performance packs. */
      IOPS: integer.optional(),
    },
    data: objectReply(orderAuditReply),
  }),
  DescribeInstancePrice: action({
    method: "POST",
    class: "read",
    description: "Gets the price of instances; the API does not return the currency.",
    request: {
      /** Region of the instances. */
      RegionId: id,
      /** `PostPaid` (the price is for an hour) or `PrePaid` (for the months). Defaults to `PostPaid`. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
      /** 1 renews prepaid instances automatically. Defaults to 1. */
      AutoRenew: zeroOrOne.optional(),
      /** Number of prepaid months; 0 is until the end of this month. Defaults to 0. */
      PrepaidMonth: integer.optional(),
      /** Number of cores; newer documents require it. */
      Cpu: integer.optional(),
      /** Memory in GB; newer documents require it. */
      Ram: integer.optional(),
      /** Instance type (appendix 2); newer documents require it. */
      InstanceType: string.optional(),
      /** Public image name or template id; newer documents require it. Defaults to `Ubuntu_16.04_64`. */
      ImageId: string.optional(),
      /** The system disk; newer documents require it. */
      SystemDisk: systemDiskOrder.optional(),
      /** Data disks of each instance. */
      DataDisks: z.array(dataDiskOrder).optional(),
      /** Number of instances, 1 to 99; newer documents require it. Defaults to 1. */
      Amount: integerBetween(1, 99).optional(),
    },
    data: objectReply({
      /** Total price; the API does not return the currency. */
      TotalPrice: requiredNumber,
    }),
  }),
  StopInstances: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Stops several instances in one task.",
    request: {
      /** Ids of the instances, joined by commas. */
      InstanceIds: joinedIds,
    },
  }),
  StartInstances: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Starts several instances in one task.",
    request: {
      /** Ids of the instances, joined by commas. */
      InstanceIds: joinedIds,
    },
  }),
  RebootInstances: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    description: "Restarts several running instances in one task.",
    request: {
      /** Ids of the instances, joined by commas. */
      InstanceIds: joinedIds,
    },
  }),
  BatchAddNetworkInterfaces: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    description: "Adds an interface on another network to instances.",
    request: {
      /** Ids of the instances. */
      InstanceIds: z.array(id),
      /** Id of the private network. Required without PublicId. */
      PrivateId: string.optional(),
      /** Id of the public network. Required without PrivateId. */
      PublicId: string.optional(),
      /** Id of the VDC. */
      VdcId: id,
      /** Password of the administrator; newer documents require it. */
      Password: string.optional(),
    },
  }),
  BatchDeleteNetworkInterfaces: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Deletes the interface on a network from instances.",
    request: {
      /** Ids of the instances. */
      InstanceIds: z.array(id),
      /** Id of the private network. Required without PublicId. */
      PrivateId: string.optional(),
      /** Id of the public network. Required without PrivateId. */
      PublicId: string.optional(),
      /** Id of the VDC. */
      VdcId: id,
    },
  }),
};

import { z } from "zod";
import { action } from "./action";
import {
  aliasedReply,
  commaIds,
  flag,
  id,
  listReply,
  numberReply,
  objectReply,
  oneOf,
  text,
  textReply,
  whole,
  zeroOrOne,
} from "./fields";

const systemDiskOrder = z.object({
  /** Size in GB; by default the image's own. */
  Size: whole.optional(),
  /** `system_disk` or `ssd_system_disk`. */
  Type: text.optional(),
  /** Number of performance packs; only for `ssd_system_disk`. */
  IOPS: whole.optional(),
});

const dataDiskOrder = z.object({
  /** Size in GB. */
  Size: whole,
  /** `ssd_disk` or `high_disk`. */
  Type: text,
  /** Number of performance packs; only for `ssd_disk`. */
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

/** Cloud machines, their disks, interfaces and tags (`/ccs`). */
export const instance = {
  CreateInstance: action({
    method: "POST",
    class: "create",
    task: "TaskId",
    about: "Buys machines.",
    request: {
      /** Region of the data centre. */
      RegionId: id,
      /** Data centre to put them in. */
      VdcId: id,
      /** Display name. */
      InstanceName: text,
      /** Machine type, such as `Standard` (appendix 2). */
      InstanceType: text,
      /** Password of the administrator. */
      Password: text.optional(),
      /** SSH public key of the administrator. */
      PublicKey: text.optional(),
      /** `PostPaid` (the default) or `PrePaid`. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid").optional(),
      /** 1 (the default) renews a prepaid machine by itself. */
      AutoRenew: zeroOrOne.optional(),
      /** Months paid ahead; 0 (the default) is until the end of this month. */
      PrepaidMonth: whole.optional(),
      /** Number of cores. */
      Cpu: whole.optional(),
      /** Memory in GB. */
      Ram: whole.optional(),
      /** Public image name (appendix 4) or template id; the API's own default is `Ubuntu_16.04_64`. */
      ImageId: text.optional(),
      /** The system disk. */
      SystemDisk: systemDiskOrder.optional(),
      /** Data disks to buy with it. */
      DataDisks: z.array(dataDiskOrder).optional(),
      /** How many machines, 1 to 99; the API's own default is 1. */
      Amount: whole.optional(),
      /** Public addresses that are free in the data centre, or `auto`. */
      PublicIp: z.array(text).optional(),
      /** Private networks to join. */
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
      /** Whether the clock runs in UTC. */
      UTC: flag.optional(),
    },
  }),
  DeleteInstance: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    about: "Deletes machines with their disks.",
    request: {
      /** The machines to delete. */
      InstanceIds: z.array(id),
    },
  }),
  StopInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    about: "Powers a machine off.",
    request: {
      /** The machine to power off. */
      InstanceId: id,
    },
  }),
  ModifyInstanceChargeType: action({
    method: "POST",
    class: "relative",
    task: "TaskId",
    about: "Turns a machine paid by use into one paid ahead.",
    request: {
      /** The machine to change. */
      InstanceId: id,
      /** `PrePaid`; there is no way back. */
      InstanceChargeType: oneOf("PostPaid", "PrePaid"),
      /** 1 renews by itself. */
      AutoRenew: zeroOrOne.optional(),
      /** Months paid ahead beyond the end of this month. */
      PrepaidMonth: whole.optional(),
    },
  }),
  ModifyInstanceSpec: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    about: "Changes cores, memory and type of a stopped machine.",
    request: {
      /** The machine to change. */
      InstanceId: id,
      /** Number of cores. */
      Cpu: whole,
      /** Memory in GB. */
      Ram: whole.optional(),
      /** Machine type. */
      InstanceType: text.optional(),
    },
  }),
  CreateDisk: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    about: "Buys data disks for a machine; the reply carries no disk id.",
    request: {
      /** The machine that gets them. */
      InstanceId: id,
      /** The disks to buy. */
      DataDisks: z.array(dataDiskOrder).optional(),
    },
  }),
  ResizeDisk: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    about: "Grows a data disk.",
    request: {
      /** The machine of the disk. */
      InstanceId: id,
      /** The disk to grow. */
      DiskId: id,
      /** The new size in GB, in all. */
      DataSize: whole,
    },
  }),
  DeleteDisk: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    about: "Deletes data disks of a machine.",
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
    about: "Installs an image anew on a stopped machine; its system disk is lost.",
    request: {
      /** The machine to install. */
      InstanceId: id,
      /** Public image name or template id. */
      ImageId: text,
      /** Password of the administrator. */
      Password: text.optional(),
      /** SSH public key of the administrator. */
      PublicKey: text.optional(),
    },
  }),
  DescribeInstances: action({
    method: "POST",
    class: "read",
    about: "Lists machines with their disks, interfaces and tags.",
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
          InstanceId: textReply,
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
              aliasedReply(diskAliases, {
                /** Id of the disk. */
                DiskId: textReply,
                ...diskReply,
              }),
            ),
            /** How many more data disks it can take. */
            LeftDataDiskNum: numberReply,
          }),
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
    }),
  }),
  ModifyIpAddress: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    about: "Changes the address of an interface.",
    request: {
      /** The machine of the interface. */
      InstanceId: id,
      /** The interface to change. */
      InterfaceId: id,
      /** A free address of the network; `None` takes the address away. */
      Address: text,
      /** Password of the administrator; newer documents require it. */
      Password: text.optional(),
    },
  }),
  StartInstance: action({
    method: "GET",
    class: "act",
    task: "TaskId",
    about: "Powers a machine on.",
    request: {
      /** The machine to power on. */
      InstanceId: id,
    },
  }),
  ModifyInstanceName: action({
    method: "POST",
    class: "set",
    about: "Renames a machine.",
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
    about: "Lists the tags of the account.",
    request: {},
    data: listReply(
      z.object({
        /** Id of the tag. */
        TagId: textReply,
        /** Name of the tag. */
        TagName: textReply,
      }),
    ),
  }),
  CreateTag: action({
    method: "POST",
    class: "create",
    about: "Makes a tag; the reply carries no id.",
    request: {
      /** Name of the tag. */
      TagName: text,
    },
  }),
  DeleteTag: action({
    method: "POST",
    class: "delete",
    about: "Deletes a tag that no machine has.",
    request: {
      /** The tag to delete. */
      TagId: id,
    },
  }),
  AddInstancesTags: action({
    method: "POST",
    class: "set",
    about: "Puts tags on machines.",
    request: {
      /** The machines, joined by commas. */
      InstanceIds: commaIds,
      /** The tags, joined by commas. */
      AddTagIds: commaIds.optional(),
    },
  }),
  DeleteInstancesTags: action({
    method: "POST",
    class: "set",
    about: "Takes tags off machines.",
    request: {
      /** The machines, joined by commas. */
      InstanceIds: commaIds,
      /** The tags, joined by commas. */
      DelTagIds: commaIds.optional(),
    },
  }),
  ResetInstancesPassword: action({
    method: "POST",
    class: "set",
    task: "Data[].TaskId",
    about: "Sets the administrator's password of machines.",
    request: {
      /** The machines, joined by commas. */
      InstanceIds: commaIds,
      /** The new password. */
      Password: text,
    },
  }),
  ExtendSystemDisk: action({
    method: "POST",
    class: "relative",
    task: "TaskId",
    about: "Grows the system disk of a machine.",
    request: {
      /** The machine of the disk. */
      InstanceId: id,
      /** The new size in GB; taken as the size in all, which no source proves. */
      Size: whole.optional(),
      /** Number of performance packs. */
      IOPS: whole.optional(),
    },
  }),
  BatchAddNetworkInterfaces: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    about: "Gives machines an interface on one more network.",
    request: {
      /** The machines. */
      InstanceIds: z.array(id),
      /** The private network to join; this or PublicId. */
      PrivateId: text.optional(),
      /** The public network to join; this or PrivateId. */
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
    about: "Takes the interface on a network away from machines.",
    request: {
      /** The machines. */
      InstanceIds: z.array(id),
      /** The private network to leave; this or PublicId. */
      PrivateId: text.optional(),
      /** The public network to leave; this or PrivateId. */
      PublicId: text.optional(),
      /** The data centre of both. */
      VdcId: id,
    },
  }),
};

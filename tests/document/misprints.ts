import type { Literal } from "./literal";
import { region } from "./preparedAccount";

const tooSmallDisk = {
  instead: [
    { Size: 100, Type: "ssd_disk" },
    { Size: 100, Type: "high_disk" },
  ],
  reason: "a high_disk smaller than what DescribeAvailableResource says is sold",
};

/** Values in samples that the simulator rightly refuses, with the values to send instead. An accepted one fails the test. */
export const misprints: Record<string, { instead: Literal; reason: string }> = {
  "instance.CreateInstance table DataDisks": tooSmallDisk,
  "instance.DescribeInstancePrice table DataDisks": tooSmallDisk,
  "instance.ModifyInstanceChargeType table InstanceChargeType": {
    instead: "PrePaid",
    reason: "newer documents allow only the change from PostPaid to PrePaid",
  },
  "instance.ResetInstancesPassword table Password": { instead: "EcsV587!", reason: "four letters x" },
  "network.CreateVdc table RegionId": { instead: region, reason: "a region that appendix 1 does not have" },
};

const older = "how replies were before 2020";
const ofTask = "the sample shows a reply of DescribeTask";
const misprint = "misprinted in the document";
const otherImages = "the table's example asks for private images, the sample shows the public ones";

/** Where a reply differs from the sample, with the reason. */
export const replyDeviations: Record<string, string> = {
  "instance.DescribeInstances reference 3 Data.Instances[].Disks.SystemDisk.IopsSize: missing": older,
  "instance.DescribeInstances reference 3 Data.Instances[].PublicNetworkInterface: array instead of object": older,
  "template.CreateTemplate reference 8 Data.Status: missing": ofTask,
  "template.CreateTemplate reference 8 Data.ResourceId: missing": ofTask,
  "template.CreateTemplate reference 8 Data.TaskType: missing": ofTask,
  "network.DescribeVdc reference 2 Data[].PublicNetwork[].Stats: missing": misprint,
  "network.DescribeVdc reference 2 Data[].PublicNetwork[].nseIpNm: missing": misprint,
  "network.DescribeVdc reference 2 Data[].PublicNetwork[].PblicId: missing": misprint,
  "network.DescribeGPN table Data[].JoinVpcs[]: missing":
    "VPCs are another product; no action of the document makes one",
  "bms.DescribeBmsImage table Data.Ubuntu: missing": otherImages,
  "bms.DescribeBmsImage table Data.Redhat: missing": otherImages,
  "bms.DescribeBmsImage table Data.Windows: missing": otherImages,
  "bms.DescribeBmsImage table Data.Centos: missing": otherImages,
  "billing.DescribeBill table Data.TotalenglishCost: missing": "TotalMasterCost, as all other sources have it",
};

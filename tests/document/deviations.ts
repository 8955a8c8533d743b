const clients = "vendor clients send it";
const newer = "newer documents have it";
const alias = "the same field under several names: the row reads all of them as one";
const asText = "ids are texts to a client, whatever their JSON type";
const asNumber = "a number to a client: the API takes and sends both";
const misprint = "misprinted in the document";

/** Where the catalogue differs from the document, with the reason. A deviation that no longer exists fails the test. */
export const deviations: Record<string, string> = {
  "instance.CreateInstance request DataDisks[].IOPS: added": clients,
  "instance.CreateDisk request DataDisks[].IOPS: added": clients,
  "instance.CreateDisk reply table TaskID: missing": "TaskId in the sample",
  "instance.DescribeInstances request PubIp: missing": "PublicIp in the table",
  "instance.DescribeInstances reply Data.Instances[].Disks.SystemDisk.IOPS: missing": alias,
  "instance.DescribeInstances reply Data.Instances[].PublicNetworkInterface: array instead of object":
    "a list today; a lone item is read as a list of one",
  "instance.DescribeInstances reply Data.Instances[].Disks.SystemDisk.IopsSize: missing": alias,
  "instance.DescribeInstances reply table DataDisks[].size: missing": alias,
  "instance.DescribeInstances reply table DataDisks[].type: missing": alias,
  "instance.DescribeInstances reply Data.Instances[].CreateTime: added": newer,
  "instance.DescribeInstances reply Data.Instances[].Disks.SystemDisk.DiskType: added": "vendor clients read it",
  "instance.DescribeInstances reply Data.Instances[].Disks.SystemDisk.Iops: added": alias,
  "instance.DescribeInstances reply Data.Instances[].Disks.DataDisks[].DiskId: added":
    "vendor clients read it; without it no disk could be named",
  "instance.DescribeInstances reply Data.Instances[].Disks.DataDisks[].DiskType: added": alias,
  "instance.DescribeInstances reply Data.Instances[].Disks.DataDisks[].Size: added": alias,
  "instance.DescribeInstances reply Data.Instances[].Disks.DataDisks[].Iops: added": alias,
  "instance.DescribeInstances reply Data.Total: added": newer,
  "instance.DisconnectNetworkInterface: on /ccs instead of null": "none is printed; its siblings are there",
  "instance.ModifyIpAddress request Password: added": newer,
  "instance.DescribeTags reply Data[].TagId: string instead of number": asText,
  "instance.DescribePublicIp: called on /network": "all other documents print /network",
  "instance.DescribePrivateIp: called on /network": "all other documents print /network",
  "instance.ResetInstancesPassword reply Data[].TaskId: string instead of number": asText,
  "instance.DescribeInstancePrice request DataDisks[].IOPS: added": clients,
  "securityGroup.AddSecurityGroupRule request TargetPort: optional": "vendor clients leave it out for ICMP",
  "securityGroup.AddSecurityGroupRule request LocalPort: optional": "vendor clients leave it out for ICMP",
  "securityGroup.ModifySecurityGroupRulePriority request BindData[].Priority: string instead of number":
    "a text in the sample and in AddSecurityGroupRule",
  "template.CreateTemplate reply Data.Status: missing": "the sample shows a reply of DescribeTask",
  "template.CreateTemplate reply Data.ResourceId: missing": "the sample shows a reply of DescribeTask",
  "template.CreateTemplate reply Data.TaskType: missing": "the sample shows a reply of DescribeTask",
  "network.DescribeVdc reply Data[].PublicNetwork[].Stats: missing": misprint,
  "network.DescribeVdc reply Data[].PublicNetwork[].nseIpNm: missing": misprint,
  "network.DescribeVdc reply Data[].PublicNetwork[].PblicId: missing": misprint,
  "network.DescribeVdc reply table PrivateNetwork[].Ip: missing": "Segments in the sample and in vendor clients",
  "network.DescribeVdc reply table PrivateNetwork[].Id: missing": "PrivateId in the sample and in vendor clients",
  "network.DescribeVdc reply Data[].PublicNetwork[].Type: added": newer,
  "network.CreateVdc request PublicNetwork.FloatBandwich: missing": misprint,
  "network.CreateVdc request PublicNetwork.FloatBandwidth: added": "what the document misprints as FloatBandwich",
  "network.CreatePublicNetwork request Type: takes more than BGP_4, ChinaTelecom, AntiDDOS":
    "old names; appendix 3 has others, and newer documents more",
  "network.CreatePublicNetwork request BillingMethod: takes more than Traffic, DataPackage, Bandwidth":
    "the API itself answers other spellings and one more method",
  "network.CreatePrivateNetwork request Mask: number instead of string": asNumber,
  "network.ModifyPublicNetwork request Qos: number instead of string": asNumber,
  "network.DescribeAccessInfo reply Data.Pop[].PopId: added": "the sample has no point of presence; as in DescribeGPN",
  "network.DescribeAccessInfo reply Data.Pop[].PopName: added":
    "the sample has no point of presence; as in DescribeGPN",
  "bms.DescribeBmsGoodsPrice reply Data.TradeAmount: number instead of string": asNumber,
  "bms.DescribeBmsGoodsPrice reply Data.UnitPrice: number instead of string": asNumber,
  "bms.DescribeBms request PageNumber: number instead of string": asNumber,
  "bms.DescribeBms request PageSize: number instead of string": asNumber,
  "storage.DescribeDisks request PageNumber: number instead of string": asNumber,
  "storage.DescribeDisks request PageSize: number instead of string": asNumber,
  "billing.DescribeBill reply Data.TotalenglishCost: missing": alias,
  "billing.DescribeBill reply table TotalenglishCost: missing": alias,
  "billing.DescribeBill reply Data.TotalMasterCost: added": alias,
  "product.GetMetering reply Data[].TotalSize: number instead of string": asNumber,
  "others.DescribeAvailableResource reply Data.InstanceGoods[].ImageGoods.PrivateImages[].GicDisplayName: added":
    "null in the sample; taken to be like PublicImage",
  "others.DescribeAvailableResource reply Data.InstanceGoods[].ImageGoods.PrivateImages[].ImageType: added":
    "null in the sample; taken to be like PublicImage",
  "others.DescribeAvailableResource reply Data.InstanceGoods[].ImageGoods.PrivateImages[].ImageId: added":
    "null in the sample; taken to be like PublicImage",
  "others.DescribeTask: task at undefined instead of TaskId": "the reply repeats the id that was asked for",
  "others.DescribeTask reply Data.ResourceIds: added": "vendor clients read it",
};

/** Something of the document that cannot be taken as it stands: what the parser makes of it, and where it is met. */
interface Artefact {
  read: string;
  at: readonly string[];
}

/**
 * Every place that the parser does not read literally, by kind. A place is `group.action table field`, or the sample.
 * The parser holds itself to this list: a place that is missing here, or here in vain, fails the comparison.
 */
export const artefacts: Record<string, Artefact> = {
  "spilled text": {
    read: "the description goes on in rows of its own, some of them empty: joined to the field before",
    at: [
      "instance.CreateInstance request VdcId",
      "instance.CreateInstance request PublicKey",
      "instance.CreateInstance request InstanceType",
      "instance.ResetImage request PublicKey",
      "instance.DescribeInstances reply PublicNetworkInterface",
      "instance.DescribeInstances reply PrivateNetworkInterface",
      "instance.DeleteTag request TagId",
      "instance.DescribePublicIp reply TaskId",
      "instance.DescribePrivateIp reply TaskId",
      "instance.CreateInstanceHtmlConsoleURL reply TaskId",
      "instance.ExtendSystemDisk reply TaskId",
      "instance.DescribeInstancePrice request InstanceType",
      "instance.DescribeInstancePrice request DataDisks",
      "securityGroup.CreateSecurityGroup request Description",
      "securityGroup.CreateSecurityGroup reply TaskId",
      "securityGroup.DeleteSecurityGroup reply TaskId",
      "securityGroup.DescribeSecurityGroupAttribute reply TaskId",
      "securityGroup.DescribeSecurityGroupAttribute reply Description",
      "securityGroup.ModifySecurityGroupAttribute request Description",
      "securityGroup.ModifySecurityGroupAttribute request SecurityGroupName",
      "securityGroup.ModifySecurityGroupAttribute reply TaskId",
      "securityGroup.DescribeSecurityGroups reply Message",
      "securityGroup.DescribeSecurityGroups reply TaskId",
      "securityGroup.AddSecurityGroupRule request Description",
      "securityGroup.ModifySecurityGroupRule request Description",
      "securityGroup.ModifySecurityGroupRule reply TaskId",
      "template.CreateTemplate request DisplayName",
      "network.DescribeVdc reply PublicNetwork",
      "network.DescribeVdc reply PrivateNetwork",
      "network.CreateVdc request PublicNetwork",
      "network.CreatePublicNetwork request BillingMethod",
      "network.CreatePublicNetwork request Qos",
      "network.CreatePublicNetwork request IPNum",
      "network.CreatePublicNetwork request AutoRenew",
      "network.CreatePublicNetwork request FloatBandwidth",
      "network.DescribeGPN request Key",
      "network.DescribeGPN reply JoinVdcs",
      "network.DescribeGPN reply JoinVpcs",
      "network.DescribeGPN reply JoinPops",
      "network.DescribeAccessInfo reply PrivateNetwork",
      "network.CreateGPN request AccessPoint",
      "bms.OperateBmsPower request Operate",
      "billing.DescribeBill reply Data",
      "billing.DescribeBill reply DeleteTime",
      "billing.DescribeBillInfo reply Data",
      "others.DescribeAvailableResource reply Data",
      "others.DescribeTask reply Message",
    ],
  },
  "typed as text": {
    read: "called a text where the example is a list or an object: takes the type of the example",
    at: [
      "instance.CreateInstance request DataDisks",
      "instance.CreateDisk request DataDisks",
      "instance.DescribeInstances reply DataDisks",
      "instance.DescribeInstancePrice request DataDisks",
      "securityGroup.JoinSecurityGroup request BindData",
      "securityGroup.LeaveSecurityGroup request BindData",
      "securityGroup.ModifySecurityGroupRulePriority request BindData",
      "network.DescribeVdc reply PrivateNetwork",
      "network.CreateVdc request PublicNetwork",
      "network.DescribeBandwidthTraffic reply Data",
      "product.GetMetering reply Data",
    ],
  },
  "bracket missing": {
    read: "brackets at the end of the value are missing: closed there",
    at: ["instance.CreateInstance request PrivateIp"],
  },
  "other host": {
    read: "the URL has another host than all others: only the path counts",
    at: ["instance.DeleteInstance"],
  },
  "trailing comma": {
    read: "a comma after the last item: left out",
    at: [
      "instance.StopInstance sample",
      "instance.CreateDisk request DataDisks",
      "instance.DescribeInstances reply DataDisks",
      "instance.StopInstances sample",
      "network.DeletePublicIp sample",
      "network.DeletePublicNetwork sample",
      "network.DeletePrivateNetwork sample",
      "bms.CreateBmsInstance request PipeIds",
      "others.DescribeAvailableResource sample",
    ],
  },
  "spilled value": {
    read: "the example is printed over several rows: joined",
    at: [
      "instance.CreateDisk request DataDisks",
      "network.DescribeVdc reply PublicNetwork",
      "network.DescribeVdc reply PrivateNetwork",
      "network.DescribeGPN reply JoinVdcs",
      "network.DescribeGPN reply JoinVpcs",
      "network.DescribeGPN reply JoinPops",
      "network.AddAccessPoint request VdcAdd",
      "network.AddAccessPoint request PopAdd",
      "network.DeleteAccessPoint request DelPoints",
      "network.DescribeAccessInfo reply PrivateNetwork",
      "network.CreateGPN request AccessPoint",
      "network.CreateGPN request PopAccessPoint",
    ],
  },
  "row twice": {
    read: "the same error is listed twice: counted once",
    at: [
      "instance.ResizeDisk errors InvalidInstanceID.Malformed",
      "network.CreateVdc errors InvalidPublicNetwork. Bandwich.Malformed",
      "network.CreatePublicNetwork errors InvalidPublicNetwork. Bandwich.Malformed",
      "product.GetMetering errors InvalidParamater",
    ],
  },
  "key twice": {
    read: "an object has a key twice: the last one counts",
    at: ["instance.DescribeInstances sample"],
  },
  "no address": {
    read: "no URL is given: the path is null",
    at: ["instance.DisconnectNetworkInterface"],
  },
  "no request table": {
    read: "a sentence says that there are no fields: none",
    at: ["instance.DescribeTags"],
  },
  "two names": {
    read: "one row for two fields of which a request has one: both, none of them required",
    at: [
      "instance.BatchAddNetworkInterfaces request PrivateId/PublicId",
      "instance.BatchDeleteNetworkInterfaces request PrivateId/PublicId",
    ],
  },
  "inner field listed flat": {
    read: "a field of the items of a list, listed beside it: put inside",
    at: [
      "securityGroup.JoinSecurityGroup request InstanceId",
      "securityGroup.JoinSecurityGroup request PrivateId",
      "securityGroup.JoinSecurityGroup request PublicId",
      "securityGroup.LeaveSecurityGroup request InstanceId",
      "securityGroup.LeaveSecurityGroup request PrivateId",
      "securityGroup.LeaveSecurityGroup request PublicId",
      "securityGroup.ModifySecurityGroupRulePriority request RuleId",
      "securityGroup.ModifySecurityGroupRulePriority request Priority",
    ],
  },
  "value unreadable": {
    read: "the example is no literal in any language: left out",
    at: ["network.DescribeVdc reply PublicNetwork", "bms.DescribeBmsVNC reply Url"],
  },
  "comma missing": {
    read: "a comma between two fields is missing: read as if it stood there",
    at: ["network.DescribeVdc reply PrivateNetwork", "network.DeleteVdc sample"],
  },
  "name before the value": {
    read: "the example begins with the name of the field, misspelt: left out",
    at: ["network.CreateVdc request PublicNetwork"],
  },
  "quote missing": {
    read: "a text lacks its second quote: ended with its line",
    at: ["network.CreatePublicNetwork sample"],
  },
  "other name in the heading": {
    read: "heading and action differ in spelling: the action counts",
    at: ["network.CreateGPN", "network.ModifyVdcName"],
  },
  "place in the name": {
    read: "the name says in brackets which object it belongs to: left out",
    at: [
      "bms.DescribeBmsGoods reply Id（Computes）",
      "bms.DescribeBmsGoods reply Id（Disks）",
      "bms.DescribeBms reply Id(NetworkCards)",
      "bms.DescribeBmsDetail reply Id(Volumes)",
      "bms.DescribeBmsDetail reply Id(NetworkCards)",
    ],
  },
  "other action in the code": {
    read: "the code sample names another action: belongs to the one whose section it is in",
    at: ["storage.ExpansionSize"],
  },
  "only a part of the reply": {
    read: "the sample prints the inside of a reply: put where it belongs",
    at: ["others.DescribeAvailableResource", "reference 2", "reference 3"],
  },
  "reference that calls nothing": {
    read: "shows how a URL is signed: not a sample of any action",
    at: ["reference 1"],
  },
  "no action in the code": {
    read: "the code sample leaves the name of its action empty: known by its heading",
    at: ["reference 6"],
  },
};

/** Fields that a table lists flat although they belong inside the list before them. */
export const innerFields: Record<string, { list: string; fields: readonly string[] }> = {
  "securityGroup.JoinSecurityGroup": { list: "BindData", fields: ["InstanceId", "PrivateId", "PublicId"] },
  "securityGroup.LeaveSecurityGroup": { list: "BindData", fields: ["InstanceId", "PrivateId", "PublicId"] },
  "securityGroup.ModifySecurityGroupRulePriority": { list: "BindData", fields: ["RuleId", "Priority"] },
};

/** Where in the reply a sample belongs that prints only a part of it. */
export const partialSamples: Record<string, string> = {
  "others.DescribeAvailableResource": "Data",
  "reference 2": "Data[].PublicNetwork",
  "reference 3": "Data",
};

/** The action of a reference whose code leaves the name empty. */
export const unnamedReferences: Record<string, string> = { "reference 6": "instance.ModifyInstanceChargeType" };

import { statusOf } from "./codes";

/** A request that the cloud turns down, with the code and the text that it answers. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    /** HTTP status of the answer. */
    readonly status: number,
    /** The answer's `Code`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The refusal with a code that a fault asks for. */
export const refusalWith = (code: string): Refusal =>
  new Refusal(statusOf(code), code, "The simulator was told to refuse this call.");

/** The codes that the document gives for a bad value, by the name of the field. */
const byField: Record<string, string> = {
  RegionId: "InvalidRegionId.Malformed",
  VdcId: "InvalidVdcId.Malformed",
  PublicId: "InvalidPublicId.Malformed",
  PrivateId: "InvalidPrivateId.Malformed",
  SegmentId: "InvalidIpId.Malformed",
  InstanceId: "InvalidInstanceID.Malformed",
  InstanceIds: "InvalidInstanceID.Malformed",
  InterfaceId: "InvalidInterfaceID.Malformed",
  TaskId: "InvalidTaskID.Malformed",
  NetworkId: "InvalidPublicId.Malformed",
  // The document lists the codes of machines for templates too.
  TemplateId: "InvalidInstanceID.Malformed",
  InstanceName: "InvalidInstanceName.Malformed",
  InstanceType: "InvalidInstanceType.ValueUnauthorized",
  Password: "InvalidPassword.Malformed",
  PublicIp: "InvalidPublicIpAddress.Malformed",
  PrivateIp: "InvalidPrivateIpAddress.Malformed",
  // The only code that the document lists for the security group actions.
  SecurityGroupId: "InvalidInterfaceID.Malformed",
  RuleId: "InvalidInterfaceID.Malformed",
  RuleIds: "InvalidInterfaceID.Malformed",
  BindData: "InvalidInterfaceID.Malformed",
  GpnId: "InvalidGpnID.Malformed",
};

const ofPublicNetwork: Record<string, string> = {
  Type: "InvalidPublicNetwork. Type.Malformed",
  BillingMethod: "InvalidPublicNetwork. BillingMethod.Malformed",
  Qos: "InvalidPublicNetwork. Bandwich.Malformed",
  IPNum: "InvalidPublicNetwork.Ip.Malformed",
};

/** Where the document spells a code otherwise for one action. */
const byAction: Record<string, Record<string, string>> = {
  DescribeVdc: { RegionId: "InvalidRegionID.Malformed", VdcId: "InvalidVDCID.Malformed" },
  DescribeAvailableResource: { RegionId: "InvalidRegionID.Malformed" },
  CreateVdc: ofPublicNetwork,
  CreatePublicNetwork: ofPublicNetwork,
  CreatePrivateNetwork: { VdcId: "InvalidVDCID.Malformed" },
  ModifyPublicNetwork: { ...ofPublicNetwork, PublicId: "InvalidPublicNetworkID.Malformed" },
  AddPublicIp: { PublicId: "InvalidPublicNetworkID.Malformed", Number: "InvalidPublicNetwork.IP.Malformed" },
  DeletePublicNetwork: { PublicId: "InvalidPublicID.Malformed" },
  ModifyInstanceChargeType: { InstanceId: "InvalidInstanceId.Malformed" },
  RebootInstance: { InstanceId: "InvalidInstanceId.Malformed" },
  RebootInstances: { InstanceId: "InvalidInstanceId.Malformed", InstanceIds: "InvalidInstanceId.Malformed" },
  ResetImage: { InstanceId: "InvalidInstanceId.Malformed" },
  ResizeDisk: { DataSize: "IncompleteParamter" },
  JoinSecurityGroup: { InstanceId: "InvalidInterfaceID.Malformed" },
  LeaveSecurityGroup: { InstanceId: "InvalidInterfaceID.Malformed" },
  AddAccessPoint: { VdcId: "InvalidVdcID.Malformed" },
  CreateGPN: { VdcId: "InvalidVdcID.Malformed" },
  CreateBmsInstance: { Amount: "AmountOversize", Password: "ParameterInvalid" },
  ReinstallBms: { Password: "ParameterInvalid" },
  DescribeBill: { DateFromTo: "InvalidPublicId.Malformed", Currency: "InvalidPublicId.Malformed" },
  GetMetering: { EndTime: "InvalidParameter.IsNull", Uid: "InvalidParamater" },
};

/** The code for a bad value of a field, given the field's path in the request. */
export function malformedCode(action: string, path: readonly string[]): string {
  for (const field of path.toReversed()) {
    const code = byAction[action]?.[field] ?? byField[field];
    if (code !== undefined) return code;
  }
  return "ParameterInvalid";
}

/** The refusal of a bad value of a field. */
export function malformed(action: string, field: string, reason: string): Refusal {
  return new Refusal(400, malformedCode(action, [field]), reason);
}

import { statusOf } from "./codes";

/** An error that the cloud answers a request with. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    /** HTTP status of the response. */
    readonly status: number,
    /** The `Code` of the reply. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The refusal that a fault injects. */
export const refusalWithCode = (code: string): Refusal =>
  new Refusal(statusOf(code), code, "The simulator was told to refuse this call.");

/** The document's codes for invalid values, by field. */
const codesByField: Record<string, string> = {
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
  // The document lists the codes of instances for templates too.
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

const publicNetworkCodes: Record<string, string> = {
  Type: "InvalidPublicNetwork. Type.Malformed",
  BillingMethod: "InvalidPublicNetwork. BillingMethod.Malformed",
  Qos: "InvalidPublicNetwork. Bandwich.Malformed",
  IPNum: "InvalidPublicNetwork.Ip.Malformed",
};

/** Codes that differ for single actions. */
const codesByAction: Record<string, Record<string, string>> = {
  DescribeVdc: { RegionId: "InvalidRegionID.Malformed", VdcId: "InvalidVDCID.Malformed" },
  DescribeAvailableResource: { RegionId: "InvalidRegionID.Malformed" },
  CreateVdc: publicNetworkCodes,
  CreatePublicNetwork: publicNetworkCodes,
  CreatePrivateNetwork: { VdcId: "InvalidVDCID.Malformed" },
  ModifyPublicNetwork: { ...publicNetworkCodes, PublicId: "InvalidPublicNetworkID.Malformed" },
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

/** The code for an invalid field, given its path in the request. */
export function malformedCodeOf(action: string, path: readonly string[]): string {
  for (const field of path.toReversed()) {
    const code = codesByAction[action]?.[field] ?? codesByField[field];
    if (code !== undefined) return code;
  }
  return "ParameterInvalid";
}

/** The refusal of an invalid field. */
export function malformed(action: string, field: string, reason: string): Refusal {
  return new Refusal(400, malformedCodeOf(action, [field]), reason);
}

import {
  NotSentError,
  ApiError,
  isBusy,
  isNotFound,
  seconds,
  TaskFailedError,
  UnknownOutcomeError,
  WaitTimeoutError,
  type ApiErrorKind,
} from "../../../provider/api/errors";

const kindOf = (code: string, httpStatus = 400) => new ApiError("CreateVdc", "no", code, httpStatus).kind;

// The groups of wire.md 6.3, by what the client makes of them.
const groups: Partial<Record<ApiErrorKind, string[]>> = {
  notFound: [
    "InstanceNotFound",
    "VDCNotFound",
    "VdcNotFound",
    "InvalidLaunchTemplateVersion.NotFound",
    "ImageNotFound",
    "PipeIdNotFound",
    "DataNotExists",
    "OrderResourceError",
    "InvalidThing.NotFound",
  ],
  maybeNotFound: [
    "InvalidGpnID.Malformed",
    "InvalidInstanceID.Malformed",
    "InvalidInstanceId.Malformed",
    "InvalidInterfaceID.Malformed",
    "InvalidIpId.Malformed",
    "InvalidPrivateId.Malformed",
    "InvalidPublicID.Malformed",
    "InvalidPublicId.Malformed",
    "InvalidPublicNetworkID.Malformed",
    "InvalidTaskID.Malformed",
    "InvalidVDCID.Malformed",
    "InvalidVdcId.Malformed",
  ],
  invalid: [
    "InvalidInstanceName.Malformed",
    "InvalidPassword.Malformed",
    "InvalidPrivateIpAddress.Malformed",
    "InvalidPublicNetwork. Bandwich.Malformed",
    "InvalidPublicNetwork. Type.Malformed",
    "InvalidPublicNetwork.IP.Malformed",
    "InvalidDataDiskSize.ValueNotSupported",
    "InvalidInstanceType.ValueUnauthorized",
    "InvalidInstanceTypeDisk.ValueUnauthorized",
    "ParameterInvalid",
    "ParameterIsEmpty",
    "ParametersIsEmpty",
    "IncompleteParamter",
    "InvalidParameter.IsNull",
    "InvalidDiskSize.TooSmall",
    "InvalidIp.Address",
    "OrderGoodsConfEmpty",
  ],
  busy: ["IncorrectInstanceStatus", "IncorrectVdcStatus", "InstanceError", "RebuildFailed", "TaskDuplicate"],
  conflict: [
    "InvalidPrivateIpAddress.Duplicated",
    "InvalidPublicIpAddress.Duplicated",
    "InvalidIp.IpRepeated",
    "InvalidIp.IpAssigned",
    "20101",
    "LogicError",
  ],
  quota: [
    "QuotaExceed.PrivateNetwork",
    "QuotaExceed.Vdc",
    "NotSufficient",
    "IpNotEnough",
    "Zone.NotOnSale",
    "Region.NotOnSale",
    "AmountOversize",
  ],
  balance: ["NotEnoughBalance", "Account.Arrearage"],
  internal: ["TaskToCoreFaild", "OrderUpdateError"],
  throttled: ["Throttling", "Throttling.User", "RequestLimitExceeded", "TooFrequent", "500A0006"],
  credentials: ["SignatureDoesNotMatch", "InvalidAccessKeyId.NotFound", "InvalidTimeStamp.Expired"],
  delivered: [
    "SignatureNonceUsed",
    "SignatureNonce.Used",
    "InvalidSignatureNonce",
    "NonceRepeated",
    "RequestReplayed",
    "ReplayAttack",
    "DuplicateRequest",
    "DuplicatedRequest",
    "RepeatRequest",
    "Request.Duplicated",
    "RequestIsRepeated",
  ],
  other: ["", "MissingParameter.SignatureNonce", "InvalidOperation.Denied", "Whatever"],
};

describe.each(Object.entries(groups))("a refusal of the kind %s", (kind, codes) => {
  it.each(codes)("is meant by %j", (code) => {
    expect(kindOf(code)).toBe(kind);
  });

  it.each(codes)("is meant by %j in any case", (code) => {
    expect([kindOf(code.toUpperCase()), kindOf(code.toLowerCase())]).toEqual([kind, kind]);
  });
});

describe("a refusal", () => {
  it.each([401, 403, 429, 500])("because the nonce was seen says so with HTTP %i as well", (status) => {
    expect(kindOf("SignatureNonceUsed", status)).toBe("delivered");
  });

  it.each(["", "Whatever", "VDCNotFound"])("with HTTP 429 and the code %j is a throttle", (code) => {
    expect(kindOf(code, 429)).toBe("throttled");
  });

  it("with HTTP 401 and no known code is about the keys", () => {
    expect(kindOf("Denied", 401)).toBe("credentials");
  });

  it.each([
    ["VDCNotFound", true],
    ["InvalidVdcId.Malformed", false],
    ["IncorrectVdcStatus", false],
  ])("with the code %s says that the thing is not there: %s", (code, says) => {
    expect(isNotFound(new ApiError("DeleteVdc", "no", code, 400))).toBe(says);
  });

  it("for being busy says so", () => {
    expect(isBusy(new ApiError("DeleteVdc", "no", "IncorrectVdcStatus", 403))).toBe(true);
  });
});

describe("the text of an error", () => {
  it.each([
    [
      new ApiError("CreateVdc", "too many", "QuotaExceed.Vdc", 400),
      "CreateVdc refused: too many (QuotaExceed.Vdc, HTTP 400)",
    ],
    [new ApiError("CreateVdc", "", "", 418), "CreateVdc refused: no reason given (no code, HTTP 418)"],
    [
      new NotSentError("CreateVdc", "https://cds.test", "the connection was refused"),
      "CreateVdc was not sent: https://cds.test cannot be reached, the connection was refused. Check the network and cds:endpoint (or CDS_ENDPOINT).",
    ],
    [
      new UnknownOutcomeError("CreateVdc", "create", "no complete reply within 60 s"),
      "CreateVdc got no usable reply: no complete reply within 60 s",
    ],
    [
      new TaskFailedError("CreateVdc", "7", "ERROR", 12_300, []),
      "CreateVdc failed: task 7 ended with ERROR after 12 s",
    ],
    [
      new WaitTimeoutError("CreateVdc", "task 7 is DOING", 1_800_000, []),
      "CreateVdc is not done after 1800 s: task 7 is DOING. It may still succeed: run `pulumi up` again, or give it more time with customTimeouts",
    ],
  ])("says what happened and what to do: %s", (error, text) => {
    expect(error.message).toBe(text);
  });
});

describe("seconds", () => {
  it.each([
    [0, "0 s"],
    [250, "0.3 s"],
    [9_940, "9.9 s"],
    [10_000, "10 s"],
    [61_499, "61 s"],
  ])("shows %i ms as %s", (ms, text) => {
    expect(seconds(ms)).toBe(text);
  });
});

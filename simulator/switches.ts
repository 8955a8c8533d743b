/** Guesses and checks that can be set otherwise, where the document is silent or lax. */
export interface Switches {
  /** Refuses a SignatureNonce that was used before. */
  nonceReplay: boolean;
  /** How far a Timestamp may be off the clock, in milliseconds; null does not look. */
  clockSkewMs: number | null;
  /** Answers an action whatever the HTTP method. */
  anyMethod: boolean;
  /** Answers an action whatever the path, where its name alone tells it. */
  anyPath: boolean;
  /** What DescribeVdc and DescribeInstances answer when asked for an id that is not there. */
  absent: "refused" | "empty";
  /** What a busy data centre answers to the creation of a network: the documented code, or the one that a vendor client expects. */
  busyCode: "IncorrectVdcStatus" | "TaskDuplicate";
  /** Refusals come with HTTP status 200; only their Code tells. */
  refuseWith200: boolean;
  /** Work on a machine makes its data centre busy. */
  vdcBusyByInstances: boolean;
  /** Replies carry the fields of newer documents: a public network's Type, a machine's CreateTime, Total. */
  newerFields: boolean;
}

/** How the switches stand unless told otherwise. */
export const defaultSwitches: Switches = {
  nonceReplay: true,
  clockSkewMs: null,
  anyMethod: false,
  anyPath: false,
  absent: "refused",
  busyCode: "IncorrectVdcStatus",
  refuseWith200: false,
  vdcBusyByInstances: false,
  newerFields: false,
};

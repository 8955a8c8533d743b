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
  /** ModifyInstanceSpec and ResetImage take running machines too. */
  changesWhileRunning: boolean;
  /** How long listings go on showing what was before a change, in milliseconds of the clock. */
  listingLagMs: number;
  /** How long DescribeTask does not know a task that was just started, in milliseconds of the clock. */
  taskHiddenMs: number;
  /** What the account has, in yuan; null is enough for everything, less than 0 is arrears. Nothing takes from it. */
  balance: number | null;
  /** How many data centres the account can have; null for any number. */
  vdcQuota: number | null;
  /** How many private networks a data centre can have. */
  privateNetworkQuota: number;
  /** Regions in which no data centre is sold. */
  closedRegions: readonly string[];
  /** Regions in which no machine is sold. */
  closedZones: readonly string[];
  /** Which of DescribeTask and DescribeBmsTask know the tasks of the storage service. */
  storageTasks: "both" | "ccs" | "bms" | "neither";
  /** DescribeDisks tells DiskId, as the document's table has it and its example has not. */
  listedDiskIds: boolean;
  /** Words for a disk that is attached and for one that is not; the document has "attach" and no other. */
  diskStates: readonly [attached: string, detached: string];
  /** DeleteGpn takes a global private network that still has access points. */
  gpnDeletedWithPoints: boolean;
  /** DeleteBmsInstance takes a machine that is paid ahead, which newer documents deny. */
  prepaidBareMetalDeleted: boolean;
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
  changesWhileRunning: false,
  listingLagMs: 0,
  taskHiddenMs: 0,
  balance: null,
  vdcQuota: null,
  privateNetworkQuota: 256,
  closedRegions: [],
  closedZones: [],
  storageTasks: "both",
  listedDiskIds: false,
  diskStates: ["attach", "detach"],
  gpnDeletedWithPoints: true,
  prepaidBareMetalDeleted: false,
};

/** Names of guesses that go together. */
export const presetNames = ["documented", "vendor", "strict"] as const;

/** One of them. */
export type Preset = (typeof presetNames)[number];

/** How switches stand with each preset; what one leaves out stands as above. */
export const presets: Readonly<Record<Preset, Partial<Switches>>> = {
  /** What the document says, and where it is silent what is likeliest. */
  documented: {},
  /** What the vendor's own clients and newer documents show: they take any path and method, and wait for listings and tasks. */
  vendor: {
    anyMethod: true,
    anyPath: true,
    busyCode: "TaskDuplicate",
    newerFields: true,
    listingLagMs: 2_000,
    taskHiddenMs: 1_000,
  },
  /** The guess that is hardest on a client, each time. */
  strict: {
    clockSkewMs: 15 * 60_000,
    absent: "empty",
    busyCode: "TaskDuplicate",
    refuseWith200: true,
    vdcBusyByInstances: true,
    listingLagMs: 5_000,
    taskHiddenMs: 3_000,
    storageTasks: "neither",
    diskStates: ["mounted", "ok"],
    gpnDeletedWithPoints: false,
  },
};

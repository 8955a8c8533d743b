/** Settings for behaviour that the document does not specify. */
export interface Switches {
  /** Refuses a SignatureNonce that was used before. */
  nonceReplay: boolean;
  /** Maximum difference between a Timestamp and the clock, in milliseconds; null for any. */
  clockSkewMs: number | null;
  /** Accepts any HTTP method. */
  anyMethod: boolean;
  /** Accepts any path, unless two services have an action of that name. */
  anyPath: boolean;
  /** The reply of DescribeVdc and DescribeInstances to an unknown id: a refusal or an empty list. */
  absent: "refused" | "empty";
  /** The code of a busy VDC that refuses to create a network: the documented one, or the one that a vendor client expects. */
  busyCode: "IncorrectVdcStatus" | "TaskDuplicate";
  /** Refusals have HTTP status 200 and differ by their Code only. */
  refuseWith200: boolean;
  /** Tasks on an instance make its VDC busy. */
  vdcBusyByInstances: boolean;
  /** Replies carry the fields of newer documents: a public network's Type, an instance's CreateTime, Total. */
  newerFields: boolean;
  /** ModifyInstanceSpec and ResetImage also accept running instances. */
  changesWhileRunning: boolean;
  /** How long listings lag behind a change, in milliseconds of the clock. */
  listingLagMs: number;
  /** How long DescribeTask does not know a new task, in milliseconds of the clock. */
  taskHiddenMs: number;
  /** Balance of the account in yuan; null for unlimited, less than 0 for arrears. Orders do not change it. */
  balance: number | null;
  /** Maximum number of VDCs in the account; null for any number. */
  vdcQuota: number | null;
  /** Maximum number of private networks in a VDC. */
  privateNetworkQuota: number;
  /** Regions that do not sell VDCs. */
  closedRegions: readonly string[];
  /** Regions that do not sell instances. */
  closedZones: readonly string[];
  /** The services whose DescribeTask and DescribeBmsTask know the tasks of the storage service. */
  storageTasks: "both" | "ccs" | "bms" | "neither";
  /** DescribeDisks returns DiskId, as in the document's table; its example does not have it. */
  listedDiskIds: boolean;
  /** The states of an attached and of a detached disk; the document has "attach" only. */
  diskStates: readonly [attached: string, detached: string];
  /** DeleteGpn also deletes a global private network that still has access points. */
  gpnDeletedWithPoints: boolean;
  /** DeleteBmsInstance also deletes a prepaid instance, against newer documents. */
  prepaidBareMetalDeleted: boolean;
}

/** The default of each switch. */
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

/** The names of the presets. */
export const presetNames = ["documented", "vendor", "strict"] as const;

/** The name of a preset. */
export type Preset = (typeof presetNames)[number];

/** The switches of each preset; the others keep their default. */
export const presets: Readonly<Record<Preset, Partial<Switches>>> = {
  /** The document, and the most likely guess where it is silent. */
  documented: {},
  /** The vendor's own clients and newer documents: they use any path and method, and wait for listings and tasks. */
  vendor: {
    anyMethod: true,
    anyPath: true,
    busyCode: "TaskDuplicate",
    newerFields: true,
    listingLagMs: 2_000,
    taskHiddenMs: 1_000,
  },
  /** The guesses that are hardest for a client. */
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

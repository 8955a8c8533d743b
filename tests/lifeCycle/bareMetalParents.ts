import { goodsIdOf } from "../../simulator/goods/storageGoods";
import type { Declared } from "../engine/stack";

/** A region that sells bare metal. */
export const ironRegion = "CN_Beijing_F";

/** A data centre there. */
export const ironVdc: Declared = { name: "vdc", kind: "Vdc", args: () => ({ regionId: ironRegion }) };

/** A private network in it. */
export const ironInside: Declared = { name: "inside", kind: "PrivateNetwork", args: (of) => ({ vdcId: of("vdc") }) };

/** The fewest arguments of a bare-metal machine. */
export const ironArgs: Declared["args"] = (of) => ({
  regionId: ironRegion,
  vdcId: of("vdc"),
  goodsId: 7685,
  computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  imageId: "8",
  password: "Correct-horse1",
  networkIds: [of("inside")],
});

/** A bare-metal machine. */
export const iron = (name = "iron", more: object = {}): Declared => ({
  name,
  kind: "BmsInstance",
  args: (of) => ({ ...ironArgs(of), ...more }),
});

/** What an empty disk is bought with. */
export const diskArgs = { regionId: ironRegion, goodsId: goodsIdOf({ iops: 1000, bandwidth: 100 }), size: 100 };

/** An empty disk. */
export const disk = (name = "disk", more: object = {}): Declared => ({
  name,
  kind: "Disk",
  args: () => ({ ...diskArgs, ...more }),
});

/** The same with arguments that need the ids of others. */
export const diskWith = (more: Declared["args"]): Declared => ({
  ...disk(),
  args: (of) => ({ ...diskArgs, ...more(of) }),
});

/** A snapshot of it. */
export const snapshot = (more: object = {}): Declared => ({
  name: "snapshot",
  kind: "Snapshot",
  args: (of) => ({ diskId: of("disk"), ...more }),
});

import { billing } from "./billing";
import { bms } from "./bms";
import { instance } from "./instance";
import { gpn, network } from "./network";
import { others } from "./others";
import { product } from "./product";
import { securityGroup } from "./securityGroup";
import { storage } from "./storage";
import { template } from "./template";

export type { Action, ActionClass, DataOf, RequestOf } from "./action";

/** The catalogue: every action by service, since two services have different actions of the same name. */
export const services = {
  /** Instances, security groups, templates and tasks. */
  ccs: { path: "/ccs", actions: { ...instance, ...securityGroup, ...template, ...others } },
  /** VDCs, their networks, and the global private networks between them. */
  network: { path: "/network", actions: network },
  /** The one action of global private networks with its own path. */
  gpn: { path: "/gpn", actions: gpn },
  /** Bare-metal instances. */
  bms: { path: "/bms", actions: bms },
  /** Disks and snapshots of bare-metal instances. */
  storage: { path: "/storage-service", actions: storage },
  /** Bills. */
  billing: { path: "/billing", actions: billing },
  /** Storage pools. */
  product: { path: "/ccs-product", actions: product },
};

/** The catalogue's type. */
export type Services = typeof services;

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

/** The catalogue: every action by service, since two names stand for different actions on two services. */
export const services = {
  /** Cloud machines, security groups, templates and tasks. */
  ccs: { path: "/ccs", actions: { ...instance, ...securityGroup, ...template, ...others } },
  /** Virtual data centres, their networks, and the global private networks between them. */
  network: { path: "/network", actions: network },
  /** The one action of global private networks that has a path of its own. */
  gpn: { path: "/gpn", actions: gpn },
  /** Bare-metal machines. */
  bms: { path: "/bms", actions: bms },
  /** Disks and snapshots of bare-metal machines. */
  storage: { path: "/storage-service", actions: storage },
  /** Bills. */
  billing: { path: "/billing", actions: billing },
  /** Storage pools. */
  product: { path: "/ccs-product", actions: product },
};

/** The catalogue's type. */
export type Services = typeof services;

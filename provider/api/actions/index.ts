import { instance } from "./instance";
import { network } from "./network";
import { others } from "./others";
import { securityGroup } from "./securityGroup";

export type { Action, ActionClass, DataOf, RequestOf } from "./action";

/** The catalogue: every action by service, since two names stand for different actions on two services. */
export const services = {
  /** Cloud machines, security groups and tasks. */
  ccs: { path: "/ccs", actions: { ...instance, ...securityGroup, ...others } },
  /** Virtual data centres and their networks. */
  network: { path: "/network", actions: network },
};

/** The catalogue's type. */
export type Services = typeof services;

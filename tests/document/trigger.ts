import type { Cloud, CloudOptions } from "../../simulator/index";
import type { Literal } from "./literal";

/** A way to have an action refused by what the account is, or by what is asked. */
export interface Trigger {
  /** The action. */
  key: string;
  /** The refusal's code. */
  code: string;
  /** How it comes about. */
  how: string;
  /** Fields that are sent otherwise than in a request that succeeds. */
  fields?: Record<string, Literal>;
  /** Fields that are not sent. */
  without?: readonly string[];
  /** What happens to the account before. */
  before?: (cloud: Cloud) => void;
  /** How the simulator is set. */
  switches?: CloudOptions["switches"];
}

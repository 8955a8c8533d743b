import type { Thing } from "../account/listings";

/** How sure it is that something belongs to a stack. */
export type Certainty = "certain" | "likely" | "possible";

/** Why something belongs to a stack, and how sure that is. */
export interface Attribution {
  certainty: Certainty;
  evidence: string;
}

/** Something of the account that no given stack has. */
export interface Orphan extends Omit<Thing, "item" | "key">, Attribution {}

const certainties: readonly Certainty[] = ["certain", "likely", "possible"];

/** Compares two: the surest comes first. */
export const bySureness = (a: Attribution, b: Attribution) =>
  certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty);

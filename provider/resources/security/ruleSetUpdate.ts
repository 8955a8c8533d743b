import { z } from "zod";
import type { Context } from "../../lifecycle/context";
import { createOnce, findEarlierPurchase } from "../../lifecycle/createOnce";
import { changeDescription, changePriority, removeRules, ruleCreation, rulesOf, type FoundRule } from "./ruleListing";
import { asDeclared, matchRules, withActualValues } from "./rulePairs";
import { identityOf, ruleShape, type CheckedRule } from "./ruleShape";

/** What the state records of a set of rules. */
interface RecordedRules {
  rules: CheckedRule[];
  ruleIds?: string[];
}

/**
 * One update of the rules of one security group. It compares the declared rules with those that exist, not with those that
 * are recorded: after a failed update or a lost reply, another run is all that is needed. It removes only rules that the
 * list has named or a refresh has shown; others stay, with a warning. (A rule whose removal has failed, and whose priority
 * is changed elsewhere before the next run, counts as added elsewhere.)
 */
export class RuleSetUpdate {
  /** The rules as they are, by their ids; each change is saved at once. */
  readonly #current = new Map<string, CheckedRule>();

  constructor(
    private readonly context: Context,
    private readonly id: string,
    private readonly state: RecordedRules,
    private readonly rules: CheckedRule[],
    private readonly saveProgress: (progress: Partial<RecordedRules>) => void,
  ) {}

  async run(): Promise<void> {
    const earlier = await findEarlierRules(this.context, this.id);
    const { kept, missing, undeclared } = matchRules(await rulesOf(this.context, this.id), this.rules);
    const removed = this.#rulesToRemove(undeclared, earlier);
    for (const [found, rule] of kept) this.#current.set(found.RuleId, withActualValues(rule, found));
    for (const found of removed) this.#current.set(found.RuleId, asDeclared(found));
    for (const [found, rule] of kept) await this.#change(found, rule);
    for (const rule of missing) await this.#add(rule);
    await removeRules(
      this.context,
      this.id,
      removed.map(({ RuleId }) => RuleId),
    );
    this.saveProgress({ rules: this.rules });
  }

  /** The rules that were declared, or shown by a refresh, and are not declared any more, and those that an earlier update has added; all others stay. */
  #rulesToRemove(undeclared: readonly FoundRule[], earlier: readonly string[]): FoundRule[] {
    const { context, state } = this;
    if (state.ruleIds === undefined) validateAllListed(this.id, undeclared);
    const prior = state.ruleIds === undefined ? [] : state.rules;
    const { kept, undeclared: others } = matchRules(undeclared, prior);
    const isEarlier = ({ RuleId }: FoundRule) => earlier.includes(RuleId);
    const recorded = [...kept.map(([found]) => found), ...others.filter(isEarlier)];
    const unrecorded = others.filter((found) => !isEarlier(found));
    if (unrecorded.length > 0)
      context.warn(
        `rules that were added elsewhere stay, until a \`pulumi refresh\` shows them to the next run: ${describeRules(unrecorded)}`,
      );
    return recorded.filter(({ RuleId }) => !context.run.isOwnedElsewhere("Rule", RuleId));
  }

  async #change({ RuleId }: FoundRule, rule: CheckedRule): Promise<void> {
    const actual = this.#current.get(RuleId) ?? rule;
    if (actual.description !== rule.description) {
      await changeDescription(this.context, this.id, RuleId, rule.description);
      this.#save(RuleId, { ...actual, description: rule.description });
    }
    if (actual.priority !== rule.priority) {
      await changePriority(this.context, this.id, RuleId, rule.priority);
      this.#save(RuleId, rule);
    }
  }

  async #add(rule: CheckedRule): Promise<void> {
    const request = { ...rule, securityGroupId: this.id };
    const { id } = await createOnce(this.context, ruleCreationLike(rule), request, "");
    this.#save(id, rule);
  }

  #save(ruleId: string, rule: CheckedRule): void {
    this.#current.set(ruleId, rule);
    this.saveProgress({ rules: [...this.#current.values()], ruleIds: [...this.#current.keys()] });
  }
}

/** The ids of the rules that calls of earlier updates have added, whose outcome was unknown. */
export async function findEarlierRules(context: Context, securityGroupId: string): Promise<string[]> {
  const found: string[] = [];
  const open = [...context.pending];
  for (const { request } of open) {
    const { data: rule } = requestedRule.safeParse(request);
    if (rule === undefined) continue;
    const id = await findEarlierPurchase(context, ruleCreationLike(rule), { ...rule, securityGroupId });
    if (id !== undefined) found.push(id);
  }
  return found;
}

const requestedRule = z.object(ruleShape);

/** Refuses rules that the list does not declare. */
export function validateAllListed(id: string, undeclared: readonly FoundRule[]): void {
  if (undeclared.length === 0) return;
  throw new Error(
    `security group ${id} has rules that are not in the list: ${describeRules(undeclared)}. Add them to rules, run \`pulumi up\`, then remove those that you do not need`,
  );
}

const describeRules = (rules: readonly FoundRule[]) =>
  rules.map((found) => `${found.RuleId} (${Object.values(identityOf(asDeclared(found))).join(" ")})`).join(", ");

const ruleCreationLike = (rule: CheckedRule): typeof ruleCreation => ({
  ...ruleCreation,
  request: () => ({ ...rule }),
  // The rule is a part of the action: an unresolved creation is continued for the same rule only.
  action: `${ruleCreation.action} (${Object.values(identityOf(rule)).join(" ")})`,
});

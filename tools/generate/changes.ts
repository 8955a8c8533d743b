import { metadataOf } from "../../provider/lifecycle/inputs";
import type { Property } from "./properties";

/** What a change of an input does, in a few words; undefined where neither its schema nor its comment says it. */
export function effectOfChange({ comment, schema }: Property): string | undefined {
  const { clientOnly, createOnly, immutable, replaceOnChanges } = schema === undefined ? {} : metadataOf(schema);
  if (replaceOnChanges === true) return "Replaces on change";
  if (immutable === true) return "A change is refused at preview";
  if (clientOnly === true || createOnly === true) return "A change has no effect in the cloud";
  return fromComment(comment);
}

/** How comments say what a change does. */
const patterns = {
  decides: /what a change of .* does/i,
  decided: /(up to|depends on|decided by) `onImageChange`|`onImageChange` (decides|determines)/i,
  trigger: /each (time|change|new value)|every (time|change|new value)/i,
  inPlace: /in place|buys the difference/i,
  refused: /refused at preview|refuses it at preview|preview refuses|cannot be undone/i,
  unless: /refused at preview, unless/i,
  later: /later change/i,
  nothing: /(changes nothing|no effect) in the cloud/i,
};

function fromComment(comment: string): string | undefined {
  const says = (pattern: RegExp) => pattern.test(comment);
  const by = actionsIn(comment);
  if (says(patterns.decides)) return "Decides what other changes do";
  if (says(patterns.decided)) return "`onImageChange` decides what a change does";
  if (says(patterns.trigger)) return `Acts once on each change${by}`;
  if (says(patterns.inPlace))
    return `Changed in place${by}${says(patterns.refused) ? "; some changes are refused at preview" : ""}`;
  const change = says(patterns.later) ? "A later change" : "A change";
  if (says(patterns.unless)) return "Most changes are refused at preview";
  if (says(patterns.refused)) return `${change} is refused at preview`;
  return says(patterns.nothing) ? `${change} has no effect in the cloud` : undefined;
}

/** The actions that a comment names in brackets, such as "(ModifyVdcName)". */
function actionsIn(comment: string): string {
  const names = [...comment.matchAll(/\(([A-Z]\w+(?:, [A-Z]\w+)*)\)/g)].map(([, inside]) => inside);
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

/** Sentences that say no more than the line of facts. */
const repeated = [
  /^Changing it replaces the [\w ]+\.$/,
  /^Replaces( the [\w ]+)? on change\.$/,
  /^A change is refused at preview\.$/,
  /^Changing it changes nothing in the cloud\.$/,
  /^A change has no effect in the cloud\.$/,
  /^(Changed|Renamed|Updated) in place \([\w, ]+\)\.$/,
  /^(Always a s|S)ecret\.$/,
];

/** The comment without the sentences that the line of facts above it repeats. */
export const withoutFacts = (comment: string) =>
  comment
    .split(/(?<=\.) (?=[A-Z])/)
    .filter((sentence) => !repeated.some((pattern) => pattern.test(sentence)))
    .join(" ");

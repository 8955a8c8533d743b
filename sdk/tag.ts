import type { TagKind } from "../provider/resources/tag";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a tag is made with. */
export type TagArgs = ArgumentsOf<TagKind>;

/** A tag of the account, for several machines to have. */
export class Tag extends resourceClass<TagKind>("Tag", { tagName: undefined, adopt: undefined }, {}) {}

import { functions } from "../../provider/functions/functions";
import { registry } from "../../provider/resources/registry";
import { lowerFirst } from "./examples";
import { anchorOf } from "./markdown";

/** The page of a kind in docs/resources. */
export const pageOf = (kind: string) => `${lowerFirst(kind)}.md`;

/** Writes links into the text of the page of one kind. */
export class Links {
  constructor(
    private readonly kind: string,
    /** The inputs and outputs of the kind, by their headings. */
    private readonly headings: readonly string[],
  ) {}

  /** The text with a link on everything in backticks that has a page or a heading. `at` is the heading that it stands under. */
  in(text: string, at = ""): string {
    return text.replace(/(?<!\[)`([^`]+)`/g, (code: string, name: string) => {
      const target = this.#targetOf(name, at);
      return target === undefined ? code : `[${code}](${target})`;
    });
  }

  #targetOf(name: string, at: string): string | undefined {
    if (Object.hasOwn(registry, name)) return name === this.kind ? undefined : pageOf(name);
    if (Object.hasOwn(functions, name)) return `../functions.md#${anchorOf(name)}`;
    if (name.startsWith("cds:")) return "../../README.md#settings";
    // A name means the property beside the one that speaks of it, if there is such a one.
    const beside = at.slice(0, at.lastIndexOf(".") + 1) + name;
    const heading = [beside, name].find((candidate) => this.headings.includes(candidate));
    return heading === undefined || heading === at ? undefined : `#${anchorOf(heading)}`;
  }
}

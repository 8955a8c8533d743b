/** A value in a sample; names of Python variables are strings that start with `$`. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

/** What a sample has that JSON does not allow. */
export type Fault = "trailing comma" | "comma missing" | "quote missing" | "bracket missing" | "key twice";

/** A value that was read, with what had to be overlooked for it. */
export interface Read {
  value: Literal;
  faults: Fault[];
}

/** Reads a value printed as JSON or as a Python literal; undefined where it is neither. */
export function readLiteral(text: string): Read | undefined {
  try {
    return new Reader(text).all();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class Reader {
  readonly #faults: Fault[] = [];
  #at = 0;

  constructor(private readonly text: string) {}

  all(): Read {
    const value = this.#value();
    this.#space();
    // A cell's value may end in a comma that belonged to the request around it.
    if (this.#take(",")) this.#faults.push("trailing comma");
    this.#space();
    if (this.#at < this.text.length) throw new Unreadable();
    return { value, faults: this.#faults };
  }

  #value(): Literal {
    this.#space();
    if (this.#take("{")) return this.#object();
    if (this.#take("[")) return this.#list();
    const quote = this.text[this.#at];
    if (quote === '"' || quote === "'") return this.#quoted(quote);
    const word = this.#match(/-?\d+(\.\d+)?([eE][+-]?\d+)?(?![\w.-])|\w+/y);
    if (word === undefined) throw new Unreadable();
    if (/^-?\d/.test(word)) return Number(word);
    const known: Record<string, Literal> = { true: true, false: false, null: null, none: null };
    return known[word.toLowerCase()] ?? (word.toLowerCase() in known ? null : `$${word}`);
  }

  #object(): Literal {
    const fields = new Map<string, Literal>();
    this.#items("}", () => {
      this.#space();
      const quote = this.text[this.#at];
      if (quote !== '"' && quote !== "'") throw new Unreadable();
      const key = this.#quoted(quote);
      this.#space();
      if (!this.#take(":")) throw new Unreadable();
      if (fields.has(key)) this.#faults.push("key twice");
      fields.set(key, this.#value());
    });
    return Object.fromEntries(fields);
  }

  #list(): Literal {
    const items: Literal[] = [];
    this.#items("]", () => items.push(this.#value()));
    return items;
  }

  #items(close: string, item: () => void): void {
    for (;;) {
      this.#space();
      if (this.#take(close)) return;
      if (this.#at >= this.text.length) {
        this.#faults.push("bracket missing");
        return;
      }
      item();
      this.#space();
      const comma = this.#take(",");
      this.#space();
      const next = this.text[this.#at];
      if (comma && next === close) this.#faults.push("trailing comma");
      if (!comma && next !== close && next !== undefined) this.#faults.push("comma missing");
    }
  }

  #quoted(quote: string): string {
    this.#at += 1;
    const inside = this.#match(quote === '"' ? /(?:[^"\\\n]|\\.)*/y : /(?:[^'\\\n]|\\.)*/y) ?? "";
    if (this.#take(quote)) return inside;
    // The line ends inside the string: the comma at its end separates two fields.
    this.#faults.push("quote missing");
    if (!inside.endsWith(",")) return inside;
    this.#at -= 1;
    return inside.slice(0, -1);
  }

  #space(): void {
    this.#match(/(?:\s|#[^\n]*)*/y);
  }

  #take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

import fc from "fast-check";
import { withoutValues } from "../../../provider/api/redact";

const password = 'Pä/s "w\\o&d';
const escapes: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ["as it is", (text) => text],
  ["in JSON", (text) => JSON.stringify(text)],
  ["in JSON that is ASCII", (text) => text.replaceAll("ä", "\\u00e4").replaceAll("&", "\\u0026")],
  ["in JSON that escapes slashes", (text) => JSON.stringify(text).replaceAll("/", "\\/")],
  ["in a URL", encodeURIComponent],
  ["in a URL, in lower case", (text) => encodeURIComponent(text).replaceAll(/%../g, (hex) => hex.toLowerCase())],
  ["in a form", (text) => new URLSearchParams({ text }).toString()],
];

describe("a secret", () => {
  it.each(escapes)("is removed %s", (_, escape) => {
    expect(withoutValues(`bad password (${escape(password)})`, [password])).toMatch(/^bad password \(.*\*\*\*"?\)$/);
  });

  it("is removed in the middle of a word", () => {
    expect(withoutValues("keyAKIDexample1is wrong", ["AKIDexample1"])).toBe("key***is wrong");
  });

  it("is removed with what is longer first", () => {
    expect(withoutValues("Correct-horse and Correct-horse1", ["Correct-horse", "Correct-horse1"])).toBe("*** and ***");
  });

  it("is removed where it stands deep inside", () => {
    expect(withoutValues("a Correct-horse1", [{ disks: [{ label: "Correct-horse1" }] }])).toBe("a ***");
  });

  it("is removed where the message has been cut in the middle of it", () => {
    const long = "Correct-horse-battery-staple".repeat(20);
    for (const length of [4, 8, 79, 300])
      expect(withoutValues(`there is no VDC "${long.slice(0, length)}…`, [long])).toBe('there is no VDC "***…');
  });

  it("of 8 characters or more is removed, whatever it is made of and whatever is around it", () => {
    const secret = fc.string({ minLength: 8, unit: "binary" }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.constantFrom(...escapes), (text, left, right, [, escape]) => {
        const hidden = escape(text);
        expect(withoutValues(left + hidden + right, [text])).toContain("***");
        expect(withoutValues(`(${hidden})`, [text])).not.toContain(hidden);
      }),
    );
  });
});

describe("a short value", () => {
  it.each([1, 80, "1", "80", "ok", "tcp", "", true, null, undefined])("stays: %j", (value) => {
    const message = "port 80 of 180 hosts: tcp is ok, 1 of 1 true";
    expect(withoutValues(message, [value])).toBe(message);
  });

  it("of a word's length goes where it stands by itself, and stays inside other words", () => {
    expect(withoutValues('no VDC "prod" for production, prod_1 and reprod', ["prod"])).toBe(
      'no VDC "***" for production, prod_1 and reprod',
    );
  });
});

it("a message without secrets stays as it is", () => {
  fc.assert(fc.property(fc.string(), (text) => expect(withoutValues(text, [])).toBe(text)));
});

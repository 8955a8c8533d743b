import { createHmac } from "node:crypto";
import fc from "fast-check";
import { encode, signedQuery, type SignedCall } from "../../../provider/api/sign";

const secret = "SKexample/+=fedcba9876543210";
const common: SignedCall = {
  method: "GET",
  action: "DescribeVdc",
  accessKeyId: "AKEXAMPLE0123456789abcdef",
  accessKeySecret: secret,
  nonce: "1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63",
  now: Date.parse("2019-09-22T05:37:47Z"),
  query: {},
};

// The vectors of wire.md 1.2.
const vectors = [
  {
    name: "TV1, without parameters",
    call: common,
    canonical:
      "AccessKeyId=AKEXAMPLE0123456789abcdef&Action=DescribeVdc&SignatureMethod=HMAC-SHA1&SignatureNonce=1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63&SignatureVersion=1.0&Timestamp=2019-09-22T05%3A37%3A47Z&Version=2019-08-08",
    signature: "NrWFJGUdMsCSs9hfz3TFDGrSxro=",
    encodedSignature: "NrWFJGUdMsCSs9hfz3TFDGrSxro%3D",
  },
  {
    name: "TV2, with spaces and a number",
    call: { ...common, query: { Keyword: "my vdc one", PageNumber: "1" } },
    canonical:
      "AccessKeyId=AKEXAMPLE0123456789abcdef&Action=DescribeVdc&Keyword=my%20vdc%20one&PageNumber=1&SignatureMethod=HMAC-SHA1&SignatureNonce=1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63&SignatureVersion=1.0&Timestamp=2019-09-22T05%3A37%3A47Z&Version=2019-08-08",
    signature: "oelfmp6kFX31JUtUVCwjCFjGyD4=",
    encodedSignature: "oelfmp6kFX31JUtUVCwjCFjGyD4%3D",
  },
  {
    name: "TV5, with Chinese text",
    call: { ...common, query: { Keyword: "北京 首云-A区", RegionId: "CN_Beijing_A" } },
    canonical:
      "AccessKeyId=AKEXAMPLE0123456789abcdef&Action=DescribeVdc&Keyword=%E5%8C%97%E4%BA%AC%20%E9%A6%96%E4%BA%91-A%E5%8C%BA&RegionId=CN_Beijing_A&SignatureMethod=HMAC-SHA1&SignatureNonce=1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63&SignatureVersion=1.0&Timestamp=2019-09-22T05%3A37%3A47Z&Version=2019-08-08",
    signature: "01mPFWQk3LNAfkvq4NHJlzzzmbM=",
    encodedSignature: "01mPFWQk3LNAfkvq4NHJlzzzmbM%3D",
  },
  {
    name: "TV8, a POST",
    call: { ...common, method: "POST" as const, action: "CreateInstance" },
    canonical:
      "AccessKeyId=AKEXAMPLE0123456789abcdef&Action=CreateInstance&SignatureMethod=HMAC-SHA1&SignatureNonce=1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63&SignatureVersion=1.0&Timestamp=2019-09-22T05%3A37%3A47Z&Version=2019-08-08",
    signature: "ss1nXTeJon4YWSBXdDeWm/OehsQ=",
    encodedSignature: "ss1nXTeJon4YWSBXdDeWm%2FOehsQ%3D",
  },
  {
    name: "TV11, DescribeTask",
    call: { ...common, action: "DescribeTask", query: { TaskId: "7424648" } },
    canonical:
      "AccessKeyId=AKEXAMPLE0123456789abcdef&Action=DescribeTask&SignatureMethod=HMAC-SHA1&SignatureNonce=1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63&SignatureVersion=1.0&TaskId=7424648&Timestamp=2019-09-22T05%3A37%3A47Z&Version=2019-08-08",
    signature: "jLtWAabY5zknnZpikK1uVlMjHms=",
    encodedSignature: "jLtWAabY5zknnZpikK1uVlMjHms%3D",
  },
];

/** Percent-encodes byte by byte, sharing no line with the code under test. */
function percent(text: string): string {
  let encoded = "";
  for (const byte of new TextEncoder().encode(text)) {
    const unreserved =
      (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
    encoded +=
      unreserved || [0x2d, 0x5f, 0x2e, 0x7e].includes(byte)
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}

/** Compares code unit by code unit. */
function byCodeUnit(a: string, b: string): number {
  const at = [...Array(Math.min(a.length, b.length)).keys()].find((i) => a.charCodeAt(i) !== b.charCodeAt(i));
  return at === undefined ? a.length - b.length : a.charCodeAt(at) - b.charCodeAt(at);
}

/** The algorithm of wire.md 1.1 written a second time, with room for each known mistake. */
function sign(
  call: SignedCall,
  mistake: {
    pct?: (text: string) => string;
    sort?: (names: string[]) => string[];
    twice?: (canonical: string) => string;
    path?: string;
    key?: string;
    hash?: string;
    method?: string;
  } = {},
): { canonical: string; signature: string } {
  const {
    hash = "sha1",
    key = call.accessKeySecret,
    method = "HMAC-SHA1",
    path = "/",
    pct = percent,
    sort = (names) => names.sort(byCodeUnit),
  } = mistake;
  const parameters = new Map([
    ["Action", call.action],
    ["AccessKeyId", call.accessKeyId],
    ["SignatureMethod", method],
    ["SignatureNonce", call.nonce],
    ["SignatureVersion", "1.0"],
    ["Timestamp", `${new Date(call.now).toISOString().slice(0, 19)}Z`],
    ["Version", "2019-08-08"],
    ...Object.entries(call.query),
  ]);
  const canonical = sort([...parameters.keys()])
    .map((name) => `${pct(name)}=${pct(parameters.get(name) ?? "")}`)
    .join("&");
  const text = [call.method, percent(path), (mistake.twice ?? pct)(canonical)].join("&");
  return { canonical, signature: createHmac(hash, key).update(text).digest("base64") };
}

const [tv1 = common, tv2 = common] = vectors.map((vector) => vector.call);
const post: SignedCall = { ...common, method: "POST", action: "DescribeInstances" };

// The wrong answers of wire.md 1.3, each made by the mistake that it is named after.
const mistakes = [
  {
    mistake: '"&" appended to the secret',
    call: tv1,
    made: () => sign(tv1, { key: `${secret}&` }),
    wrong: "s+J1cJI6JWDlDr8JQp72dKXefy0=",
  },
  {
    mistake: "the canonical string not encoded a second time",
    call: tv1,
    made: () => sign(tv1, { twice: (canonical) => canonical }),
    wrong: "PYy7kD47Su5iF8U3U36vUeKUQuA=",
  },
  {
    mistake: "the real path signed",
    call: tv1,
    made: () => sign(tv1, { path: "/network/" }),
    wrong: "IO3ZP+7RBOXr4M8b9u/GSiZ6+eY=",
  },
  {
    mistake: "the parameters not sorted",
    call: tv1,
    made: () => sign(tv1, { sort: (names) => names }),
    wrong: "P3bdglDKheNkTq5RvBm8JypXFFw=",
  },
  {
    mistake: "a space encoded as +",
    call: tv2,
    made: () => sign(tv2, { pct: (text) => percent(text).replaceAll("%20", "+"), twice: percent }),
    wrong: "oBtAoWyaOOQA68rwxVrkNNqLMyo=",
  },
  {
    mistake: "HMAC-SHA256",
    call: tv1,
    made: () => sign(tv1, { hash: "sha256", method: "HmacSHA256" }),
    wrong: "THsRKAidN0rZpxeN5sV7rIyM+nLoj8ULa7TLBrIW+wI=",
  },
  {
    mistake: "the body of a POST signed",
    call: post,
    made: () =>
      sign({ ...post, query: { InstanceId: "e0dfea2e-a7b6-11e9-a7ea-0242ac1102f8", "PublicIp.0": "101.251.1.1" } }),
    wrong: "+uT/Eblg4MqpXuvDdtzvOD9C+nU=",
  },
];

const signatureOf = (query: string) => decodeURIComponent(/&Signature=(.*)$/.exec(query)?.[1] ?? "");

describe("signedQuery", () => {
  it.each(vectors)("gives the documented query for $name", ({ call, canonical, encodedSignature }) => {
    expect(signedQuery(call)).toBe(`${canonical}&Signature=${encodedSignature}`);
  });

  it("signs a POST of nothing but the common parameters as the vendor does", () => {
    expect(signatureOf(signedQuery(post))).toBe("3Nyh3CehBSRIIat0Nd9paznlzy8=");
  });

  it("cuts the time to whole seconds", () => {
    expect(signedQuery({ ...common, now: common.now + 999 })).toBe(signedQuery(common));
  });

  it("agrees with an independent implementation on any parameters, in order of code units", () => {
    const names = fc
      .string({ unit: "binary", minLength: 1 })
      .filter((name) => !/^(Action|AccessKeyId|Signature.*|Timestamp|Version)$/.test(name));
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.string({ unit: "binary" }), { maxKeys: 5 }),
        fc.constantFrom("GET", "POST"),
        fc.string({ minLength: 1 }),
        (query, method, accessKeySecret) => {
          const call = { ...common, method, query, accessKeySecret };
          const { canonical, signature } = sign(call);
          expect(signedQuery(call)).toBe(`${canonical}&Signature=${percent(signature)}`);
        },
      ),
    );
  });

  it("puts capitals before _ before small letters, and - before . before digits", () => {
    const query = Object.fromEntries(["b", "B", "_", "1", ".", "-", "bB", "b_"].map((name) => [name, "x"]));
    const names = signedQuery({ ...common, query })
      .split("&")
      .map((pair) => pair.split("=")[0] ?? "")
      .filter((name) => name.length <= 2);
    expect(names).toEqual(["-", ".", "1", "B", "_", "b", "bB", "b_"]);
  });
});

describe("the independent implementation", () => {
  it.each(vectors)("gives the documented signature for $name", ({ call, canonical, signature }) => {
    expect(sign(call)).toEqual({ canonical, signature });
  });

  it.each(mistakes)("gives the listed wrong signature with $mistake", ({ made, wrong }) => {
    expect(made().signature).toBe(wrong);
  });
});

describe("a known mistake is not ours", () => {
  it.each(mistakes)("$mistake", ({ call, wrong }) => {
    expect(signatureOf(signedQuery(call))).not.toBe(wrong);
  });
});

describe("encode", () => {
  it("agrees with an independent implementation on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(encode(text)).toBe(percent(text))));
  });

  it("takes half a character for the replacement character, as every UTF-8 encoder does", () => {
    const anyUnits = fc.array(fc.integer({ min: 0xd7f0, max: 0xe00f })).map((units) => String.fromCharCode(...units));
    fc.assert(fc.property(anyUnits, (text) => expect(encode(text)).toBe(percent(text))));
  });

  it("can be undone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => expect(decodeURIComponent(encode(text))).toBe(text)),
    );
  });

  it("keeps what is unreserved", () => {
    const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    expect(encode(unreserved)).toBe(unreserved);
  });

  it.each([
    ["!", "%21"],
    ["'", "%27"],
    ["(", "%28"],
    [")", "%29"],
    ["*", "%2A"],
    [" ", "%20"],
    ["+", "%2B"],
    ["/", "%2F"],
    ["é", "%C3%A9"],
    ["😀", "%F0%9F%98%80"],
  ])("writes %s as %s", (character, encoded) => {
    expect(encode(character)).toBe(encoded);
  });
});

import { createCloud, virtualClock } from "../../simulator/index";
import { signedQuery, vectorCall, vectorKeys } from "./sign";
import { newWorld } from "./world";

const constants =
  "AccessKeyId=AKEXAMPLE0123456789abcdef&SignatureMethod=HMAC-SHA1&SignatureNonce=1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63" +
  "&SignatureVersion=1.0&Timestamp=2019-09-22T05%3A37%3A47Z&Version=2019-08-08";

async function codeOf(method: string, url: string, body?: string): Promise<string> {
  const cloud = createCloud({
    clock: virtualClock(),
    accessKeyId: vectorKeys.keyId,
    accessKeySecret: vectorKeys.secret,
  });
  const answer = await cloud.handle({ method, url, body });
  return JSON.parse(answer.body).Code;
}

describe("a signature of the vectors", () => {
  it.each([
    ["TV1", "GET", "/network/", "Action=DescribeVdc", "NrWFJGUdMsCSs9hfz3TFDGrSxro=", "Success"],
    [
      "TV2",
      "GET",
      "/network/",
      "Action=DescribeVdc&Keyword=my%20vdc%20one&PageNumber=1",
      "oelfmp6kFX31JUtUVCwjCFjGyD4=",
      "Success",
    ],
    [
      "TV2, form-encoded",
      "GET",
      "/network/",
      "Action=DescribeVdc&Keyword=my+vdc+one&PageNumber=1",
      "oelfmp6kFX31JUtUVCwjCFjGyD4=",
      "Success",
    ],
    [
      "TV5",
      "GET",
      "/network/",
      "Action=DescribeVdc&Keyword=%E5%8C%97%E4%BA%AC%20%E9%A6%96%E4%BA%91-A%E5%8C%BA&RegionId=CN_Beijing_A",
      "01mPFWQk3LNAfkvq4NHJlzzzmbM=",
      "Success",
    ],
    ["TV8", "POST", "/ccs/", "Action=CreateInstance", "ss1nXTeJon4YWSBXdDeWm/OehsQ=", "InvalidRegionId.Malformed"],
    [
      "TV11",
      "GET",
      "/ccs",
      "Action=DescribeTask&TaskId=7424648",
      "jLtWAabY5zknnZpikK1uVlMjHms=",
      "InvalidTaskID.Malformed",
    ],
    ["the POST side vector", "POST", "/ccs", "Action=DescribeInstances", "3Nyh3CehBSRIIat0Nd9paznlzy8=", "Success"],
  ])("%s is accepted", async (_, method, path, query, signature, code) => {
    expect(await codeOf(method, `${path}?${query}&${constants}&Signature=${encodeURIComponent(signature)}`)).toBe(code);
  });

  it.each([
    ['with "&" behind the secret', "Action=DescribeVdc", "s+J1cJI6JWDlDr8JQp72dKXefy0="],
    ["encoded once only", "Action=DescribeVdc", "PYy7kD47Su5iF8U3U36vUeKUQuA="],
    ["over the real path", "Action=DescribeVdc", "IO3ZP+7RBOXr4M8b9u/GSiZ6+eY="],
    ["over unsorted parameters", "Action=DescribeVdc", "P3bdglDKheNkTq5RvBm8JypXFFw="],
    [
      "with a space signed as +",
      "Action=DescribeVdc&Keyword=my%20vdc%20one&PageNumber=1",
      "oBtAoWyaOOQA68rwxVrkNNqLMyo=",
    ],
  ])("%s is refused", async (_, query, signature) => {
    expect(await codeOf("GET", `/network/?${query}&${constants}&Signature=${encodeURIComponent(signature)}`)).toBe(
      "SignatureDoesNotMatch",
    );
  });

  it("is what the tests' own signer makes", () => {
    expect(signedQuery({ ...vectorCall, action: "DescribeVdc" })).toContain(
      "&Signature=NrWFJGUdMsCSs9hfz3TFDGrSxro%3D",
    );
  });
});

describe("a signed request", () => {
  it("may hold every sign in its values", async () => {
    const { ask } = newWorld();
    expect(await ask("network", { action: "DescribeVdc", query: { Keyword: "!'()*~ +&=%/?:@ 首" } })).toMatchObject({
      Code: "Success",
      Data: [],
    });
  });

  it("may hold an equal pair twice and fields that the action does not know", async () => {
    const { cloud } = newWorld();
    const query = signedQuery({ action: "DescribeVdc", query: { Keyword: "a", Token: "t" } });
    const answer = await cloud.handle({ method: "GET", url: `/network?${query}&Keyword=a` });
    expect(answer.status).toBe(200);
  });

  it.each([
    ["of another key", { keyId: "stranger" }, 403, "InvalidAccessKeyId.NotFound"],
    ["with another secret", { secret: "wrong" }, 403, "SignatureDoesNotMatch"],
    ["with a crooked timestamp", { timestamp: "2019-09-22 05:37:47" }, 400, "InvalidTimeStamp.Format"],
    ["without a nonce", { nonce: "" }, 400, "MissingParameter"],
  ])("%s is refused", async (_, part, status, code) => {
    const { ask } = newWorld();
    expect(await ask("network", { action: "DescribeVdc", ...part })).toMatchObject({ status, Code: code });
  });

  it("is refused when its nonce was used before, unless the check is off", async () => {
    const strict = newWorld();
    const lax = newWorld({ switches: { nonceReplay: false } });
    const call = { action: "DescribeVdc", nonce: "once" };
    await strict.ask("network", call);
    await lax.ask("network", call);
    expect(await strict.ask("network", call)).toMatchObject({ status: 400, Code: "SignatureNonceUsed" });
    expect(await lax.ask("network", call)).toMatchObject({ Code: "Success" });
  });

  it("is refused for its age only when a window is set", async () => {
    const old = { action: "DescribeVdc", timestamp: "2019-09-22T05:37:47Z" };
    expect(await newWorld().ask("network", old)).toMatchObject({ Code: "Success" });
    expect(await newWorld({ switches: { clockSkewMs: 900_000 } }).ask("network", old)).toMatchObject({
      Code: "InvalidTimeStamp.Expired",
    });
  });

  it("is refused when it was signed for another method", async () => {
    const { cloud } = newWorld();
    const answer = await cloud.handle({
      method: "GET",
      url: `/network?${signedQuery({ action: "DescribeVdc", method: "POST" })}`,
    });
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining("SignatureDoesNotMatch") });
  });
});

import { vdc } from "../lifeCycle/parents";
import { cliWorld } from "./world";

const empty = '{"version":3,"deployment":{"manifest":{}}}';

describe("what cannot be done ends with 2 and one line that says what to do:", () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ["no export", ["orphans"], {}, /^name the stack export, or - for the standard input: write one with `pulumi stack/],
    [
      "a file that is not there",
      ["orphans", "a.json"],
      {},
      /^a\.json cannot be read \(ENOENT: no such file\): write one/,
    ],
    ["a file that is not JSON", ["orphans", "a.json"], { "a.json": "{" }, /^a\.json is not JSON: write one with/],
    ["JSON that is no export", ["orphans", "-"], { "-": "[]" }, /^the standard input is not a stack export, which/],
    [
      "a stack without its project",
      ["orphans", "-", "--stack", "dev"],
      { "-": empty },
      /^--stack takes project\/stack/,
    ],
    ["an unknown option", ["orphans", "--al"], {}, /^unknown option '--al' \(Did you mean --all\?\)$/],
    ["an unknown command", ["orphan"], {}, /^unknown command 'orphan' \(Did you mean orphans\?\)$/],
    ["--journal without a folder", ["orphans", "--journal"], {}, /^option '--journal <folder>' argument missing$/],
  ])("%s", async (_, args, files, line) => {
    const { code, notes, out } = await cliWorld().cli(args, files);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(notes).toEqual([expect.stringMatching(line)]);
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ["no key", { CDS_ACCESS_KEY_ID: undefined }, /^set CDS_ACCESS_KEY_ID, the key of the account: .* not read here$/],
    ["an empty secret", { CDS_ACCESS_KEY_SECRET: " " }, /^set CDS_ACCESS_KEY_SECRET, the key of the account/],
    [
      "an endpoint that is none",
      { CDS_ENDPOINT: "cds" },
      /^cds:endpoint \(or CDS_ENDPOINT, .* is not an http\(s\) address/,
    ],
    ["a key that is refused", { CDS_ACCESS_KEY_ID: "wrong" }, /^Describe\w+ refused: .* Check cds:accessKeyId/],
  ])("%s", async (_, environment, line) => {
    const { cli, stack, stackExport } = cliWorld();
    await stack.up([vdc]);
    const { code, notes, out } = await cli(["orphans", "-"], { "-": stackExport() }, environment);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(notes).toEqual([expect.stringMatching(line)]);
  });

  it("a listing that the stack needs is refused", async () => {
    const { cli, cloud, stack, stackExport } = cliWorld();
    await stack.up([vdc]);
    cloud.fault({ action: "DescribeVdc", effect: "refused", code: "LogicError", times: 1 });
    expect((await cli(["orphans", "-"], { "-": stackExport() })).code).toBe(2);
  });
});

it("an account may lack what its stacks do not use", async () => {
  const { cli, cloud } = cliWorld();
  cloud.fault({ action: "DescribeSecurityGroups", effect: "refused", code: "NoSuchAction", times: 1 });
  const { code, notes } = await cli(["orphans", "-", "--all"], { "-": empty });
  expect(code).toBe(0);
  expect(notes).toContainEqual(
    expect.stringMatching(/^SecurityGroup cannot be listed: DescribeSecurityGroups refused/),
  );
});

it("an export with secrets is read without them", async () => {
  const { cli, stack, stackExport } = cliWorld();
  await stack.up([vdc]);
  const signature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:abc" };
  const text = stackExport().replace('"CN_Beijing_A"', JSON.stringify(signature));
  expect(text).toContain("ciphertext");
  expect((await cli(["orphans", "-"], { "-": text })).code).toBe(0);
});

it("it explains itself, and its commands", async () => {
  const { cli } = cliWorld();
  const all = await cli(["--help"], {});
  expect([all.code, all.notes]).toEqual([0, []]);
  expect(all.out).toMatch(/orphans \[options\] \[exports\.\.\.\] +List what exists/);
  const orphans = await cli(["orphans", "--help"], {});
  expect(orphans.code).toBe(0);
  expect(orphans.out).toContain("Exit code: 0 nothing found, 1 something found, 2 wrong usage or the API failed.");
  const none = await cli([], {});
  expect([none.code, none.out]).toEqual([2, all.out]);
});

it("what the API shows does not steer the terminal", async () => {
  const { cli, cloud, stack, stackExport } = cliWorld();
  await stack.up([{ ...vdc, name: "a\u001b[2Jb" }]);
  cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "a\u001b[2Jb-abcd2345" });
  cloud.settle();
  const { out } = await cli(["orphans", "-"], { "-": stackExport() });
  expect(out).toContain("a?[2Jb-abcd2345");
});

import { parseDocument } from "./parse";

/** A document with one section, in the style of the real one. */
const documentOf = (body: string, heading = "1.MakeKite", group = "Instance") =>
  parseDocument(`# CONTENTS\n\n- [1.MakeKite](x)\n\n**${group}**\n\n**${heading}**\n\n${body}\n`);

const actionIn = (body: string) => {
  const action = documentOf(body).facts.groups[0]?.actions[0];
  if (action === undefined) throw new Error("no action was read");
  return action;
};

const requestTable = (...rows: string[]) =>
  [
    "| **Option** | **Type** | **Default** | **Reference** | **Description** |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");

const replyTable = (...rows: string[]) =>
  ["| **Option** | **Type** | **Reference** | **Description** |", "| --- | --- | --- | --- |", ...rows].join("\n");

const errorTable = (...rows: string[]) =>
  ["| **httpcode** | **Error code** | **Description** |", "| --- | --- | --- |", ...rows].join("\n");

describe("a section", () => {
  it.each([
    "  **Action**** ： ****FlyKite**\n\n  **URL**** :** cdsapi.capitalonline.net/sky\n\n  **Request by**** ： ****GET**",
    "**Action: FlyKite**\n**URL:** cdsapi.capitalonline.net/sky\n**Request by:** GET",
    "**Action:** FlyKite\n\n **RUL**** :** cdsapi.capitalonline.net/sky\n\nRequest By **：**** GET**",
  ])("gives action, method and path in any of the document's writings", (body) => {
    expect(actionIn(body)).toMatchObject({ name: "FlyKite", method: "GET", path: "/sky" });
  });

  it("belongs to the group above it", () => {
    const { groups } = parseDocument("**VDC**\n**1.A**\n**2.B**\n**Billing**\n**1.C**\n").facts;
    expect(groups.map(({ actions, name }) => [name, actions.map((one) => one.name)])).toEqual([
      ["network", ["A", "B"]],
      ["billing", ["C"]],
    ]);
  });

  it("tells that its heading spells the action otherwise", () => {
    expect(documentOf("**Action: FlyKite**").met).toContain("other name in the heading: instance.FlyKite");
  });

  it("has no path where none is given", () => {
    const { facts, met } = documentOf("**Action: MakeKite**");
    expect(facts.groups[0]?.actions[0]?.path).toBeNull();
    expect(met).toContain("no address: instance.MakeKite");
  });
});

describe("a table of request fields", () => {
  it("gives name, type, requiredness and example", () => {
    const table = requestTable(
      "| KiteName | Strint | Yes | red\\_kite | Name |",
      "| --- | --- | --- | --- | --- |",
      "| Tails | interger | No | 3 | Tails |",
      "| Wings | list | No | [&quot;a&quot;, &quot;b&quot;] | Wings |",
    );
    expect(actionIn(table).request).toEqual([
      { name: "KiteName", type: "string", required: true, example: "red_kite" },
      { name: "Tails", type: "int", required: false, example: 3 },
      { name: "Wings", type: "list", required: false, example: ["a", "b"] },
    ]);
  });

  it("joins a description that spilled into rows of its own", () => {
    const { facts, met } = documentOf(requestTable("| Size | int | Yes | | |", "| Sizes:{1,2} | | | | |", " |"));
    expect(facts.groups[0]?.actions[0]?.request).toMatchObject([{ name: "Size", values: ["1", "2"] }]);
    expect(met).toContain("spilled text: instance.MakeKite request Size");
  });

  it("joins a value that is printed over several rows", () => {
    const { facts, met } = documentOf(
      requestTable(
        "| Knots | list | No | [{ | |",
        "| &quot;Id&quot;: &quot;x&quot;, | | | | |",
        "| &quot;Tight&quot;: 1 | | | | |",
        "| }] | Knot list | | | |",
        "| Last | string | No | | |",
      ),
    );
    expect(facts.groups[0]?.actions[0]?.request).toMatchObject([
      { name: "Knots", example: [{ Id: "x", Tight: 1 }] },
      { name: "Last" },
    ]);
    expect(met).toContain("spilled value: instance.MakeKite request Knots");
  });

  it.each([
    ["| Side | string | Yes | left | Side(left/right) |", ["left", "right"]],
    ["| Side | string | Yes | LEFT/RIGHT | Side |", ["LEFT", "RIGHT"]],
    ["| Side | int | Yes | 1、2 | Side |", ["1", "2"]],
    ["| Side | string | Yes | left | Side: left, right |", ["left", "right"]],
  ])("lists the values that %s allows", (row, values) => {
    expect(actionIn(requestTable(row)).request).toMatchObject([{ values }]);
  });

  it("makes two fields of a row for either of them", () => {
    const { facts, met } = documentOf(requestTable("| LeftId/RightId | String | Yes | x | One of them |"));
    expect(facts.groups[0]?.actions[0]?.request).toMatchObject([
      { name: "LeftId", required: false },
      { name: "RightId", required: false },
    ]);
    expect(met).toContain("two names: instance.MakeKite request LeftId/RightId");
  });

  it("takes the type of the example where a list is called a text", () => {
    expect(actionIn(requestTable("| Knots | string | No | [{&quot;Id&quot;: 1}] | |")).request).toMatchObject([
      { type: "list" },
    ]);
  });

  it("puts fields inside a list where they are known to belong there", () => {
    const table = requestTable(
      "| SecurityGroupId | String | Yes | x | |",
      "| BindData | String | Yes | [{&quot;RuleId&quot;:&quot;x&quot;}] | |",
      "| RuleId | String | Yes | x | |",
      "| Priority | Int | No | 1 | |",
    );
    const { facts } = documentOf(table, "1.ModifySecurityGroupRulePriority", "Security");
    expect(facts.groups[0]?.actions[0]?.request).toMatchObject([
      { name: "SecurityGroupId" },
      { name: "BindData", inside: [{ name: "RuleId" }, { name: "Priority" }] },
    ]);
  });
});

describe("the other tables", () => {
  it("give the fields of the reply, with what an example shows inside", () => {
    const table = replyTable(
      "| Code | Interger | Success | Code |",
      "| Id（Kites） | string | x | |",
      "| Knots | List | [{&quot;Id&quot;: &quot;x&quot;, &quot;Tight&quot;: 1}] | |",
    );
    expect(actionIn(table).reply).toEqual([
      { name: "Code", type: "int" },
      { name: "Id", type: "string" },
      {
        name: "Knots",
        type: "list",
        inside: [
          { name: "Id", type: "string" },
          { name: "Tight", type: "int" },
        ],
      },
    ]);
  });

  it("give the errors, each of them once", () => {
    const { facts, met } = documentOf(
      errorTable("| 403 | Kite. Torn | |", "| --- | --- | --- |", "| 400 | 20199 | |", "| 403 | Kite. Torn | |"),
    );
    expect(facts.groups[0]?.actions[0]?.errors).toEqual([
      { status: 403, code: "Kite. Torn" },
      { status: 400, code: "20199" },
    ]);
    expect(met).toContain("row twice: instance.MakeKite errors Kite. Torn");
  });

  it("give the appendices", () => {
    const { appendices } = parseDocument(
      [
        "**Appendix 1**",
        "| **Region Name** | **Region ID** | **Support BMS** | **Zone** |",
        "| --- | --- | --- | --- |",
        "| MOON | Moon\\_A | Yes | SPACE |",
        "",
        "**Appendix 4**",
        "| **OS Type** | **Version** |",
        "| --- | --- |",
        "| Kite | Kite\\_2 |",
        "|",
        " | Kite\\_1 |",
      ].join("\n"),
    ).facts;
    expect(appendices).toMatchObject({ regions: [{ id: "Moon_A", bareMetal: true }], images: ["Kite_2", "Kite_1"] });
  });
});

describe("samples", () => {
  const code = (action: string, body: string) =>
    `\`\`\`python\ndef f(kite_id):\n    action = "${action}"\n${body}\n\`\`\``;

  it("of a reply give the type at each path", () => {
    expect(
      actionIn('~~~json\n{"Code": "Success", "Data": [{"Id": 1, "Knots": null}, {"Id": "x"}]}\n~~~').replies,
    ).toEqual([
      {
        from: "instance.MakeKite",
        code: "Success",
        shape: {
          Code: "string",
          Data: "array",
          "Data[]": "object",
          "Data[].Id": "number|string",
          "Data[].Knots": "null",
        },
      },
    ]);
  });

  it.each([
    ['{"TaskId": "1"}', "TaskId"],
    ['{"Data": {"Kites": [{"Id": 1, "TaskId": 2}]}}', "Data.Kites[].TaskId"],
    ['{"Data": {"TaskIds": ["1"]}}', "Data.TaskIds"],
    ['{"TaskId": ""}', undefined],
  ])("of a reply tell where in %s the id of a task is", (reply, task) => {
    expect(actionIn(`\`\`\`json\n${reply}\n\`\`\``).replies).toMatchObject([{ task }]);
  });

  it("of code give what is sent, with its variables by name", () => {
    const body =
      '    param = {}\n    body = {\n        "Id": kite_id, # "Other": 1\n        "Tails": [3],\n    }\n    if x:\n        body.update({"Up": True})';
    expect(actionIn(code("MakeKite", body)).requests).toEqual([
      { from: "instance.MakeKite", fields: { Id: "$kite_id", Tails: [3], Up: true } },
    ]);
  });

  it("tell that they name another action", () => {
    expect(documentOf(code("FlyKite", "    body = {}")).met).toContain("other action in the code: instance.MakeKite");
  });

  it("at the end of the document go to the action that they call", () => {
    const { facts, met } = parseDocument(
      [
        "**Instance**",
        "**1.MakeKite**",
        "**Appendix 1**",
        "**Reference**",
        "**1. Sign**",
        "```json\nhttp://sky/?a=1\n```",
        "**5.**** Make**",
        code("MakeKite", '    body = {"Id": 1}'),
        '```python\n{"Code": "Success"}\n```',
      ].join("\n"),
    );
    expect(facts.groups[0]?.actions[0]).toMatchObject({
      requests: [{ from: "reference 5", fields: { Id: 1 } }],
      replies: [{ from: "reference 5", shape: { Code: "string" } }],
    });
    expect(met).toContain("reference that calls nothing: reference 1");
  });
});

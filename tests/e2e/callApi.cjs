// A process that has loaded what a provider process has, and makes one call: it prints the outcome, and its largest size.
require("@pulumi/pulumi");
const { createApi } = require("../../dist/provider/api/client.js");
const { allInstances } = require("../../dist/provider/api/listings.js");
const { realIo } = require("../../dist/provider/api/realIo.js");

const [endpoint, what] = process.argv.slice(2);
const account = { endpoint, accessKeyId: "a key id of the tests", accessKeySecret: "a secret of the tests" };
const api = createApi(account, { ...realIo, sleep: (ms) => realIo.sleep(ms / 100) });

const call = what === "instances" ? allInstances(api, {}) : api.network.DescribeVdc({}).then(({ data }) => data);
void call
  .then(
    (items) => `${items.length} items`,
    (error) => error.message,
  )
  .then((outcome) => console.log(JSON.stringify({ outcome, megabytes: process.resourceUsage().maxRSS / 1024 })));

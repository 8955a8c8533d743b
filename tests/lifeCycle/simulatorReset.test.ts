import { accountFolder } from "../../provider/pulumi/journalFolder";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { openServer, vdc } from "./parents";

const disk: Declared = {
  name: "disk",
  kind: "InstanceDisk",
  args: (of) => ({ instanceId: of("server"), size: 100, type: "ssd_disk" }),
};
const program = [vdc, openServer("server"), disk];
const claims = `${accountFolder({ endpoint: "http://127.0.0.1:1", accessKeyId: "simulator-key" })}/claims`;

it("an account of the simulator that begins anew, with the same ids, takes no notice of what was reserved before", async () => {
  const [before, anew] = [virtualWorld(), virtualWorld()];
  const stack = new Stack(before.startProvider());
  await stack.up(program);
  const reserved = await before.storage.list(claims);
  expect(reserved).toContain(stack.of("disk").id);
  for (const id of reserved) await anew.storage.write(`${claims}/${id}`, "another 0");
  const again = new Stack(anew.startProvider());
  await again.up(program);
  expect(again.of("disk").id).toBe(stack.of("disk").id);
});

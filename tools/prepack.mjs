// `npm pack` and `npm publish` pack a dist that is built from these sources, and from nothing else.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";
import { main, root } from "./steps.mjs";

await main(async () => {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await install();
});

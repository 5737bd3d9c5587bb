// The copy of a company: made from what is built and the example, and served from a folder of its own.
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "../../hosts.mjs";
import { expect, test as base } from "../support";

const BRAND = "examples/brand/brand.toml";

/** The statements in the example's own words. */
export const WORDING: Record<string, string> = JSON.parse(await readFile("examples/brand/wording.json", "utf8")).statements;

/** The tests' base address is that of the copy. */
export const test = base.extend<object, { branded: { folder: string; address: string } }>({
  branded: [
    async ({}, use) => {
      const root = await mkdtemp(join(tmpdir(), "branded-"));
      const folder = join(root, "site");
      const words = ["xtask/node/brand.mjs", BRAND, "dist/site", folder];
      const made = spawnSync(process.execPath, words, { encoding: "utf8" });
      expect(made.stderr).toBe("");
      const server = await serveSite(folder);
      await use({ folder, address: server.address });
      await server.close();
      await rm(root, { recursive: true });
    },
    { scope: "worker" },
  ],
  baseURL: async ({ branded }, use) => use(branded.address),
});

// End-to-end tests of the release page in a real Chromium: cargo xtask test e2e.
import { defineConfig } from "@playwright/test";

// Deep inside a site, since the page promises to work under any path.
const host = "127.0.0.1";
// Any that is free; xtask looks for one.
const port = Number(process.env.E2E_PORT ?? 8099);
const base = "/some/base/";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/failures",
  forbidOnly: true,
  // A test that needs a second try is wrong, or has found something.
  retries: 0,
  // The build machines have two cores, and Chromium itself uses more than one.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/report.json" }]],
  use: {
    baseURL: `http://${host}:${port}${base}`,
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    // What a service worker answers, tests that hold files back do not see. The tests of offline*.spec.ts allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  webServer: {
    command: `node xtask/node/serve.mjs dist/site --host ${host} --port ${port} --base ${base}`,
    cwd: "../..",
    url: `http://${host}:${port}${base}`,
    reuseExistingServer: false,
  },
});

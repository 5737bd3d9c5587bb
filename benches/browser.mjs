// Times the model, and the same in JavaScript, in headless Chromium:
//   node benches/browser.mjs FOLDER RUNS
// In FOLDER lie what cargo xtask bench puts there: page/ and fast/, two builds of browser.rs, and robustness.mjs.

import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import sirv from "sirv";
import { draws, seed, values, weights } from "./peers/case.mjs";

const [folder, runs] = [process.argv[2], Number(process.argv[3])];
const files = sirv(folder, {
  dev: true,
  // Isolated from other sites, a page has a clock of 5 µs, and one of 100 µs otherwise.
  setHeaders: (response) => {
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  },
});
const server = createServer(files);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  console.log(`version Chromium ${browser.version()}`);
  const { results, times } = await page.evaluate(measure, { runs, peer: [values, weights, draws, seed] });
  for (const [name, result] of Object.entries(results)) console.log(`result ${name}`, ...result);
  for (const [name, seconds] of Object.entries(times)) console.log(`times ${name}`, ...seconds);
} finally {
  await browser.close();
  server.close();
}

/** Runs in the page. */
async function measure({ runs, peer }) {
  // One what-if is too short for the clock.
  const TURNS = 500;
  const load = async (build) => {
    const module = await import(`/${build}/browser.js`);
    await module.default();
    return module.Model.load();
  };
  const models = { page: await load("page"), fast: await load("fast") };
  const { robustness } = await import("/robustness.mjs");
  const works = { "robustness/browser-js": { once: () => robustness(...peer), turns: 1 } };
  for (const [name, model] of Object.entries(models)) {
    works[`robustness/${name}`] = { once: () => model.robustness(), turns: 1 };
    works[`what-if/${name}`] = {
      once: () => {
        let sum = 0;
        for (let turn = 0; turn < TURNS; turn++) sum += model.what_if(turn);
        return sum;
      },
      turns: TURNS,
    };
  }
  // Until the compilers have nothing left to improve.
  for (const { once } of Object.values(works)) {
    for (const until = performance.now() + 500; performance.now() < until; ) once();
  }
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  // In turns, so that what else the machine does meets them all.
  for (let run = 0; run < runs; run++) {
    for (const [name, { once, turns }] of Object.entries(works)) {
      const started = performance.now();
      once();
      times[name].push((performance.now() - started) / 1000 / turns);
    }
  }
  const results = { "browser-js": robustness(...peer) };
  for (const [name, model] of Object.entries(models)) results[name] = [...model.robustness()];
  return { results, times };
}

// How long the page is busy with what a hand does, for a processor that is four times slower than this one.
//
// What is counted is the time that the page's thread has worked, and not the time that has passed: so whatever else
// runs on the machine does not count. It is taken at full speed and multiplied, since Chromium's own slowdown adds what
// it waits for to what the thread has worked. What passes with that slowdown on is printed beside it, to compare.
import type { CDPSession, Page, TestInfo } from "@playwright/test";
import { expect, test } from "./support";
import { keepPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const SLOWDOWN = 4;
const ROUNDS = 6;
const stored = partnership([
  { rater: "customer", name: "Ada", answers: always("customer", 4) },
  { rater: "vendor", name: "Ben", answers: always("vendor", 3) },
  { rater: "provider", name: "Cleo", answers: always("provider", 4) },
]);

/** Milliseconds of work on a processor four times slower. */
interface Work {
  script: number;
  style: number;
  layout: number;
  /** All of it, with painting and handing over what was painted. */
  all: number;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1];

async function meter(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  return client;
}

/** The work of each of so many things that `run` does, in the quickest of several rounds. */
async function work(client: CDPSession, times: number, run: () => Promise<void>): Promise<Work> {
  const read = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  // Once to warm up.
  await run();
  const rounds: Work[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await read();
    await run();
    const after = await read();
    const of = (name: string) => ((after[name] - before[name]) * 1000 * SLOWDOWN) / times;
    rounds.push({ script: of("ScriptDuration"), style: of("RecalcStyleDuration"), layout: of("LayoutDuration"), all: of("TaskDuration") });
  }
  return rounds.toSorted((a, b) => a.all - b.all)[0];
}

async function report(info: TestInfo, what: string, measured: object) {
  const numbers = Object.entries(measured).map(([name, value]) => `${name} ${Number(value).toFixed(1)}`);
  console.log(`${what}, in ms: ${numbers.join(", ")}`);
  await info.attach(what, { body: JSON.stringify(measured, null, 2), contentType: "application/json" });
}

// Colours that change softly go on after the paint that is meant here.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("an answer is worked off within 50 ms of its click", async ({ page }, info) => {
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/3`);
  const choices = page.locator("fieldset.statement").first().getByRole("radio");
  await choices.first().scrollIntoViewIfNeeded();
  const places = await choices.evaluateAll((all) =>
    all.slice(0, 5).map((radio) => {
      const { x, y, width, height } = radio.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );
  const seen = await page.evaluateHandle(() => {
    const durations = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        if (interactionId > 0) durations.set(interactionId, Math.max(durations.get(interactionId) ?? 0, duration));
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    return durations;
  });
  // Without the pointer, whose way to the button is work of its own.
  const answer = () =>
    choices.evaluateAll(async (all, times) => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let time = 0; time < times; time++) {
        (all[time % 5] as HTMLInputElement).click();
        await painted();
      }
    }, 20);
  const client = await meter(page);
  const measured = await work(client, 20, answer);

  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  for (const [x, y] of [...places, ...places, ...places]) await page.mouse.click(x, y);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  // What took less than 16 ms leaves no entry.
  const passed = await seen.evaluate((durations) => [...durations.values()]);
  await report(info, "answer", { ...measured, "from click to paint, slowed down on this machine": median([...passed, 16]) });
  expect(measured.all).toBeLessThanOrEqual(50);
});

test("a slider in Try is worked off within a frame of 16 ms", async ({ page, trial }, info) => {
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/try`);
  await expect(trial.after).not.toBeEmpty();
  const MOVES = 60;
  // As a hand drags it: one place further in each frame, up and down.
  const drag = () =>
    trial.slider("vendor-return").evaluate(async (element, moves) => {
      const range = element as HTMLInputElement;
      const task = () =>
        new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(null);
        });
      const passed: number[] = [];
      for (let move = 0; move < moves; move++) {
        await new Promise((done) => requestAnimationFrame(done));
        const begun = performance.now();
        range.value = String(15 + Math.abs(move - moves / 2));
        range.dispatchEvent(new Event("input", { bubbles: true }));
        // Behind the painting of this frame.
        await task();
        passed.push(performance.now() - begun);
      }
      range.dispatchEvent(new Event("change", { bubbles: true }));
      return passed;
    }, MOVES);
  const client = await meter(page);
  const measured = await work(client, MOVES, async () => void (await drag()));

  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const passed = await drag();
  await report(info, "slider", { ...measured, "from move to painted, slowed down on this machine": median(passed) });
  expect(measured.script + measured.style + measured.layout).toBeLessThanOrEqual(16);
  expect(measured.all, "and all of it, with painting in software, within two frames").toBeLessThanOrEqual(32);
});

// The quick check in Firefox, be it in an element or in a frame: what a reader does with it.
import { until } from "./support.mjs";

const PARTIES = ["customer", "vendor", "provider"];
const SEEN = ["investment", "return", "engagement", "alignment", "horizon"];
const TIES = ["customer-vendor", "customer-provider", "vendor-provider"];
/** The 18 statements, section by section. */
const SECTIONS = [
  ...PARTIES.map((party) => SEEN.map((dimension) => `${party}.${dimension}.seen`)),
  TIES.map((tie) => `${tie}.tie.seen`),
];

/** What is in the shadow root of the element, once it can be seen. `where` is a page or a frame. */
export function inside(where, testId) {
  return where.waitForSelector(`partnership-continuum >>> [data-testid="${testId}"]`, { visible: true });
}

/** To the first statements. */
export async function begin(where) {
  await (await inside(where, "begin")).click();
}

/** Gives the same answer to all with the keys, which ends in the result. */
export async function answerAll(where, answer) {
  const { keyboard } = "keyboard" in where ? where : where.page();
  for (const statements of SECTIONS) {
    for (const statement of statements) {
      const field = await inside(where, `statement-${statement}`);
      await field.$eval("input", (input) => input.focus());
      await keyboard.press(String(answer));
      await until(() => field.$eval(`input[value="${answer}"]`, (input) => input.checked), true);
    }
    await (await inside(where, "next")).click();
  }
}

/** The number in the middle of the picture. */
export async function score(where) {
  const picture = await inside(where, "diagram");
  return picture.$eval("text.score", (text) => text.textContent);
}

// Names, comments and actions are text and nothing else, whatever they look like and wherever they are shown.
import type { Page } from "@playwright/test";
import { expect, overhang, test } from "./support";
import { history, keepPartnerships } from "./pages/storage";
import { PARTIES, always, written, type Group } from "./pages/words";

const MARKUP = `"><img src=x onerror="window.harmed=1"><script>window.harmed=1</script><style>*{color:red}</style><svg onload=window.harmed=1>`;
/** Turns around what follows, and swallows the line after it, if nothing stops it. */
const BIDI = "\u202egnihton dias\u2066 \u2067x\u2069 \u200f\u061c";
const WORD = "W".repeat(119);
const STACKED = `Z${"\u0336\u0348\u0353".repeat(30)}`;

/** The three names, a person and what was written, each a trap of another kind. */
const traps = {
  "that look like markup": { names: [MARKUP.slice(0, 118), "<b>Vend</b> & &lt;Co&gt; {customer} {name}", "javascript:window.harmed=1"], text: MARKUP },
  "that turn words around": { names: [`A${BIDI}`, `مستشفى الشمال ${BIDI}`, "אבג"], text: `${BIDI} (and so on) مرحبا` },
  "that never end": { names: [WORD, `V${WORD}`.slice(0, 120), STACKED], text: "X".repeat(1000) },
} as const;

const made = Object.entries(traps).map(([what, { names: [customer, vendor, provider], text }], number) => {
  const people = (answer: 2 | 4) =>
    PARTIES.map((rater: Group) => ({ rater, name: rater === "vendor" ? vendor : text.slice(0, 119), answers: always(rater, answer) }));
  const stored = history(
    [{ date: "2026-01-10", people: people(2) }, { date: "2026-06-10", people: [...people(4), { rater: "customer", name: "", answers: written("customer", "1-".padEnd(26, ".")) }] }],
    [
      { text, person: text.slice(0, 119), due: "2020-01-01", owner: "vendor", about: { subject: "vendor", dimension: "horizon" } },
      { text: text.slice(0, 300), progress: "done", ended: "2026-02-02" },
    ],
    { number: number + 1, names: { customer, vendor, provider } },
  );
  for (const person of stored.rounds[1].participants)
    for (const entry of Object.values(person.answers)) entry.comment = text;
  return { what, stored, text };
});

async function harmless(page: Page, where: string) {
  await expect(page.locator("main h1").first(), where).toBeVisible();
  const found = await page.evaluate(() => ({
    harmed: "harmed" in window,
    // The program makes none of these.
    strangers: document.querySelectorAll("main img, main script, main style, main iframe, main [onload], main [onerror], main a[href^='javascript']").length,
  }));
  expect(found, where).toEqual({ harmed: false, strangers: 0 });
  expect(await overhang(page), `${where} can be scrolled sideways`).toBe(0);
}

for (const { what, stored, text } of made) {
  test(`names and comments ${what} are only ever text`, async ({ page, discuss }) => {
    test.setTimeout(180_000);
    await keepPartnerships(page, stored, ...many(stored));
    const person = stored.rounds[1].participants[0].id;
    const of = (place: string) => `#/p/${stored.id}/${place}`;
    const places = ["answer", `answer/${person}/1`, `answer/${person}/6`, `answer/${person}/end`, "discuss", "try", "act", "time", "report", "edit", ...[0, 2, 3, 8, 13].map((step) => `present/${step}`), "lead/3"];
    for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      for (const address of ["#/", "#/portfolio", ...places.map(of)]) {
        await page.goto(address);
        if (address === of("discuss")) await discuss.openAll();
        await harmless(page, `${address} at ${viewport.width}`);
      }
    }
    // It is there, word for word.
    await page.goto(of("act"));
    await expect(page.getByTestId("open-actions")).toContainText(text.trim().slice(0, 60));
  });
}

/** So many others that the list can be searched. */
function many(stored: (typeof made)[number]["stored"]) {
  return Array.from({ length: 8 }, (_, number) => ({ ...stored, id: `000000000000000${number}` }));
}

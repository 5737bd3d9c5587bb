// What every test has: the pages, and a watch over what the browser complains about.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test as base, expect, type Download, type Page } from "@playwright/test";
import { Act } from "./pages/act";
import { Discuss } from "./pages/discuss";
import { End } from "./pages/end";
import { Files } from "./pages/files";
import { Form } from "./pages/form";
import { Home } from "./pages/home";
import { How } from "./pages/how";
import { OnDemand } from "./pages/on-demand";
import { People } from "./pages/people";
import { Present } from "./pages/present";
import { Report } from "./pages/report";
import { Section } from "./pages/section";
import { Time } from "./pages/time";
import { Trial } from "./pages/trial";

interface Pages {
  home: Home;
  files: Files;
  form: Form;
  people: People;
  section: Section;
  end: End;
  discuss: Discuss;
  act: Act;
  time: Time;
  trial: Trial;
  how: How;
  present: Present;
  report: Report;
  onDemand: OnDemand;
  /** What the browser may complain about, because the test makes it fail. */
  tolerated: RegExp | undefined;
  /** Fails the test when the browser complains: console errors, uncaught errors, breaches of the content policy. */
  noComplaints: void;
}

export const test = base.extend<Pages>({
  home: async ({ page }, use) => use(new Home(page)),
  files: async ({ page }, use) => use(new Files(page)),
  form: async ({ page }, use) => use(new Form(page)),
  people: async ({ page }, use) => use(new People(page)),
  section: async ({ page }, use) => use(new Section(page)),
  end: async ({ page }, use) => use(new End(page)),
  discuss: async ({ page }, use) => use(new Discuss(page)),
  act: async ({ page }, use) => use(new Act(page)),
  time: async ({ page }, use) => use(new Time(page)),
  trial: async ({ page }, use) => use(new Trial(page)),
  how: async ({ page }, use) => use(new How(page)),
  present: async ({ page }, use) => use(new Present(page)),
  report: async ({ page }, use) => use(new Report(page)),
  onDemand: async ({ page }, use) => use(new OnDemand(page)),
  tolerated: [undefined, { option: true }],
  noComplaints: [
    async ({ page, tolerated }, use) => {
      const found: string[] = [];
      page.on("console", (message) => message.type() === "error" && found.push(message.text()));
      page.on("pageerror", (error) => found.push(String(error)));
      await page.addInitScript(() =>
        addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        ),
      );
      await use();
      expect(found.filter((text) => !tolerated?.test(text)), "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it is shown now. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script, which the content security policy would refuse.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await axe.run(document, { runOnly: tags });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`,
    );
  });
}

/** The name and the text of the file that an action gives out. */
export async function downloaded(page: Page, action: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await action();
  const file: Download = await waiting;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** How far the page can be scrolled sideways, in pixels. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

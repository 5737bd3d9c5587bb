// The page as one file, opened from the disk with no network: everything works, and nothing is asked for.
import type { Browser, Page } from "@playwright/test";
import { downloaded, expect, overhang, test as base, violations } from "./support";
import { decoded, Gather, Guest } from "./pages/gather";
import { Files } from "./pages/files";
import type { Form } from "./pages/form";
import { Home } from "./pages/home";
import { Nowhere, Stick } from "./pages/single";
import { written } from "./pages/words";

const NAMES = { customer: "City Library", vendor: "Paperless", provider: "Nimbus" };

const test = base.extend<{ stick: Stick; asked: string[] }>({
  stick: async ({}, use) => {
    const stick = new Stick();
    await use(stick);
    stick.remove();
  },
  /** What the page asks for beside itself. */
  asked: [
    async ({ page, stick, context }, use) => {
      await context.setOffline(true);
      const asked: string[] = [];
      page.on("request", (request) => {
        const url = request.url().split("#")[0];
        if (url !== stick.address && !/^(data|blob):/.test(url)) asked.push(url);
      });
      await use(asked);
      expect(asked, "requests of a page that needs none").toEqual([]);
    },
    { auto: true },
  ],
});

/** A new partnership for one observer. */
async function begin(home: Home, form: Form) {
  await home.startNew();
  await form.name(NAMES);
  await form.choose("One observer");
  await form.submit();
}

/** Another device with a copy of the file. */
async function laptop(browser: Browser, stick: Stick): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await stick.open(page);
  return page;
}

test("a round is answered, discussed and saved, and is there after a reload and on another device", async ({
  page, stick, home, form, people, section, end, discuss, browser,
}) => {
  await stick.open(page);
  await begin(home, form);
  await people.add("observer", "Uma");
  await section.answerAll("observer", written("observer", "43445 34535 55424 3-5"));
  await end.expectThanks("Uma");
  await end.letSomeoneElse();
  await people.seeResult();
  await expect(discuss.score).toHaveText(/^\d\.\d$/);
  const score = (await discuss.score.textContent()) ?? "";

  await page.reload();
  await expect(discuss.score).toHaveText(score);
  await expect(page.getByTestId("kept")).toContainText("Saved");
  await home.goBack();
  await page.getByTestId("save-all").click();
  const file = await downloaded(page, () => page.getByTestId("save-json").click());
  expect(JSON.parse(file.text).partnerships[0].names).toEqual(NAMES);

  const other = await laptop(browser, stick);
  await new Home(other).expectEmpty();
  const files = new Files(other);
  await files.pick(file);
  await files.keep.click();
  await expect(other.locator("[data-testid=diagram] text.score")).toHaveText(score);
  await other.context().close();
});

test("every place opens, with nothing to load", async ({ page, stick, home, discuss, people }) => {
  await stick.open(page);
  await home.openExample();
  for (const place of ["act", "time", "try", "discuss", "answer"]) {
    await page.getByTestId(`place-${place}`).click();
    await expect(page.getByTestId(`place-${place}`)).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  }
  await people.expectHere();
  await page.goto(`${page.url().split("#")[0]}#/how`);
  await expect(page.getByRole("heading", { level: 1, name: "How this is scored" })).toBeVisible();
});

test.describe(() => {
  test.use({ tolerated: /Content Security Policy|policy: |Fetch API cannot load/ });
  test("nothing can be fetched, and no script can be put in", async ({ page, stick }) => {
    await stick.open(page);
    // Asked directly, what the policy refuses never becomes a request.
    const intruded = await page.evaluate(async () => {
      const breached = (directive: string) =>
        new Promise<void>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => {
            if (event.effectiveDirective.startsWith(directive)) resolve();
          });
        });
      const both = Promise.all([breached("connect-src"), breached("script-src")]);
      await fetch("http://127.0.0.1:9/").catch(() => {});
      const script = document.createElement("script");
      script.textContent = "window.intruded = true";
      document.body.append(script);
      await both;
      return "intruded" in window;
    });
    expect(intruded).toBe(false);
  });
});

test("an invitation leads to where the page is on the web, once that is said", async ({ page, stick, home, people }) => {
  const [gather, nowhere] = [new Gather(page), new Nowhere(page)];
  await stick.open(page);
  await home.openExample();
  await people.go();
  await page.getByTestId("invite").click();
  await expect(nowhere.address).toBeVisible();
  await expect(gather.code).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText("file:");

  await nowhere.use("check.example");
  await expect(nowhere.fault).toHaveText("This is not an address on the web, such as https://www.example.com/page.");
  await expect(nowhere.address).toBeFocused();
  await expect(nowhere.address).toHaveAccessibleDescription(/not an address on the web/);
  await nowhere.use(" https://check.example/page/ ");
  await expect(gather.link).toHaveValue(/^https:\/\/check\.example\/page\/#v1\./);
  expect(await decoded(gather.code)).toBe(await gather.link.inputValue());
  await expect(nowhere.leads).toContainText("https://check.example/page/");

  await nowhere.useAnother();
  await expect(nowhere.address).toBeFocused();
  await expect(nowhere.address).toHaveValue("https://check.example/page/");
  await expect(gather.link).toHaveCount(0);
  await nowhere.use("http://other.example/");
  await expect(gather.link).toHaveValue(/^http:\/\/other\.example\/#v1\./);
  // The way without a network is there all the same.
  const invitation = await downloaded(page, () => nowhere.save());
  expect(invitation.text).toContain((await gather.link.inputValue()).split("#")[1]);
});

test("with an address built in links lead there, and the ways without it stay", async ({ page, stick, home, people }) => {
  stick.bake({ address: "https://check.example/" });
  const [gather, nowhere] = [new Gather(page), new Nowhere(page)];
  await stick.open(page);
  await home.openExample();
  await people.go();
  await page.getByTestId("invite").click();
  await expect(gather.link).toHaveValue(/^https:\/\/check\.example\/#v1\./);
  const invitation = await downloaded(page, () => nowhere.save());
  expect(invitation.name).toBe("northfield-hospital-invitation.txt");
  await nowhere.useAnother();
  await nowhere.use("https://other.example/");
  await expect(gather.link).toHaveValue(/^https:\/\/other\.example\/#v1\./);
  expect(await violations(page)).toEqual([]);
});

test("who has a copy of the file answers an invitation that is a file, and sends the answers back as one", async ({
  page, stick, home, form, people, browser,
}) => {
  await stick.open(page);
  await begin(home, form);
  await page.getByTestId("invite").click();
  const invitation = await downloaded(page, () => new Nowhere(page).save());
  expect(invitation.name).toBe("city-library-invitation.txt");
  expect(invitation.text).toMatch(/^An invitation to answer on City Library, .+\n#v1\.[\w-]+\n$/);
  await expect(new Nowhere(page).saved).toHaveText("Saved as city-library-invitation.txt.");

  const other = await laptop(browser, stick);
  const choosing = other.waitForEvent("filechooser");
  await other.getByTestId("pick").click();
  await (await choosing).setFiles({ name: invitation.name, mimeType: "text/plain", buffer: Buffer.from(invitation.text) });
  await expect(other.getByRole("heading", { level: 1, name: "Your view is wanted" })).toBeVisible();
  const guest = new Guest(other);
  await guest.beginAsOther("observer", "Uma");
  await guest.answerAll(4);
  await expect(guest.link, "a link that leads nowhere").toHaveCount(0);
  const answers = await downloaded(other, () => other.getByTestId("save-answers").click());
  expect(answers.name).toBe("city-library-answers-uma.txt");
  await expect(new Nowhere(other).saved).toHaveText("Saved as city-library-answers-uma.txt.");
  expect(answers.text).not.toContain("file:");
  expect(await decoded(guest.code)).toBe(/#v1\.[\w-]+/.exec(answers.text)?.[0]);
  await other.context().close();

  await people.go();
  const gather = new Gather(page);
  await gather.collect();
  await gather.bring(answers.text);
  await expect(gather.arrivals.first()).toContainText("18 answers from Uma");
  await gather.take.click();
  await people.expectCount("Uma", "18 of 18");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`inviting from a file is accessible and fits a phone, ${colorScheme}`, async ({ page, stick, home, people }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await stick.open(page);
    await home.openExample();
    await people.go();
    await page.getByTestId("invite").click();
    const nowhere = new Nowhere(page);
    await nowhere.use("nowhere");
    await expect(nowhere.fault).not.toBeEmpty();
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });
}

test("when the program stops, the data can be saved here too", async ({ page, stick, home }) => {
  await stick.open(page);
  await home.openExample();
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("continuum-panic", { detail: "a message" })));
  const rescue = page.getByRole("alertdialog", { name: "The page is not running" });
  const file = await downloaded(page, () => rescue.getByRole("button", { name: "Save my data as a file" }).click());
  expect(file.text).toContain("Northfield Hospital");
  await rescue.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("#app > *").first()).toBeVisible();
});

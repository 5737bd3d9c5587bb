// Answers from several devices: the facilitator invites, phones answer and send back, and all of it comes together.
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./support";
import { decoded, Gather, Guest } from "./pages/gather";
import { keepPartnerships, keptPartnerships, partnership } from "./pages/storage";

const begun = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
const elsewhere = partnership([{ rater: "vendor", name: "Bo", answers: {} }], {
  number: 9,
  names: { customer: "Southfield Clinic", vendor: "Arclight Networks", provider: "Brightwater IT" },
});

/** Another device, which knows nothing of this one. */
async function phone(browser: Browser): Promise<{ page: Page; guest: Guest }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  return { page, guest: new Guest(page) };
}

/** A whole link, since other devices open it from outside. */
async function invitation(page: Page): Promise<string> {
  await keepPartnerships(page, begun);
  await page.goto(`#/p/${begun.id}/answer`);
  const link = await new Gather(page).invite();
  expect(link.split("#")[0]).toBe(page.url().split("#")[0]);
  return link;
}

test("two phones answer by invitation, and the facilitator takes both in at once", async ({ page, browser, people, discuss }) => {
  const gather = new Gather(page);
  const link = await invitation(page);
  expect(link.length).toBeLessThan(300);
  expect(await decoded(gather.code)).toBe(link);
  await gather.hide.check();
  await expect(gather.heard).toContainText("0 of 3 have answered everything.");

  const [one, two] = [await phone(browser), await phone(browser)];
  await one.guest.open(link);
  await expect(one.page.getByText("Northfield Hospital, Arclight Networks and Brightwater IT", { exact: false })).toBeVisible();
  await expect(one.page.getByText("26 statements, about 7 minutes.")).toBeVisible();
  expect(await keptPartnerships(one.page), "looking keeps nothing").toEqual([]);
  await one.guest.beginAs("Ada");
  await one.guest.answerAll(4);
  await two.guest.open(link);
  await two.guest.beginAsOther("vendor", "Ben");
  await two.guest.answerAll(3);
  // Nothing of a result there, only the way back.
  for (const { page } of [one, two]) {
    await expect(page.getByTestId("place-discuss")).toHaveCount(0);
    await expect(page.getByTestId("see-result")).toHaveCount(0);
  }
  const sent = [await one.guest.sent(), await two.guest.sent()];
  expect(await decoded(one.guest.code)).toBe(sent[0]);

  await people.go();
  await gather.collect();
  await gather.bring(`Hi, here it is:\n${sent[0]}\n\n> ${sent[1]}\nBest, Ben`);
  await expect(gather.arrivals).toHaveCount(2);
  await expect(gather.arrivals.first()).toContainText("26 answers from Ada");
  await gather.take.click();
  await people.expectHere();
  await people.expectCount("Ada", "26 of 26");
  await people.expectCount("Ben", "26 of 26");
  await expect(gather.heard).toContainText("2 of 3 have answered everything.");
  await expect(gather.heard).toContainText("Brightwater IT: nobody yet");

  // The same again changes nothing.
  await gather.collect();
  await gather.bring(sent.join("\n"));
  await expect(gather.arrivals).toHaveCount(2);
  await expect(gather.arrivals.first()).toContainText("Nothing is new.");
  await expect(gather.take).toHaveCount(0);

  // The result waits for the third.
  await page.getByTestId("place-discuss").click();
  await expect(gather.waits).toContainText("The result shows when everyone has answered.");
  await expect(page.getByTestId("diagram")).toHaveCount(0);
  await page.goto("#/");
  await expect(page.getByTestId("card")).not.toContainText("so far");

  // What changes on a phone is sent again.
  await one.page.goBack();
  await one.page.locator("fieldset.statement").first().getByRole("radio").nth(0).check();
  await one.page.getByTestId("next").click();
  const again = await one.guest.sent();
  expect(again).not.toBe(sent[0]);
  await page.goto(`#/p/${begun.id}/collect`);
  await gather.bring(again);
  await expect(gather.arrivals).toContainText("1 answer in place of an earlier one");
  await gather.take.click();
  await people.expectHere();

  const three = await phone(browser);
  await three.guest.open(link);
  await three.guest.beginAsOther("provider");
  await three.guest.answerAll(5);
  await gather.collect();
  await gather.bring(await three.guest.sent());
  await gather.take.click();
  await expect(gather.heard).toContainText("3 of 3 have answered everything.");
  await discuss.go();
  await expect(page.getByTestId("diagram").first()).toBeVisible();
  await expect(gather.waits).toHaveCount(0);
  for (const { page } of [one, two, three]) await page.context().close();
});

test("a result that waits is shown anyway when someone says so, until the partnership is left", async ({ page, people, discuss }) => {
  const gather = new Gather(page);
  await invitation(page);
  await gather.hide.check();
  await page.getByTestId("place-time").click();
  await expect(gather.waits).toContainText("The latest round shows when everyone has answered.");
  await page.getByTestId("place-discuss").click();
  await expect(gather.waits).toContainText("Ada: nothing yet");
  await page.getByTestId("show-anyway").click();
  await discuss.expectHere();
  await people.go();
  await discuss.go();
  await page.goto("#/");
  await page.goto(`#/p/${begun.id}/discuss`);
  await expect(gather.waits).toBeVisible();
});

test("a link stays what it is when it is loaded again, and back leads to it", async ({ page, browser }) => {
  const link = await invitation(page);
  const { page: other, guest } = await phone(browser);
  await guest.open(link);
  await other.reload();
  await expect(guest.who).toHaveCount(1);
  expect(other.url()).toBe(link);
  await guest.beginAs("Ada");
  await other.locator("fieldset.statement").first().getByRole("radio").nth(2).check();
  await other.goBack();
  expect(other.url()).toBe(link);
  await expect(other.getByRole("button", { name: "Go on as Ada" })).toBeVisible();
  await expect(guest.who).toContainText("1 of 26");
  // What is there can be sent, and that it is not all is said.
  await other.getByRole("link", { name: /^Send back/ }).click();
  await expect(guest.back).toContainText("You can send what is there now");
  await other.getByText("As a message").click();
  await expect(other.getByTestId("message")).toHaveValue(/Ada has answered 1 of 26 statements .*\n.*#v1\./);
  await other.context().close();
});

test("answers for another partnership are refused with its name, and lead there when it is here", async ({ page, browser }) => {
  const gather = new Gather(page);
  await keepPartnerships(page, begun, elsewhere);
  await page.goto(`#/p/${elsewhere.id}/invite`);
  const link = await gather.link.inputValue();
  const { page: other, guest } = await phone(browser);
  await guest.open(link);
  await guest.beginAs("Bo");
  await guest.answerAll(2);
  const sent = await guest.sent();

  await page.goto(`#/p/${begun.id}/collect`);
  await gather.bring(sent);
  await expect(gather.arrivals).toContainText("These are answers for Southfield Clinic, not for this partnership.");
  await expect(gather.take).toHaveCount(0);
  await page.getByRole("link", { name: "Open the partnership of Southfield Clinic" }).click();
  await expect(page).toHaveURL(new RegExp(`${elsewhere.id}/collect$`));
  await gather.bring(sent);
  await gather.take.click();
  await expect(gather.heard).toContainText("1 of 3 have answered everything.");

  // Where that partnership is not, they are of no use, and say so.
  const third = await phone(browser);
  await keepPartnerships(third.page, begun);
  await third.page.goto(`#/p/${begun.id}/collect`);
  const there = new Gather(third.page);
  await there.bring(sent);
  await expect(there.arrivals).toContainText("These are answers for Southfield Clinic");
  await expect(there.arrivals).toContainText("not on this device");
  await third.page.goto(sent);
  await expect(third.page.getByTestId("arrival")).toContainText("not on this device");
  await expect(third.page.getByTestId("keep")).toHaveCount(0);
  for (const each of [other, third.page]) await each.context().close();
});

test("a damaged link, and one from a newer version, say what to do", async ({ page }) => {
  const gather = new Gather(page);
  const link = await invitation(page);
  await page.goto(`#/p/${begun.id}/collect`);
  await gather.bring(link.slice(0, -5));
  await expect(gather.arrivals).toContainText("Ask for it again, and copy all of it.");
  await gather.paste.fill(link.replace("#v1.", "#v2."));
  await expect(gather.arrivals).toHaveCount(2);
  await expect(gather.arrivals.last()).toContainText("Reload the page to get that version");
  await gather.paste.fill("no link at all");
  await expect(page.getByText("There is no link in this text.")).toBeVisible();
  await page.goto(link.slice(0, -5));
  await expect(page.getByText("Ask for it again, and copy all of it.")).toBeVisible();
  await page.goto(link.replace("#v1.", "#v2."));
  await expect(page.getByText("Reload the page to get that version")).toBeVisible();
});

test("a code is read with the camera, which is off when the page is left", async ({ page, browser }) => {
  const link = await invitation(page);
  const { page: other, guest } = await phone(browser);
  await guest.open(link);
  await guest.beginAs("Ada");
  await guest.answerAll(4);
  const sent = await guest.sent();
  await other.context().close();
  // Chromium here has neither a camera nor a reader of codes.
  await page.addInitScript((sent) => {
    const stopped: string[] = [];
    const canvas = document.createElement("canvas");
    canvas.getContext("2d");
    const getUserMedia = async () => {
      const stream = canvas.captureStream(5);
      for (const track of stream.getTracks()) {
        const stop = track.stop.bind(track);
        track.stop = () => {
          stopped.push(track.kind);
          stop();
        };
      }
      return stream;
    };
    Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia } });
    HTMLMediaElement.prototype.play = async () => {};
    Object.assign(window, {
      stopped,
      BarcodeDetector: class {
        async detect() {
          return [{ rawValue: sent }];
        }
      },
    });
  }, sent);
  await page.goto(`#/p/${begun.id}/collect`);
  await page.reload();
  const gather = new Gather(page);
  await page.getByTestId("camera").click();
  await expect(gather.arrivals).toHaveCount(1);
  await expect(gather.arrivals).toContainText("26 answers from Ada");
  await page.getByTestId("place-answer").click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped)).toEqual(["video"]);
});

test("where the camera is refused the page says what to do", async ({ page }) => {
  await page.addInitScript(() => {
    const getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia } });
    Object.assign(window, { BarcodeDetector: class {} });
  });
  await keepPartnerships(page, begun);
  await page.goto(`#/p/${begun.id}/collect`);
  await page.getByTestId("camera").click();
  await expect(page.getByText("Allow it for this page in the settings of the browser")).toBeVisible();
});

test("the code fills the screen of a room, and Escape leads back", async ({ page }) => {
  const gather = new Gather(page);
  const link = await invitation(page);
  await page.getByTestId("code-big").click();
  await expect(page.getByRole("heading", { level: 1, name: "Scan it and answer" })).toBeVisible();
  expect(await decoded(gather.code)).toBe(link);
  const box = await gather.code.boundingBox();
  expect(box!.height).toBeGreaterThan(400);
  await page.keyboard.press("Escape");
  await expect(gather.link).toBeVisible();
});

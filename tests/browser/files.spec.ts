// Files that other programs read, and bringing them back in.
import { inflateRawSync } from "node:zlib";
import { expect, test } from "./support";
import { envelope, keepPartnerships, kept, partnership } from "./pages/storage";
import { always, written } from "./pages/words";

const people = [
  { rater: "customer" as const, name: "Ada", answers: written("customer", "445 4-4 4544 5435 4-43 3444 55-4") },
  { rater: "vendor" as const, name: "Ben", answers: written("vendor", "554 344 1111 4454 1111 4445 343-") },
  { rater: "provider" as const, name: "=1+1", answers: always("provider", 3) },
];
const whole = partnership(people);
const other = partnership(people, { number: 2, names: { customer: "Zürich Süd", vendor: "V", provider: "P" } });
const ALL = "Northfield Hospital, Arclight Networks and Brightwater IT";

test("everything is saved, and brought back in on an empty device", async ({ page, home, files, discuss }) => {
  await keepPartnerships(page, whole, other);
  await home.open();
  const cards = await home.cards.allInnerTexts();
  await files.openAll();
  await expect(page.getByText("Take all 2 partnerships with you")).toBeVisible();
  const saved = await files.save("json");
  expect(saved.name).toMatch(/^partnerships-\d{4}-\d{2}-\d{2}\.json$/);
  const json = JSON.parse(saved.body.toString());
  expect(json.partnerships).toHaveLength(2);
  expect(json.partnerships.map((each: { id: string }) => each.id).sort()).toEqual([whole.id, other.id].sort());

  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await home.open();
  await home.expectEmpty();
  await files.pick({ name: saved.name, text: saved.body.toString() });
  await expect(files.arrivals).toHaveCount(2);
  await expect(files.arrival(ALL)).toContainText("23 November 2026 · 1 round · 3 people · 78 answers");
  await expect(files.arrival(ALL)).toContainText("All of it is new here.");
  await expect(files.arrival(ALL).getByRole("checkbox", { name: ALL })).toBeChecked();
  // Nothing is kept before it is said.
  expect(await kept(page)).toEqual({});
  await files.keep.click();
  await expect(page.getByText("2 partnerships have been brought in.")).toBeVisible();
  await expect(home.cards).toHaveCount(2);
  expect((await home.cards.allInnerTexts()).sort()).toEqual(cards.sort());
  await page.reload();
  await home.seeResult("Northfield Hospital");
  await discuss.expectHere();

  // The same again changes nothing.
  const before = await kept(page);
  await home.goBack();
  await files.pick({ name: saved.name, text: saved.body.toString() });
  await expect(files.arrivals.getByText("Nothing new")).toHaveCount(2);
  await expect(files.keep).toHaveCount(0);
  expect(await kept(page)).toEqual(before);
});

test("what is not wanted is left out, and what was kept can be taken back", async ({ page, home, files }) => {
  await home.open();
  await files.pick({ name: "a.json", text: envelope(whole) }, { name: "b.json", text: envelope(other) });
  await files.arrival("b.json").getByRole("checkbox").uncheck();
  await files.keep.click();
  // One partnership is shown at once.
  await expect(page).toHaveURL(new RegExp(`#/p/${whole.id}/discuss$`));
  await expect(page.getByText("The partnership has been brought in.")).toBeVisible();
  await home.undo();
  await expect(page).toHaveURL(/#\/$/);
  await home.expectEmpty();
  expect(await kept(page)).toEqual({});

  await files.pick({ name: "a.json", text: envelope(whole) });
  await page.getByTestId("drop").click();
  await home.expectEmpty();
  expect(await kept(page)).toEqual({});
});

test("what another device added is merged into what is here", async ({ page, home, files }) => {
  await keepPartnerships(page, whole);
  await home.open();
  const later = structuredClone(whole);
  const ada = later.rounds[0].participants[0];
  const asked = "customer.investment.time";
  ada.answers[asked] = { answer: 1, comment: "Less this year", at: whole.changed + 10 };
  later.changed += 10;
  await files.pick({ name: "later.json", text: envelope(later) });
  await expect(files.arrivals).toContainText("New here: 1 answer in place of an earlier one, 1 comment.");
  await files.keep.click();
  await page.goto(`#/p/${whole.id}/answer/${ada.id}/1`);
  await expect(page.getByTestId(`statement-${asked}`).getByRole("radio").first()).toBeChecked();
  await home.undo();
  await expect(page.getByTestId(`statement-${asked}`).getByRole("radio").nth(3)).toBeChecked();
});

test("files are dropped anywhere, and a damaged one is named among good ones", async ({ page, home, files }) => {
  await page.goto("#/how");
  await expect(home.heading).toBeVisible();
  await files.drop(
    { name: "good.json", text: envelope(whole) },
    { name: "cut.json", text: envelope(other).slice(0, -40) },
    { name: "changed.json", text: envelope(other).replace("Zürich", "Zuerich") },
    { name: "letter.txt", text: "Dear all" },
    { name: "newer.json", text: envelope(other).replace(/"schema":\d/, '"schema":99') },
    { name: "answers.csv", text: "partnership_id,customer\r\n" },
  );
  await expect(files.arrivals).toHaveCount(6);
  await expect(files.arrival("cut.json")).toContainText("What was found: line 1, column");
  await expect(files.arrival("changed.json")).toContainText("checksum: the content does not match the checksum");
  await expect(files.arrival("letter.txt")).toContainText("This was not saved from this page.");
  await expect(files.arrival("newer.json")).toContainText("A newer version of this page saved this.");
  await expect(files.arrival("answers.csv")).toContainText("This is a table for other programs.");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await files.keep.click();
  await expect(page).toHaveURL(new RegExp(`#/p/${whole.id}/discuss$`));
});

test("text from a file is only ever text", async ({ page, home, files }) => {
  const evil = partnership([], { number: 9, names: { customer: "<img src=x onerror=alert(1)>", vendor: "<b>V</b>", provider: "P" } });
  await home.open();
  await files.pick({ name: "<i>x</i>.json", text: envelope(evil) });
  await expect(files.arrivals).toContainText("<img src=x onerror=alert(1)>, <b>V</b> and P");
  await expect(files.arrivals).toContainText("<i>x</i>.json");
  await expect(page.locator("main img, main b, main i")).toHaveCount(0);
});

test("a file that is too large is said to be", async ({ page, home, files }) => {
  await home.open();
  await files.pick({ name: "large.json", text: `{"format":"${" ".repeat(21 * 1024 * 1024)}"}` });
  await expect(files.arrivals).toContainText("This is larger than 20 MB");
  await expect(page.getByTestId("drop")).toHaveText("All partnerships");
});

test("one partnership is saved as JSON, tables and a workbook", async ({ page, files, discuss }) => {
  await keepPartnerships(page, whole, other);
  await page.goto(`#/p/${whole.id}/discuss`);
  await discuss.expectHere();
  await page.getByTestId("save").click();
  await expect(page.getByRole("heading", { level: 1, name: "Save as a file" })).toBeFocused();
  const json = await files.save("json");
  expect(json.name).toBe("northfield-hospital-2026-11-23.json");
  expect(JSON.parse(json.body.toString()).partnerships).toHaveLength(1);

  const answers = await files.save("answers");
  expect(answers.name).toBe("northfield-hospital-2026-11-23-answers.csv");
  const rows = answers.body.toString().split("\r\n");
  expect(rows).toHaveLength(1 + 78 + 1);
  expect(rows[0]).toMatch(/^partnership_id,customer,vendor,provider,round_id,/);
  // No spreadsheet runs it.
  expect(rows.filter((row) => row.includes(",'=1+1,"))).toHaveLength(26);

  const assessments = await files.save("assessments");
  expect(assessments.name).toBe("northfield-hospital-2026-11-23-assessments.csv");
  expect(assessments.body.toString().split("\r\n")).toHaveLength(3);

  const workbook = await files.save("xlsx");
  expect(workbook.name).toBe("northfield-hospital-2026-11-23.xlsx");
  const parts = unzipped(workbook.body);
  expect([...parts.keys()].filter((name) => name.includes("worksheets/"))).toHaveLength(4);
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet.match(/<row /g)).toHaveLength(79);
  expect(sheet).toContain(">=1+1</t>");
  expect(sheet).not.toContain("<f>");
  // The browser itself finds each part well formed.
  const faults = await page.evaluate(
    (texts) => texts.filter((text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")),
    [...parts.values()],
  );
  expect(faults).toEqual([]);
});

test("the JSON goes on the clipboard too", async ({ page, context, files }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await keepPartnerships(page, whole);
  await page.goto(`#/p/${whole.id}/save`);
  await page.getByTestId("copy-json").click();
  await expect(page.getByTestId("copied")).not.toBeEmpty();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe((await files.save("json")).body.toString());
});

test("what waits for everyone is not in the tables, and is in the JSON", async ({ page, files }) => {
  const waiting = partnership([people[0], { rater: "vendor", answers: {} }], { number: 5 });
  Object.assign(waiting.rounds[0], { hidden: true });
  await keepPartnerships(page, waiting);
  await page.goto(`#/p/${waiting.id}/save`);
  await expect(page.getByTestId("save-waits")).toContainText("waits for everyone");
  for (const what of ["answers", "assessments"] as const) {
    expect((await files.save(what)).body.toString().trim().split("\r\n")).toHaveLength(1);
  }
  expect(JSON.parse((await files.save("json")).body.toString()).partnerships[0].rounds).toHaveLength(1);
});

test("an empty preview offers to choose files", async ({ page, files }) => {
  await page.goto("#/incoming");
  await files.pick({ name: "a.json", text: envelope(whole) });
  await expect(files.arrivals).toHaveCount(1);
});

/** The texts in a zip archive, by its directory. */
function unzipped(body: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = body.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = body.readUInt32LE(end + 16);
  for (let left = body.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length] = [body.readUInt32LE(at + 20), body.readUInt16LE(at + 28)];
    const [offset, name] = [body.readUInt32LE(at + 42), body.toString("utf8", at + 46, at + 46 + length)];
    const start = offset + 30 + body.readUInt16LE(offset + 26) + body.readUInt16LE(offset + 28);
    parts.set(name, inflateRawSync(body.subarray(start, start + size)).toString("utf8"));
    at += 46 + length;
  }
  return parts;
}

// The API on a page with a strict policy: it loads, once, gives what the program gives, and says what is wrong.
import { readFile } from "node:fs/promises";
import { Api } from "./pages/api";
import { expect, test } from "./support";

const golden = (path: string) => readFile(`tests/golden/${path}`, "utf8");

test("it scores to the last bit, and loads its program once", async ({ page }) => {
  const loaded: string[] = [];
  page.on("response", (response) => /\/api-[0-9a-f]+\.wasm$/.test(response.url()) && loaded.push(response.url()));
  const api = new Api(page);
  await api.open();
  for (const name of ["good", "cracked", "incomplete", "no-estimate", "quick-18"]) {
    const { given } = await api.call("score", [JSON.parse(await golden(`model/${name}.json`))]);
    expect(JSON.stringify(given), name).toBe((await golden(`model/${name}.result.json`)).trim());
  }
  expect(loaded).toHaveLength(1);
});

test("tokens are read, written and merged", async ({ page }) => {
  const api = new Api(page);
  await api.open();
  const token = (await golden("token/whole.txt")).trim();
  const { given: record } = await api.call("decode", [`${page.url()}#${token}`]);
  expect((await api.call("decode", [` ${token}\n`])).given).toEqual(record);
  expect((await api.call("encode", [record])).given).toBe(token);
  expect((await api.call("merge", [record, record])).given).toEqual(record);
});

test("an instrument has its words", async ({ page }) => {
  const api = new Api(page);
  await api.open();
  const { given } = await api.call("instrument", ["continuum-26", "en-GB", { vendor: "Arclight" }]);
  expect(given).toMatchObject({ id: "continuum-26", language: "en", groups: [{ rater: "customer" }, {}, {}] });
  expect(JSON.stringify(given)).toContain("With Arclight we can raise a problem early and plainly.");
});

test("what is wrong is said with its place", async ({ page }) => {
  const api = new Api(page);
  await api.open();
  const responses = [{ rater: "observer", answers: { "vendor.return.seen": 7 } }];
  const place = 'responses[0].answers["vendor.return.seen"]';
  expect((await api.call("score", [{ instrument: "quick-18", responses }])).thrown).toEqual({
    isError: true,
    message: `${place}: 7 is not a whole number from 1 to 5`,
    place,
  });
  expect((await api.call("decode", ["v1.AAAA"])).thrown).toMatchObject({ isError: true, place: "token" });
});

test("before init() it says what is missing", async ({ page }) => {
  const api = new Api(page);
  await api.open();
  const { thrown } = await api.call("score", [{}], false);
  expect(thrown).toEqual({ isError: true, message: "the API is not ready: call `await init()` first", place: "" });
});

test("init() with options that are none says what to give", async ({ page }) => {
  const api = new Api(page);
  await api.open();
  const { thrown } = await api.call("init", ["api.wasm"], false);
  expect(thrown).toEqual({
    isError: true,
    message: "options: this is not an object with options: give { module }, or nothing",
    place: "options",
  });
  expect((await api.call("init", [{ module: null }], false)).thrown).toMatchObject({ place: "module" });
  expect(await api.call("init", [null], false)).toEqual({});
  // Once it is there, another one changes nothing.
  expect(await api.call("init", [{ module: "nowhere.wasm" }], false)).toEqual({});
  expect((await api.call("instrument", ["quick-18"])).thrown).toBeUndefined();
});

test.describe("when the program cannot be loaded", () => {
  test.use({ tolerated: /Failed to load resource/ });

  test("init() says so, and the next call tries again", async ({ page }) => {
    const api = new Api(page);
    await api.open();
    await page.route("**/api-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    const { thrown } = await api.call("init", [], false);
    expect(thrown).toMatchObject({ isError: true, place: "module" });
    expect(thrown?.message).toContain("(404");
    expect(thrown?.message).toContain("api-");
    await page.unroute("**/api-*.wasm");
    expect(await api.call("init", [], false)).toEqual({});
    expect((await api.call("score", [{ instrument: "quick-18", responses: [] }])).thrown).toBeUndefined();
  });
});

// A thousand partnerships in storage, made from the worked example as the page itself stores it.
import type { Page } from "@playwright/test";
import { crc32, PREFIX } from "./storage";

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** What differs from one to the next. */
export interface Made {
  id: string;
  customer: string;
}

/** Makes so many from the text of one: other ids, names, dates and answers, one round or two. */
export function manyOf(envelope: string, count: number): { texts: Record<string, string>; made: Made[] } {
  const { schema, partnership } = JSON.parse(envelope);
  const content = JSON.stringify(partnership);
  const texts: Record<string, string> = {};
  const made: Made[] = [];
  for (let number = 0; number < count; number++) {
    const mark = DIGITS[number >> 10] + DIGITS[(number >> 5) & 31] + DIGITS[number & 31];
    const one = JSON.parse(content.replace(/"(id|round)":"[^"]{3}([^"]{13})"/g, `"$1":"${mark}$2"`));
    one.names.customer = `${one.names.customer} ${number}`;
    one.changed += 60_000 * ((number * 37) % count);
    if (number % 2 === 1) {
      one.rounds.shift();
      one.actions.length = 1;
    }
    one.rounds.at(-1).date = new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString().slice(0, 10);
    for (const [place, person] of one.rounds.flatMap((round: { participants: { given?: string }[] }) => round.participants).entries())
      person.given = person.given?.replace(/[1-5]/g, (digit: string) => String(1 + ((Number(digit) + (number % 7) * place) % 5)));
    const text = JSON.stringify(one);
    const checksum = crc32(text).toString(16).padStart(8, "0");
    texts[`${PREFIX}${one.id}.1`] = `{"schema":${schema},"revision":1,"checksum":"${checksum}","partnership":${text}}`;
    made.push({ id: one.id, customer: one.names.customer });
  }
  return { texts, made };
}

/** Puts so many into storage, and nothing else. The page is left where they will be seen at its next start. */
export async function storeMany(page: Page, count: number): Promise<Made[]> {
  await page.goto("#/");
  await page.getByTestId("example").click();
  await page.waitForURL(/#\/p\//);
  const example = await page.evaluate((prefix) => {
    const key = Object.keys(localStorage).find((key) => key.startsWith(prefix));
    return key === undefined ? null : localStorage.getItem(key);
  }, PREFIX);
  if (example === null) throw new Error("the example is not stored");
  const { texts, made } = manyOf(example, count);
  // On a page that runs no program, which would store again what it holds.
  await page.goto("about:blank");
  await page.route("**/many-texts", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto("many-texts");
  await page.evaluate((texts) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);
  return made;
}

// Local storage from outside: what the page kept, and partnerships that are already there when it opens.
import type { Page } from "@playwright/test";
import { inTableOrder, type Answers, type Group, type Names } from "./words";

export const PREFIX = "partnership-continuum/";

/** What the parties agreed to do. */
export interface StoredAction {
  id: string;
  round: string;
  created: number;
  changed: number;
  ended?: string;
  text: string;
  owner?: string;
  person: string;
  due?: string;
  progress: "agreed" | "started" | "done" | "dropped";
  about?: { subject: string; dimension: string };
}

export interface Stored {
  id: string;
  names: Names;
  named: number;
  created: number;
  changed: number;
  rounds: {
    id: string;
    made: number;
    date: string;
    dated: number;
    instrument: "continuum-26" | "quick-18";
    weights: Record<string, number>;
    compensation: number | string;
    participants: {
      id: string;
      rater: Group;
      name: string;
      named: number;
      added: number;
      answers: Record<string, { answer?: number | null; comment?: string; at: number; earlier?: object[] }>;
    }[];
  }[];
  actions: StoredAction[];
}

export interface Person {
  rater: Group;
  name?: string;
  answers: Answers;
}

const HOSPITAL: Names = { customer: "Northfield Hospital", vendor: "Arclight Networks", provider: "Brightwater IT" };
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id like the page's own, a different one for each number. */
export function id(number: number): string {
  let text = "";
  for (let rest = number; text.length < 16; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text;
  return text;
}

/** A partnership as it is stored. */
export function partnership(
  people: Person[],
  { number = 1, names = HOSPITAL, instrument = "continuum-26" as const, at = 1_790_000_000_000 }: {
    number?: number;
    names?: Names;
    instrument?: "continuum-26" | "quick-18";
    at?: number;
  } = {},
): Stored {
  return {
    id: id(number),
    names,
    named: at,
    created: at,
    changed: at,
    rounds: [
      {
        id: id(1000 + number),
        made: at,
        date: "2026-11-23",
        dated: at,
        instrument,
        weights: { customer: 0.4, vendor: 0.3, provider: 0.3 },
        compensation: 0,
        participants: people.map(({ rater, name = "", answers }, place) => ({
          id: id(10_000 + 100 * number + place),
          rater,
          name,
          named: at,
          added: at + place,
          answers: Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, { answer, at }])),
        })),
      },
    ],
    actions: [],
  };
}

/** A partnership with several rounds, each with its day and who answered, and with what was agreed. */
export function history(
  rounds: { date: string; people: Person[] }[],
  actions: Partial<StoredAction>[],
  options: Parameters<typeof partnership>[1] = {},
): Stored {
  const { number = 1, at = 1_790_000_000_000 } = options;
  const whole = partnership([], options);
  const one = (place: number) => partnership(rounds[place].people, { ...options, number: 20 * number + place }).rounds[0];
  whole.rounds = rounds.map(({ date }, place) => ({ ...one(place), made: at + place, date }));
  whole.actions = actions.map((action, place) => ({
    id: id(100_000 + 100 * number + place),
    round: whole.rounds[0].id,
    created: at,
    changed: at,
    text: `Action ${place}`,
    person: "",
    progress: "agreed",
    ...action,
  }));
  return whole;
}

/** The version of what is stored now. */
export const SCHEMA = 3;

/** The envelope of a partnership: schema, revision, CRC-32 of the content, content. */
export function envelope(stored: Stored, revision = 1): string {
  const content = JSON.stringify(stored);
  const checksum = crc32(content).toString(16).padStart(8, "0");
  return `{"schema":${SCHEMA},"revision":${revision},"checksum":"${checksum}","partnership":${content}}`;
}

/** Puts texts into storage before the page opens. */
export async function keep(page: Page, texts: Record<string, string>) {
  // Set once, and not again at each reload, which would undo what the page has kept since.
  await page.addInitScript((texts) => {
    if (location.protocol === "about:" || sessionStorage.getItem("kept") !== null) return;
    sessionStorage.setItem("kept", "");
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);
}

/** Puts partnerships into storage before the page opens. */
export async function keepPartnerships(page: Page, ...all: Stored[]) {
  await keep(page, Object.fromEntries(all.map((stored) => [`${PREFIX}${stored.id}`, envelope(stored)])));
}

/** Everything in storage. */
export function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The partnerships in storage, of which there must be nothing else: of each the last revision. */
export async function keptPartnerships(page: Page): Promise<Stored[]> {
  return newest(await kept(page));
}

/** Of each partnership among stored texts the last revision. */
export function newest(texts: Record<string, string>): Stored[] {
  const last = new Map<string, { revision: number; partnership: Stored }>();
  for (const [key, text] of Object.entries(texts)) {
    const [id] = key.slice(PREFIX.length).split(".");
    const read = JSON.parse(text);
    if (read.revision > (last.get(id)?.revision ?? -1)) last.set(id, read);
  }
  return [...last.values()].map(({ partnership }) => spelt(partnership));
}

/** A partnership with every answer spelt out, also those that are stored in brief. */
export function spelt(stored: Stored): Stored {
  for (const person of stored.rounds.flatMap((round) => round.participants) as Brief[]) {
    const { given = "", moments: [first, ...after] = [0] } = person;
    const letters = [...[...given].entries()].filter(([, letter]) => letter !== ".");
    const asked = inTableOrder(person.rater);
    for (const [place, letter] of letters)
      person.answers[asked[place]] = { answer: letter === "-" ? null : Number(letter), at: first + after.shift()! };
    delete person.given;
    delete person.moments;
  }
  return stored;
}

type Brief = Stored["rounds"][number]["participants"][number] & { given?: string; moments?: number[] };

/** The checksum of zip. */
export function crc32(text: string): number {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

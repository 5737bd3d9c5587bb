// What the types of the package allow, and what they refuse. It is compiled and never run.
import {
  decode,
  encode,
  init,
  instrument,
  merge,
  score,
  type AssessmentInput,
  type AssessmentResult,
  type InstrumentWords,
  type PartnershipRecord,
  type PlacedError,
} from "partnership-continuum";
import { PartnershipContinuum } from "partnership-continuum/element";

await init();
await init({ module: new URL("https://example.org/api.wasm") });
await init({ module: fetch("api.wasm") });
await init({ module: new Uint8Array() });
// @ts-expect-error: not a number
await init({ module: 7 });

const input: AssessmentInput = {
  instrument: "quick-18",
  weights: { customer: 0.4, vendor: 0.3, provider: 0.3 },
  compensation: "weakest",
  responses: [{ rater: "observer", answers: { "customer.investment.seen": 4, "vendor.return.seen": null } }],
};
const result: AssessmentResult = score(input);
const low: number = result.score.low;
const estimate: number | null = result.score.estimate;
if ("parties" in result) {
  const zone: "broken" | "cracked" | "straining" | "adding_up" | "unstoppable" = result.score.zone;
  const gain: number | undefined = result.levers[0]?.gain;
  const role: number | null | undefined = result.parties.customer.dimensions.role?.value;
  const lost: number | null = result.game.disruption.vendor;
  console.log(zone, gain, role, lost, result.ties["customer-vendor"].bond, result.outlook.length);
} else {
  const none: null = result.score.estimate;
  // @ts-expect-error: there is no zone without an estimate
  console.log(none, result.score.zone);
}
// @ts-expect-error: no such instrument
score({ instrument: "quick-19", responses: [] });
// @ts-expect-error: responses are missing
score({ instrument: "quick-18" });
// @ts-expect-error: an answer is 1 to 5, or null
score({ instrument: "quick-18", responses: [{ rater: "observer", answers: { "customer.investment.seen": 6 } }] });
// @ts-expect-error: no such rater
score({ instrument: "quick-18", responses: [{ rater: "nobody", answers: {} }] });
// @ts-expect-error: an unknown key
score({ instrument: "quick-18", responses: [], more: 1 });

const words: InstrumentWords = instrument("continuum-26", "en", { customer: "Northfield" });
const text: string | undefined = words.groups[0]?.sections[0]?.statements[0]?.text;
const scale: string[] = words.scales.agreement;
// @ts-expect-error: no such instrument
instrument("continuum");
// @ts-expect-error: no such party
instrument("quick-18", "en", { observer: "Ada" });

const record: PartnershipRecord = decode("v1.AA");
const token: string = encode(record);
const merged: PartnershipRecord = merge(record, record);
const kind: "whole" | "invitation" | "answers" = merged.kind;
const day: string | undefined = merged.partnership.rounds[0]?.date;
// @ts-expect-error: a text is no record
encode("v1.AA");
// @ts-expect-error: a record is more than its kind
merge({ kind: "whole" }, record);

const place = (error: unknown): string => (error as PlacedError).place;

const element: PartnershipContinuum | null = document.querySelector("partnership-continuum");
const made: PartnershipContinuum = document.createElement("partnership-continuum");
made.value = token;
made.value = null;
// @ts-expect-error: a value is a token
made.value = 7;
// @ts-expect-error: a result cannot be set
made.result = null;
const found: AssessmentResult | null = made.result;
const saved: Promise<string | null> = made.save();
await made.restore(token);
await made.reset();
const file: string = await made.exportAs("svg");
// @ts-expect-error: no such format
await made.exportAs("pdf");
made.addEventListener("continuum-change", (event) => {
  const answered: number = event.detail.answered;
  // @ts-expect-error: there is no such detail
  console.log(answered, event.detail.value);
});
document.addEventListener("continuum-complete", ({ detail }) => {
  const value: string = detail.value;
  console.log(value, detail.score);
});
addEventListener("continuum-error", ({ detail }) => console.error(detail.message));

console.log(low, estimate, text, scale, kind, day, place, element, found, saved, file);

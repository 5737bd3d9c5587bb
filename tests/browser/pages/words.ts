// What the tests need to know of the instruments and of storage, apart from the words that the pages show.

export const PARTIES = ["customer", "vendor", "provider"] as const;
export type Party = (typeof PARTIES)[number];
export type Group = Party | "observer";

/** An answer: 1 to 5, or null when the statement does not apply. */
export type Answer = 1 | 2 | 3 | 4 | 5 | null;
export type Answers = Record<string, Answer>;
export type Names = Record<Party, string>;

/** The statements of a rater, section by section, as MODEL.md lists them. */
export function sections(group: Group): string[][] {
  const ties = ["customer-vendor", "customer-provider", "vendor-provider"];
  if (group === "observer") {
    const seen = ["investment", "return", "engagement", "alignment", "horizon"];
    return [
      ...PARTIES.map((party) => seen.map((dimension) => `${party}.${dimension}.seen`)),
      ties.map((tie) => `${tie}.tie.seen`),
    ];
  }
  const own = (dimensions: string[], facets: string[]) =>
    dimensions.flatMap((dimension) => facets.map((facet) => `${group}.${dimension}.${facet}`));
  const means = ["time", "people", "resources"];
  const both = ["first", "second"];
  const seen = ["engagement", "alignment", "horizon", "role"];
  return [
    own(["investment"], means),
    own(["return"], means),
    own(["engagement", "alignment"], both),
    own(["horizon", "role"], both),
    ties
      .filter((tie) => tie.split("-").includes(group))
      .flatMap((tie) => [`${tie}.tie.candour`, `${tie}.tie.continuity`]),
    ...PARTIES.filter((party) => party !== group).map((party) => seen.map((each) => `${party}.${each}.seen`)),
  ];
}

/** The statements of a rater in the order of the program's table, in which answers in brief are stored. */
export function inTableOrder(group: Group): string[] {
  const dimensions = ["investment", "return", "role", "engagement", "alignment", "horizon"];
  const facets = ["time", "people", "resources", "first", "second", "candour", "continuity", "seen"];
  const subjects = [...PARTIES, "customer-vendor", "customer-provider", "vendor-provider"];
  const all = subjects.flatMap((subject) =>
    [...dimensions, "tie"].flatMap((dimension) => facets.map((facet) => `${subject}.${dimension}.${facet}`)),
  );
  const asked = new Set(sections(group).flat());
  return all.filter((statement) => asked.has(statement));
}

/** The same answer to everything that a group is asked. */
export function always(group: Group, answer: Answer): Answers {
  return Object.fromEntries(sections(group).flat().map((statement) => [statement, answer]));
}

/** Answers written one after the other in the order of the statements; `-` does not apply, `.` is not answered. */
export function written(group: Group, text: string): Answers {
  const given = [...text.replace(/\s/g, "")];
  const asked = sections(group).flat();
  if (given.length !== asked.length) throw new Error(`${given.length} answers to ${asked.length} statements`);
  const entries = asked.map((statement, place) => [statement, given[place]] as const);
  return Object.fromEntries(
    entries
      .filter(([, mark]) => mark !== ".")
      .map(([statement, mark]) => [statement, mark === "-" ? null : (Number(mark) as Answer)]),
  );
}

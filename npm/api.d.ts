/** Where the program is, for those who have it elsewhere than beside the module. */
export interface InitOptions {
  /** An address, an answer of fetch(), or the bytes. */
  module?: URL | string | Response | Promise<Response> | BufferSource;
}

/** What every function of this module throws. */
export interface PlacedError extends Error {
  /** The way to what is wrong, as in `responses[2].answers["vendor.role.seen"]`; empty for all of it. */
  place: string;
}

/** What the parties are called. One without a name is called by its role. */
export interface PartyNames {
  customer?: string;
  vendor?: string;
  provider?: string;
}

/** Loads the program. Everything else throws before that is done. Calling it again does no harm. */
export function init(options?: InitOptions): Promise<void>;

/** The result of an assessment. */
export function score(input: AssessmentInput): AssessmentResult;

/**
 * Who is asked what, in the language that is nearest to this tag (BCP 47), English where there is none, and with the
 * parties called by these names.
 */
export function instrument(name: InstrumentWords["id"], lang?: string, names?: PartyNames): InstrumentWords;

/** What a token carries: `v1.` and what follows, or a whole link with it. */
export function decode(token: string): PartnershipRecord;

/** The token of a record. Its kind says how much of the partnership the token carries. */
export function encode(record: PartnershipRecord): string;

/** Two copies of one partnership, or parts of it, as one that has the changes of both; the order makes no difference. */
export function merge(a: PartnershipRecord, b: PartnershipRecord): PartnershipRecord;

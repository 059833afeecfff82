import type { Selectable } from 'kysely';
import type { RatingInvitation, RatingRectification, ServiceRating } from '#generated/db.ts';
import { findBusinessLine } from '#definitions';
import type { RegionCode } from '#kit';
import { scopeKey } from '#platform/auth/scope.ts';

export type InvitationRow = Selectable<RatingInvitation>;
export type RatingRow = Selectable<ServiceRating>;
export type RectificationRow = Selectable<RatingRectification>;

export interface RatingRef {
  readonly countyCode: number;
  readonly id: string;
}

/** What a rating may be asked about. */
export const SUBJECT_KINDS = ['case', 'hall-ticket', 'hotline-call', 'ledger-entry'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Under which entry of list rating-channel each kind is counted. */
export const CHANNELS: Readonly<Record<SubjectKind, string>> = {
  case: 'case',
  'hall-ticket': 'hall',
  'hotline-call': 'hotline',
  'ledger-entry': 'other',
};

export type RatingMode = 'online' | 'offline';

const COUNTY_STEP = 1e6;

/** The county as a region: ratings know no narrower place. */
export const countyRegion = (countyCode: number): RegionCode => countyCode * COUNTY_STEP;

export const OFFICE = findBusinessLine('office')!;

/** Ratings stand under the office line of the county, whoever served. */
export const ratingScopeKey = (countyCode: number): number =>
  scopeKey(OFFICE.number, countyRegion(countyCode));

/** Facts of a rating that its acts tell; sealed parts lie in the acts as they lie in the row. */
export const factsOfRating = (row: RatingRow) => ({
  state: row.state,
  mode: row.mode,
  level: row.level,
  scores: row.scores,
  comment: row.comment === null ? null : row.comment.toString('hex'),
  ratedOn: row.rated_on,
  remindedOn: row.reminded_on,
  enteredIn: row.entered_in,
});

export const factsOfRectification = (row: RectificationRow) => ({
  state: row.state,
  openedOn: row.opened_on,
  dueOn: row.due_on,
  isUpheld: row.is_upheld,
  verifiedWhy: row.verified_why,
  mendedWhat: row.mended_what,
  calledTimes: row.called_times,
  calledBackOn: row.called_back_on,
  isContent: row.is_content,
  calledNote: row.called_note,
  closedOn: row.closed_on,
  closedNote: row.closed_note,
});
export type RectificationFacts = ReturnType<typeof factsOfRectification>;

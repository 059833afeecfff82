import { countyOf } from '#kit/region-code.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { newId } from '#platform/db/new-id.ts';

/** Ways of reading, as the code list read-action words them. */
export const READ_ACTIONS = ['open', 'reveal', 'search', 'carry', 'export', 'print', 'download'] as const;

export type ReadAction = (typeof READ_ACTIONS)[number];

/** One reading of personal data. */
export interface PersonRead {
  readonly action: ReadAction;
  /** The people whose data was shown; empty for a search that found nobody. */
  readonly people: readonly { readonly countyCode: number; readonly id: string }[];
  /** The personal fields shown in full: 'idNumber', 'phone'. */
  readonly fields?: readonly string[];
  readonly reason?: string | null;
}

/** A large export is kept as several records of at most this many people each. */
const PEOPLE_PER_RECORD = 5_000;

export const READ_RECORD_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  at: 'timestamptz',
  account_id: 'uuid',
  post_id: 'uuid',
  action: 'text',
  subject_ids: 'uuid[]',
  fields: 'text[]',
  reason: 'text',
  device: 'text',
};

export type ReadRow = Readonly<Record<keyof typeof READ_RECORD_COLUMNS, unknown>>;

const homeCounty = (actor: Actor): number => {
  const post = workingPost(actor);
  return post ? countyOf(post.region) : 0;
};

const byCounty = (actor: Actor, people: PersonRead['people']): Map<number, string[]> => {
  const groups = new Map<number, string[]>();
  for (const { countyCode, id } of people) {
    const ids = groups.get(countyCode);
    if (ids) ids.push(id);
    else groups.set(countyCode, [id]);
  }
  return groups.size > 0 ? groups : new Map([[homeCounty(actor), []]]);
};

const inPieces = (ids: readonly string[]): string[][] => {
  const pieces: string[][] = [];
  for (let start = 0; start === 0 || start < ids.length; start += PEOPLE_PER_RECORD)
    pieces.push(ids.slice(start, start + PEOPLE_PER_RECORD));
  return pieces;
};

/** The rows that record one reading: one per county and 5,000 people. */
export const readRows = (actor: Actor, read: PersonRead): ReadRow[] => {
  const at = new Date();
  return [...byCounty(actor, read.people)].flatMap(([county, ids]) =>
    inPieces(ids).map((piece) => ({
      county_code: county,
      id: newId(),
      at,
      account_id: actor.accountId,
      post_id: actor.postId,
      action: read.action,
      subject_ids: piece,
      fields: read.fields ?? [],
      reason: read.reason ?? null,
      device: actor.device,
    })),
  );
};

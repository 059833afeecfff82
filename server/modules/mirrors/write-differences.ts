import { sql } from 'kysely';
import type { MirrorDefinition } from '#kit';
import { appendActs, newAct, type NewAct } from '#modules/acts';
import { scopeKey } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FoundDifference } from './compare-record.ts';
import { lineOfMirror } from './get-mirror.ts';
import type { MirrorDifferenceRow } from './mirror-record.ts';
import { keyedDigest } from './seal-record.ts';

/** A record, or a person theirs lacks, with all that differs now. */
export interface ComparedSubject {
  readonly id: string;
  readonly recordId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly regionCode: number;
  readonly found: readonly FoundDifference[];
}

const COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  mirror: 'text',
  subject_id: 'uuid',
  field: 'text',
  record_id: 'uuid',
  person_id: 'uuid',
  name: 'text',
  region_code: 'bigint',
  line_number: 'smallint',
  kind: 'text',
  theirs: 'text',
  ours: 'text',
  fingerprint: 'bytea',
  found_on: 'date',
} as const;

/** What a difference becomes when it is met again, or no longer. `acts` marks what undoes a person's settlement. */
interface Turn {
  readonly row: MirrorDifferenceRow;
  readonly subject: ComparedSubject;
  readonly found: FoundDifference | null;
  readonly fingerprint: Buffer;
  readonly state: MirrorDifferenceRow['state'];
}

const SETTLED = new Set(['taken', 'ours', 'ignored']);

const nextState = (row: MirrorDifferenceRow, fingerprint: Buffer | null): MirrorDifferenceRow['state'] => {
  // What was corrected after theirs agrees now: it stays on record as done.
  if (fingerprint === null) return row.state === 'taken' ? 'taken' : 'gone';
  if (row.state === 'open') return 'open';
  const isAsSettled =
    row.fingerprint.equals(fingerprint) && (row.state === 'ours' || row.state === 'ignored');
  return isAsSettled ? row.state : 'open';
};

const SHAPE =
  'id uuid, state text, theirs text, ours text, fingerprint bytea, person_id uuid, name text, region_code bigint, opens boolean';

const applyTurns = async (tx: Tx, county: number, turns: readonly Turn[]): Promise<void> => {
  if (turns.length === 0) return;
  const given = turns.map(({ row, subject, found, fingerprint, state }) => ({
    id: row.id,
    state,
    theirs: found ? found.theirs : row.theirs,
    ours: found ? found.ours : row.ours,
    fingerprint: bytes(fingerprint),
    person_id: subject.personId,
    name: subject.name,
    region_code: subject.regionCode,
    opens: state === 'open' && row.state !== 'open',
  }));
  await sql`
    update mirror_difference d set state = g.state, theirs = g.theirs, ours = g.ours, fingerprint = g.fingerprint,
      person_id = g.person_id, name = g.name, region_code = g.region_code, row_version = d.row_version + 1,
      reason = case when g.opens then null else d.reason end,
      settled_on = case when g.opens then null else d.settled_on end,
      settled_by = case when g.opens then null else d.settled_by end,
      settler_name = case when g.opens then null else d.settler_name end,
      found_on = case when g.opens then ${today()}::date else d.found_on end
    from json_to_recordset(${JSON.stringify(given)}::json) as g(${sql.raw(SHAPE)})
    where d.county_code = ${county} and d.id = g.id
  `.execute(tx);
};

/** The machine undoes a settlement by an act of its own; what nobody settled needs none. */
const actsOf = (mirror: MirrorDefinition, county: number, turns: readonly Turn[]): NewAct[] =>
  turns
    .filter(({ row, state }) => SETTLED.has(row.state) && state !== row.state)
    .map(({ row, subject, state }) =>
      newAct(
        { actor: systemActor('mirrors'), requestKey: null },
        {
          kind: state === 'open' ? 'mirror.reopen' : 'mirror.agree',
          countyCode: county,
          subjectId: row.id,
          effectiveOn: today(),
          scopeKey: scopeKey(lineOfMirror(mirror), subject.regionCode),
          payload: { state },
        },
      ),
    );

const isSame = ({ row, subject, found, fingerprint, state }: Turn): boolean =>
  row.state === state &&
  row.fingerprint.equals(fingerprint) &&
  row.person_id === subject.personId &&
  row.region_code === subject.regionCode &&
  (found === null || (row.theirs === found.theirs && row.ours === found.ours));

const newRow = (
  mirror: MirrorDefinition,
  county: number,
  subject: ComparedSubject,
  found: FoundDifference,
) => ({
  county_code: county,
  id: newId(),
  mirror: mirror.code,
  subject_id: subject.id,
  field: found.field,
  record_id: subject.recordId,
  person_id: subject.personId,
  name: subject.name,
  region_code: subject.regionCode,
  line_number: lineOfMirror(mirror),
  kind: found.kind,
  theirs: found.theirs,
  ours: found.ours,
  fingerprint: bytes(keyedDigest(found.sides)),
  found_on: today(),
});

/**
 * Makes the list say what was found about these subjects: new differences open, those that vanished close, and what was
 * settled opens again when either side has changed since.
 */
export const writeDifferences = async (
  tx: Tx,
  mirror: MirrorDefinition,
  county: number,
  subjects: readonly ComparedSubject[],
): Promise<void> => {
  const { rows } = await sql<MirrorDifferenceRow>`
    select * from mirror_difference where county_code = ${county} and mirror = ${mirror.code}
      and subject_id = any(${subjects.map(({ id }) => id)}::uuid[]) order by id for update
  `.execute(tx);
  const known = Map.groupBy(rows, (row) => row.subject_id);
  const fresh: ReturnType<typeof newRow>[] = [];
  const turns: Turn[] = [];
  for (const subject of subjects) {
    const before = new Map((known.get(subject.id) ?? []).map((row) => [row.field, row]));
    for (const found of subject.found) {
      const row = before.get(found.field);
      before.delete(found.field);
      if (!row) fresh.push(newRow(mirror, county, subject, found));
      else {
        const fingerprint = keyedDigest(found.sides);
        turns.push({ row, subject, found, fingerprint, state: nextState(row, fingerprint) });
      }
    }
    for (const row of before.values())
      turns.push({ row, subject, found: null, fingerprint: row.fingerprint, state: nextState(row, null) });
  }
  const moved = turns.filter((turn) => !isSame(turn));
  await insertRows(tx, 'mirror_difference', COLUMNS, fresh);
  await applyTurns(tx, county, moved);
  await appendActs(tx, actsOf(mirror, county, moved));
};

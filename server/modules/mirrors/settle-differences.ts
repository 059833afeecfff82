import { sql } from 'kysely';
import { actedBefore, appendActs, newAct, requestOf, type ActContext } from '#modules/acts';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { compareCounty, holdComparison } from './compare-county.ts';
import { getMirror } from './get-mirror.ts';
import type { MirrorDifferenceRow } from './mirror-record.ts';
import { takeTheirs } from './take-theirs.ts';

/** taken: our file is corrected after theirs · ours: to be corrected in the state system · ignored: no difference. */
export const SETTLEMENTS = ['taken', 'ours', 'ignored'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export interface DifferencePlace {
  readonly countyCode: number;
  readonly id: string;
  readonly rowVersion: number;
}

export interface SettleOutcome {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly status: 'settled' | 'refused';
  readonly reason: string | null;
}

/** Whoever compares keeps the mirror before it changes its differences; who compares again after settling does the same. */
const holdMirrors = async (tx: Tx, county: number, ids: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ mirror: string }>`
    select distinct mirror from mirror_difference where county_code = ${county} and id = any(${ids}::uuid[]) order by 1
  `.execute(tx);
  for (const { mirror } of rows) await holdComparison(tx, mirror, county);
};

const lockRows = async (tx: Tx, county: number, ids: readonly string[]) => {
  const { rows } = await sql<MirrorDifferenceRow>`
    select * from mirror_difference where county_code = ${county} and id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};

const refusalOf = (
  context: ActContext,
  place: DifferencePlace,
  row: MirrorDifferenceRow | undefined,
): string | null => {
  if (
    !row ||
    !liesInScope(context.actor.scopeFor('people.write'), scopeKey(row.line_number, row.region_code))
  )
    return '没有找到这处差异，或不在您的管辖范围内。';
  if (row.state !== 'open') return '已经处理过，请刷新清单。';
  return row.row_version === place.rowVersion ? null : '刚刚有变化，请刷新清单后再处理。';
};

const write = async (
  tx: Tx,
  context: ActContext,
  county: number,
  rows: readonly MirrorDifferenceRow[],
  state: Settlement,
): Promise<void> => {
  await sql`
    update mirror_difference set state = ${state}, reason = ${context.reason ?? null}, settled_on = ${today()}::date,
      settled_by = ${context.actor.accountId}::uuid, settler_name = ${context.actor.displayName},
      row_version = row_version + 1
    where county_code = ${county} and id = any(${rows.map((row) => row.id)}::uuid[])
  `.execute(tx);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'mirror.settle',
        countyCode: county,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: scopeKey(row.line_number, row.region_code),
        payload: {
          state,
          mirror: row.mirror,
          field: row.field,
          personId: row.person_id,
          recordId: row.record_id,
          fingerprint: row.fingerprint.toString('hex'),
          ...requestOf(context),
        },
      }),
    ),
  );
};

const requireReason = (state: Settlement, reason: string): void => {
  if (reason !== '') return;
  const message = state === 'ignored' ? '请写明为什么不算差异。' : '请写明依据。';
  throw new Problem('invalid', 'reason-missing', message, {
    fields: [{ field: 'reason', message: '依据会留在记录中，不能为空。' }],
  });
};

/**
 * Settles differences one way, each judged by itself, by a fixed number of statements a county. Settling twice changes
 * nothing: the second time each is told to be settled, and the same request again answers as it did. Outcomes come in the
 * order given.
 */
export const settleDifferences = async (
  tx: Tx,
  context: ActContext,
  places: readonly DifferencePlace[],
  state: Settlement,
): Promise<SettleOutcome[]> => {
  requireReason(state, context.reason ?? '');
  const outcomes = new Map<string, SettleOutcome>();
  for (const [county, group] of byCounty(places, ({ countyCode }) => countyCode)) {
    const ids = group.map(({ id }) => id);
    if (state === 'taken') await holdMirrors(tx, county, ids);
    const rows = await lockRows(tx, county, ids);
    const before = await actedBefore(tx, county, context, [...rows.keys()], {
      kinds: ['mirror.settle'],
      fits: (payload) => payload['state'] === state,
    });
    const refused = new Map<string, string>();
    for (const place of group.filter(({ id }) => !before.has(id))) {
      const reason = refusalOf(context, place, rows.get(place.id));
      if (reason !== null) refused.set(place.id, reason);
    }
    const fit = [...rows.values()].filter(({ id }) => !refused.has(id) && !before.has(id));
    if (state === 'taken')
      for (const [id, reason] of await takeTheirs(tx, context, fit)) refused.set(id, reason);
    const settled = fit.filter(({ id }) => !refused.has(id));
    await write(tx, context, county, settled, state);
    if (state === 'taken') await compareAgain(tx, county, settled);
    for (const { id } of group) {
      const reason = refused.get(id) ?? null;
      const status = reason === null ? 'settled' : 'refused';
      outcomes.set(id, { countyCode: county, id, name: rows.get(id)?.name ?? '', status, reason });
    }
  }
  return places.map(({ id }) => outcomes.get(id)!);
};

/** The list says at once what still differs of those corrected; of people newly filed, whom else theirs holds is found too. */
const compareAgain = async (
  tx: Tx,
  county: number,
  settled: readonly MirrorDifferenceRow[],
): Promise<void> => {
  const people = settled.flatMap((row) => row.person_id ?? []);
  for (const mirror of new Set(settled.map((row) => row.mirror)))
    await compareCounty(
      tx,
      getMirror(mirror),
      county,
      settled.some((row) => row.person_id === null) ? undefined : people,
    );
};

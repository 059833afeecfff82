import { sql } from 'kysely';
import type { CaseState, ServiceItemDefinition } from '#kit';
import { takeNews, type OfficialNews } from '#modules/mirrors';
import { personKey } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { actOnCases, type ActionAsked } from '../act-on-cases.ts';
import { isAllowed, statesAllowing, type CaseAction } from '../case-actions.ts';
import { definitionsOf } from '../case-definition.ts';
import { factsOfRow, type CaseFacts, type CaseRow } from '../case-facts.ts';
import { lockCases } from '../find-case.ts';

const RECORDS_PER_ROUND = 500;
const ACTION: CaseAction = 'record-official';

interface MirroredCase {
  readonly row: CaseRow;
  readonly item: ServiceItemDefinition;
}

/** Cases of these people in which an official state may be noted, held until the transaction ends. */
const casesOf = async (tx: Tx, news: readonly OfficialNews[]): Promise<CaseRow[]> => {
  const counties = [...new Set(news.map(({ person }) => person.countyCode))];
  const { rows: found } = await sql<Pick<CaseRow, 'county_code' | 'id'>>`
    select county_code, id from case_file
    where person_county = any(${counties}::integer[]) and person_id = any(${news.map(({ person }) => person.id)}::uuid[])
      and state = any(${statesAllowing(ACTION)}::text[])
  `.execute(tx);
  const held: CaseRow[] = [];
  for (const [county, group] of byCounty(found, (row) => row.county_code))
    held.push(
      ...(await lockCases(
        tx,
        county,
        group.map(({ id }) => id),
      )),
    );
  return held.filter(({ state }) => isAllowed(state as CaseState, ACTION));
};

const mirroredCases = async (tx: Tx, news: readonly OfficialNews[]): Promise<MirroredCase[]> => {
  const rows = await casesOf(tx, news);
  const definitions = await definitionsOf(
    tx,
    rows.map(({ definition }) => definition),
  );
  return rows.map((row) => ({ row, item: definitions.get(row.definition)! }));
};

/**
 * What an export says of a case, or null when it says nothing new of it. A state in which nothing follows is of this matter
 * only if the system gives a day for it that is not before the application: else it may be of the card held before. Where
 * the system gives no day, it is known since the day of the export.
 */
export const officialOf = (
  { state, number, stateOn, asOf }: Omit<OfficialNews, 'system' | 'person'>,
  { handling }: Pick<ServiceItemDefinition, 'handling'>,
  { official, appliedOn }: Pick<CaseFacts, 'official' | 'appliedOn'>,
): CaseFacts['official'] => {
  const known = handling.mode === 'mirror' ? handling.states.find(({ code }) => code === state) : undefined;
  const on = stateOn ?? (known?.isFinal ? null : asOf);
  if (known === undefined || on === null || on < appliedOn || on > today()) return null;
  const isSameState = official?.state === state;
  if (isSameState && (number === null || official.number === number)) return null;
  return { state, number: number ?? official?.number ?? null, on: isSameState ? official.on : on };
};

/** Which case each of the news is of. Somebody with several cases beside one system is left to the clerk. */
const concerned = (news: readonly OfficialNews[], cases: readonly MirroredCase[]): ActionAsked['cases'] =>
  news.flatMap((one) => {
    const own = cases.filter(
      ({ row, item }) =>
        personKey({ countyCode: row.person_county, id: row.person_id }) === personKey(one.person) &&
        item.handling.mode === 'mirror' &&
        item.handling.system === one.system,
    );
    const [only] = own;
    if (own.length !== 1 || !only) return [];
    const input = officialOf(one, only.item, factsOfRow(only.row));
    const { county_code: countyCode, id, row_version: rowVersion } = only.row;
    return input === null ? [] : [{ countyCode, id, rowVersion, input }];
  });

const followOnce = async (tx: Tx): Promise<{ readonly taken: number; readonly done: number }> => {
  const { taken, news } = await takeNews(tx, RECORDS_PER_ROUND);
  const cases = news.length === 0 ? [] : concerned(news, await mirroredCases(tx, news));
  const context = {
    actor: systemActor('job:official-records'),
    requestKey: null,
    at: new Date(),
    reason: '官方系统的导出表里有新的状态',
  };
  const results = await actOnCases(tx, context, { action: ACTION, input: null, cases });
  return { taken, done: results.filter(({ status }) => status === 'done').length };
};

/**
 * Job: notes in cases what the export of an official system newly says of them: number, state and day. A card that is at the
 * station starts its days of delivery. Answers how many cases were told.
 */
export const followOfficialRecords = async (db: Database): Promise<number> => {
  for (let told = 0; ;) {
    const { taken, done } = await inScope(db, WHOLE_SCOPE, followOnce);
    told += done;
    if (taken < RECORDS_PER_ROUND) return told;
  }
};

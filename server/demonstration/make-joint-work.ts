import { sql } from 'kysely';
import type { TimedContext } from '#modules/acts';
import { actOnCase, replyToPart } from '#modules/cases';
import { addPartner, deliverParts } from '#modules/partners';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import { CITY } from './make-regions.ts';

const COUNTY = CITY + 1_000_000;
const ITEM = 'returning-report';
/** A port nobody listens on: what a connection looks like while the other side is away. */
const NOBODY_THERE = 'http://127.0.0.1:9/rongjun';

interface Found {
  readonly county_code: number;
  readonly id: string;
  readonly row_version: number;
}

const refOf = (row: Found) => ({ countyCode: row.county_code, id: row.id });

/** Accepts the reports of the street: their parts go out, and the bureau has done its own first one. */
const acceptReports = async (tx: Tx): Promise<void> => {
  const { rows: cases } = await sql<Found>`
    select county_code, id, row_version from case_file where item = ${ITEM} and state = 'applied' order by id
  `.execute(tx);
  const station = await contextOfAccount(tx, 'zhanyuan');
  for (const row of cases)
    await actOnCase(tx, station, refOf(row), { action: 'accept', input: {}, rowVersion: row.row_version });
  const { rows: parts } = await sql<Found>`
    select county_code, id, row_version from case_part where code = 'reporting' and state = 'sent' order by id
  `.execute(tx);
  const section = await contextOfAccount(tx, 'shenpi');
  for (const row of parts)
    await replyToPart(tx, section, refOf(row), { kind: 'finish', receipt: '报到登记表', note: null });
};

/**
 * A joint matter at work (一件事): the police find their parts in the inbox, the insurance side fetches its own, and the
 * computer of the medical insurance does not answer, so that its parts wait with the reason.
 */
export const makeJointWork = async (db: Database, context: TimedContext): Promise<void> => {
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    await acceptReports(tx);
    await addPartner(tx, context, { department: 'human-resources', region: COUNTY, url: null });
    await addPartner(tx, context, { department: 'medical-insurance', region: COUNTY, url: NOBODY_THERE });
  });
  await deliverParts(db);
};

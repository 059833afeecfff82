import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CallRow, HotlineRef, TransferRow } from './hotline-tables.ts';

/** Calls belong to the line whose ledger counts them. */
export const HOTLINE_LINE_CODE = 'stations';
export const HOTLINE_LINE = findBusinessLine(HOTLINE_LINE_CODE)!.number;

const missing = (): Problem =>
  new Problem('not-found', 'call-not-found', '没有找到这件来电，或不在您的管辖范围内。', {
    advice: '请从热线清单重新打开。',
  });

const one = async <Row>(
  tx: Tx,
  table: 'hotline_call' | 'hotline_transfer',
  { countyCode, id }: HotlineRef,
  lock: boolean,
): Promise<Row> => {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where county_code = ${countyCode} and id = ${id}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw missing();
};

/** A call in scope; `lock` holds it to the commit. */
export const getCall = (tx: Tx, ref: HotlineRef, { lock = false } = {}): Promise<CallRow> =>
  one(tx, 'hotline_call', ref, lock);

/** What was sent to a desk, in scope; `lock` holds it to the commit. */
export const getTransfer = (tx: Tx, ref: HotlineRef, { lock = false } = {}): Promise<TransferRow> =>
  one(tx, 'hotline_transfer', ref, lock);

import { sql, type RawBuilder } from 'kysely';
import { findDocumentKind } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import type { Tx } from '#platform/db/database.ts';
import { RECORD_ORDER, countRows, pageOfRecords, recordsOf, type PageQuery } from './page-query.ts';
import type { ReadAction } from './person-read.ts';

const DOCUMENT = 'document:';

/** What was read, as an auditor calls it: a fact of the person, a paper, the rows an import gave back. */
const titleOfRead = (code: string): string => {
  if (code === 'refusedRows') return '未导入的行';
  if (code.startsWith(DOCUMENT))
    return `材料“${findDocumentKind(code.slice(DOCUMENT.length))?.title ?? code.slice(DOCUMENT.length)}”`;
  return personFields.find((field) => field.code === code)?.label ?? code;
};

/** Most people named in one row of the list; `peopleCount` tells them all. */
const NAMED = 20;

export interface ReadRecord {
  readonly countyCode: number;
  readonly id: string;
  readonly at: string;
  readonly account: string;
  readonly displayName: string;
  readonly action: ReadAction;
  readonly people: string[];
  readonly peopleCount: number;
  readonly fields: string[];
  readonly reason: string | null;
  readonly device: string;
}

export interface ReadsAsked extends PageQuery {
  readonly action?: ReadAction | undefined;
  /** Records that name this person. */
  readonly person?: string | undefined;
}

const asked = ({ action, person, ...query }: ReadsAsked): RawBuilder<boolean> =>
  sql<boolean>`${sql.join(
    [
      recordsOf(query, { table: 'record', at: 'at' }),
      ...(action ? [sql`record.action = ${action}`] : []),
      ...(person ? [sql`${person}::uuid = any (record.subject_ids)`] : []),
    ],
    sql` and `,
  )}`;

/** How many records of reads a query finds; up to `most`, or as far as a page counts. */
export const countReadRecords = (tx: Tx, query: ReadsAsked, most?: number) =>
  countRows(tx, sql`from read_record record where ${asked(query)}`, most);

/** One page of the records of reads, newest first; what the plan test looks at. */
export const readsStatement = (tx: Tx, query: ReadsAsked) =>
  tx
    .selectFrom('read_record as record')
    .leftJoin('account', 'account.id', 'record.account_id')
    .select((on) => [
      'record.county_code',
      'record.id',
      'record.at',
      'record.account_id',
      on.fn.coalesce('account.display_name', sql<string>`'系统'`).as('display_name'),
      'record.action',
      sql<string[]>`record.subject_ids[1:${sql.lit(NAMED)}]`.as('people'),
      sql<number>`cardinality(record.subject_ids)`.as('people_count'),
      'record.fields',
      'record.reason',
      'record.device',
    ])
    .where(asked(query))
    .where(RECORD_ORDER.behind(query.after))
    .orderBy(RECORD_ORDER.by)
    .limit(query.size + 1);

/** A page of the records of reads inside the transaction's scope, newest first. */
export const listReadRecords = async (
  tx: Tx,
  query: ReadsAsked,
): Promise<{ rows: ReadRecord[]; next: string | null }> => {
  const found = await readsStatement(tx, query).execute();
  const page = pageOfRecords(found, query);
  return {
    rows: page.rows.map((row) => ({
      countyCode: row.county_code,
      id: row.id,
      at: row.at.toISOString(),
      account: row.account_id,
      displayName: row.display_name,
      action: row.action as ReadAction,
      people: row.people,
      peopleCount: row.people_count,
      fields: row.fields.map(titleOfRead),
      reason: row.reason,
      device: row.device,
    })),
    next: page.next,
  };
};

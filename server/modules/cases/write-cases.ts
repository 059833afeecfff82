import { CompiledQuery } from 'kysely';
import { arrayLiteral } from '#platform/db/array-literal.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Insertion } from '#platform/db/insert-rows.ts';
import { columnsOf, STANDING_COLUMNS, type CaseFacts } from './case-facts.ts';

export interface WrittenCase {
  readonly id: string;
  readonly facts: CaseFacts;
}

const travelsAsText = (type: string): boolean => type === 'jsonb';
const names = Object.keys(STANDING_COLUMNS);
const arrays = Object.values(STANDING_COLUMNS).map(
  (type, at) => `$${at + 3}::${travelsAsText(type) ? 'text' : type}[]`,
);
const sets = Object.entries(STANDING_COLUMNS).map(
  ([name, type]) => `${name} = given.${name}${travelsAsText(type) ? `::${type}` : ''}`,
);
/** Named by their county, so that a Citus cluster carries the statement to the one worker that holds them. */
const UPDATE = `
  update case_file c set ${sets.join(', ')}, row_version = c.row_version + 1
  from unnest($2::uuid[], ${arrays.join(', ')}) as given(id, ${names.join(', ')})
  where c.county_code = $1 and c.id = given.id`;

/** Writes what acts changed, for any number of cases of one county by one statement. */
export const writeStandings = async (
  tx: Tx,
  countyCode: number,
  cases: readonly WrittenCase[],
): Promise<void> => {
  if (cases.length === 0) return;
  const rows = cases.map(({ facts }) => columnsOf(facts));
  const values = Object.entries(STANDING_COLUMNS).map(([name, type]) =>
    arrayLiteral(
      rows.map((row) => row[name]),
      type,
    ),
  );
  const ids = cases.map(({ id }) => id);
  await tx.executeQuery(CompiledQuery.raw(UPDATE, [countyCode, ids, ...values]));
};

const HAND_COLUMNS = {
  county_code: 'integer',
  case_id: 'uuid',
  account_id: 'uuid',
  kind: 'text',
  scope_key: 'bigint',
  last_on: 'date',
};

/** handled: did something with it · copied: was told of it · signer: was asked to sign it. */
export type HandKind = 'handled' | 'copied' | 'signer';

export interface Hand {
  readonly countyCode: number;
  readonly caseId: string;
  readonly accountId: string;
  readonly kind: HandKind;
  readonly scopeKey: number;
  readonly on: string;
}

/** The rows that remember who had a hand in the cases, or was told of them. */
export const handsInsertion = (hands: readonly Hand[]): Insertion => ({
  table: 'case_hand',
  columns: HAND_COLUMNS,
  rows: hands.map(({ countyCode, caseId, accountId, kind, scopeKey, on }) => ({
    county_code: countyCode,
    case_id: caseId,
    account_id: accountId,
    kind,
    scope_key: scopeKey,
    last_on: on,
  })),
  ending: 'on conflict (county_code, case_id, account_id, kind) do update set last_on = excluded.last_on',
});

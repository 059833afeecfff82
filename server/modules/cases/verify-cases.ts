import { sql } from 'kysely';
import type { CaseState } from '#kit';
import { verifyFolded, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { factsOfRow, type CaseFacts, type CaseRow } from './case-facts.ts';
import { pagesOf } from './case-pages.ts';
import { isAllowed, type CaseAction } from './case-actions.ts';
import { DELEGATION } from './delegations.ts';
import { actionOf } from './load-record.ts';
import { partFacts, type PartRow } from './part-row.ts';

/** A case whose row and acts disagree, or whose acts could not follow each other. */
export interface CaseFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const ROWS_PER_READ = 2000;

interface Payload {
  readonly set: Partial<CaseFacts>;
}

const setOf = (act: Pick<StoredAct, 'payload'>): Partial<CaseFacts> =>
  (act.payload as unknown as Payload).set;

/** What acts add up to, each upon those before it, beginning with what was so before the first. */
const foldActs = (acts: readonly Pick<StoredAct, 'payload'>[], first: object): object =>
  acts.reduce((facts, act) => ({ ...facts, ...setOf(act) }), first);

/** Facts that cases learned after the first were opened: an opening of before says nothing of them, and their columns came empty. */
const LEARNED_LATER = { answeredOn: null, referredOn: null } as const satisfies Partial<CaseFacts>;

/** The facts that the acts of a case add up to. */
export const foldCase = (acts: readonly Pick<StoredAct, 'payload'>[]): object =>
  foldActs(acts, LEARNED_LATER);

/** The first act that could not be done in the state the case had then; undefined when all could. */
const firstForged = (acts: readonly StoredAct[]): StoredAct | undefined => {
  let state: CaseState | undefined;
  for (const act of acts) {
    const action = actionOf(act);
    // A change of the calendar moves due days in whatever state the case is.
    if (state !== undefined && action === 'recount') continue;
    const fits = state === undefined ? action === 'open' : isAllowed(state, action as CaseAction);
    if (!fits) return act;
    state = setOf(act).state ?? state;
  }
  return undefined;
};

const actsOf = async (tx: Tx, rows: readonly { county_code: number; id: string }[]) => {
  const { rows: acts } = await sql<StoredAct>`
    select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
  `.execute(tx);
  return Map.groupBy(acts, (act) => act.subject_id);
};

/** Every case, part and delegation equals the fold of its acts, and each act of a case could follow the one before. */
export const verifyCases = async (db: Database): Promise<CaseFinding[]> => [
  ...(await verifyFiles(db)),
  ...(await verifyFolded(db, DELEGATION, '委托代办')),
];

const verifyFiles = (db: Database): Promise<CaseFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: CaseFinding[] = [];
    const add = (row: { county_code: number; id: string }, message: string): number =>
      findings.push({ countyCode: row.county_code, id: row.id, message });
    for await (const rows of pagesOf<CaseRow>(tx, { table: 'case_file', size: ROWS_PER_READ })) {
      const bySubject = await actsOf(tx, rows);
      for (const row of rows) {
        const acts = bySubject.get(row.id) ?? [];
        if (canonicalJson(foldCase(acts)) !== canonicalJson(factsOfRow(row)))
          add(row, '办件与其历次办理记录推算的结果不一致');
        const forged = firstForged(acts);
        if (forged) add(row, `办理记录 ${forged.kind} 不符合当时的办件状态`);
      }
    }
    for await (const rows of pagesOf<PartRow>(tx, { table: 'case_part', size: ROWS_PER_READ })) {
      const bySubject = await actsOf(tx, rows);
      for (const row of rows) {
        const folded = foldActs(bySubject.get(row.id) ?? [], {});
        if (canonicalJson(folded) !== canonicalJson(partFacts(row))) add(row, '协同事项与其往来记录不一致');
      }
    }
    return findings;
  });

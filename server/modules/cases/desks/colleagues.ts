import { sql } from 'kysely';
import { findLineByNumber, roles } from '#definitions';
import { regionLevel, regionRange, type RegionCode } from '#kit/region-code.ts';
import type { Permission, StepDefinition } from '#kit';
import { findColleagues, type Colleague } from '#modules/accounts';
import type { Tx } from '#platform/db/database.ts';
import type { Named } from '../actions/action.ts';
import type { CaseFacts } from '../case-facts.ts';

/** Somebody a case may be given to, or shown to. */
export interface CaseColleague {
  readonly accountId: string;
  readonly name: string;
  /** Title of the post by which it may be given. */
  readonly title: string;
}

interface Asked {
  readonly facts: Pick<
    CaseFacts,
    'lineNumber' | 'regionCode' | 'deskRegion' | 'recused' | 'openedBy' | 'signing'
  >;
  readonly step: Pick<StepDefinition, 'permission'> | null;
}

const rolesWith = (...wanted: readonly Permission[]): string[] =>
  roles.filter(({ permissions }) => wanted.some((one) => permissions.includes(one))).map(({ code }) => code);

/** Posts of the desk itself: of its area, and of the township's station for its villages. */
const worksAtDesk = (desk: RegionCode, post: RegionCode): boolean => {
  if (post === desk) return true;
  if (regionLevel(post) !== 'township') return false;
  const [first, last] = regionRange(post);
  return first <= desk && desk <= last;
};

type Wanted = Parameters<typeof findColleagues>[1];
export type ColleagueFinder = (wanted: Wanted) => Promise<readonly Colleague[]>;

/** Reads who works where, once for cases that lie on one desk. */
export const colleagueFinder = (tx: Tx): ColleagueFinder => {
  const known = new Map<string, readonly Colleague[]>();
  return async (wanted) => {
    const key = JSON.stringify(wanted);
    const found = known.get(key) ?? (await findColleagues(tx, wanted));
    known.set(key, found);
    return found;
  };
};

/**
 * Whom an act on a case may name, by name: those whose post today covers the work, without those who stepped aside and,
 * where a decision waits, without who took the application in.
 */
export const eligibleColleagues = async (
  find: ColleagueFinder,
  named: Named,
  { facts, step }: Asked,
): Promise<readonly CaseColleague[]> => {
  const line = findLineByNumber(facts.lineNumber)?.code;
  const permission = step?.permission ?? 'case.handle';
  const of = {
    desk: { roles: rolesWith(permission), region: facts.deskRegion ?? facts.regionCode },
    signer: { roles: rolesWith('case.handle', 'case.decide'), region: facts.regionCode },
    reader: { roles: rolesWith('case.read'), region: facts.regionCode },
  }[named];
  const found = await find({ ...of, ...(line !== undefined && { line }) });
  const isBarred = (accountId: string): boolean =>
    named === 'desk'
      ? facts.recused.includes(accountId) || (permission === 'case.decide' && facts.openedBy === accountId)
      : named === 'signer' &&
        (facts.recused.includes(accountId) || facts.signing?.needed.includes(accountId) === true);
  return found
    .filter(({ region }) => named !== 'desk' || worksAtDesk(of.region, region))
    .filter(({ accountId }) => !isBarred(accountId))
    .map(({ accountId, name, title }) => ({ accountId, name, title }));
};

/** How many open cases in scope each account holds. */
export const openCasesHeld = async (
  tx: Tx,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ assignee: string; cases: number }>`
    select assignee, count(*) as cases from case_file
    where assignee = any(${accounts}::uuid[]) and is_open group by assignee
  `.execute(tx);
  return new Map(rows.map(({ assignee, cases }) => [assignee, Number(cases)]));
};

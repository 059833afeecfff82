import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Named } from '../actions/action.ts';
import { definitionsOf } from '../case-definition.ts';
import { factsOfRow, type CaseRef } from '../case-facts.ts';
import { colleagueFinder, eligibleColleagues, type CaseColleague } from './colleagues.ts';
import { caseNotFound, readCases } from '../find-case.ts';

/** Somebody who may be named for some of several cases. */
export interface CommonColleague extends CaseColleague {
  /** For how many of them not. */
  readonly cannot: number;
}

/**
 * Whom an act may name that is done with several cases at once: whoever may take any of them, those who may take every one
 * first. Throws Problem not-found when none of the cases is in scope.
 */
export const colleaguesOfMany = async (
  tx: Tx,
  named: Named,
  refs: readonly CaseRef[],
): Promise<readonly CommonColleague[]> => {
  const rows = [];
  for (const [countyCode, own] of byCounty(refs, (ref) => ref.countyCode))
    rows.push(
      ...(await readCases(
        tx,
        countyCode,
        own.map(({ id }) => id),
      )),
    );
  if (rows.length === 0) throw caseNotFound();
  const definitions = await definitionsOf(
    tx,
    rows.map((row) => row.definition),
  );
  const find = colleagueFinder(tx);
  const able = new Map<string, { readonly colleague: CaseColleague; readonly cases: number }>();
  for (const row of rows) {
    const step = definitions.get(row.definition)!.steps.find(({ code }) => code === row.step) ?? null;
    for (const colleague of await eligibleColleagues(find, named, { facts: factsOfRow(row), step }))
      able.set(colleague.accountId, {
        colleague,
        cases: (able.get(colleague.accountId)?.cases ?? 0) + 1,
      });
  }
  return [...able.values()]
    .map(({ colleague, cases }) => ({ ...colleague, cannot: rows.length - cases }))
    .toSorted((one, other) => one.cannot - other.cannot);
};

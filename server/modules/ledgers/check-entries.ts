import { codeLists } from '#definitions';
import { validateAnswers, type AnswerProblem, type LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { existingRegions } from '#modules/regions';
import { personKey, standingPeople } from '#modules/registry';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { NewEntry } from './entry-row.ts';
import { lineNumberOf } from './get-ledger.ts';

export interface CheckedEntry {
  /** Position among the entries given. */
  readonly at: number;
  /** The entry with its answers cleaned. */
  readonly entry: NewEntry;
}

export interface RefusedEntry {
  readonly at: number;
  readonly problems: readonly AnswerProblem[];
}

/** Sorts entries into those fit to record and those refused: answers, region, scope and person. */
export const checkEntries = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  entries: readonly NewEntry[],
): Promise<{ accepted: CheckedEntry[]; refused: RefusedEntry[] }> => {
  const scope = context.actor.scopeFor('ledger.write');
  const line = lineNumberOf(ledger);
  const day = today();
  const regions = await existingRegions(tx, [...new Set(entries.map((entry) => entry.regionCode))]);
  const people = await standingPeople(
    tx,
    entries.flatMap((entry) => entry.person ?? []),
  );
  const personField = ledger.fields.find((field) => field.type === 'person')?.code ?? null;

  const placeProblems = (entry: NewEntry): AnswerProblem[] => {
    if (!regions.has(entry.regionCode)) return [{ field: 'regionCode', message: '没有这个区划代码。' }];
    if (!liesInScope(scope, scopeKey(line, entry.regionCode))) {
      return [{ field: 'regionCode', message: '该地区或该业务不在您的管辖范围内。' }];
    }
    if (entry.person && !people.has(personKey(entry.person))) {
      return [
        { field: personField, message: '没有找到该人员，或不在您的管辖范围内，或其档案已并入另一份。' },
      ];
    }
    return [];
  };

  const accepted: CheckedEntry[] = [];
  const refused: RefusedEntry[] = [];
  entries.forEach((entry, at) => {
    const check = validateAnswers(ledger, entry.answers, codeLists, {
      hasPerson: Boolean(entry.person),
      today: day,
    });
    const problems = [...placeProblems(entry), ...(check.ok ? [] : check.problems)];
    if (check.ok && problems.length === 0) accepted.push({ at, entry: { ...entry, answers: check.answers } });
    else refused.push({ at, problems });
  });
  return { accepted, refused };
};

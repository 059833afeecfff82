import { codeLists } from '#definitions';
import { validateAnswers, type AnswerProblem, type LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { existingRegions } from '#modules/regions';
import { standingPeople } from '#modules/registry';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { everyoneNamed, peopleProblems } from './check-people.ts';
import { businessDayOf, type NewEntry } from '../entry-row.ts';
import type { EntryStanding } from '../fold-entry.ts';
import { lineNumberOf } from '../get-ledger.ts';
import { guardedProblems } from './entry-guards.ts';
import { houseRules } from './house-rules.ts';

export interface CheckedEntry {
  /** Position among the entries given. */
  readonly at: number;
  /** The entry with its answers cleaned. */
  readonly entry: NewEntry;
  /** Where it will stand: a draft, before a desk, or counted. */
  readonly standing: Pick<EntryStanding, 'state' | 'desk' | 'late'>;
}

export interface RefusedEntry {
  readonly at: number;
  readonly problems: readonly AnswerProblem[];
  /** It is the day that takes nothing more, whatever the entry says. */
  readonly isShut?: true;
}

type Judged = { readonly entry: NewEntry } | { readonly problems: readonly AnswerProblem[] };

/** Entries that are sound by themselves, judged by what another module knows about whom they name. */
const pastGuard = async (
  tx: Tx,
  ledger: LedgerDefinition,
  judged: readonly Judged[],
): Promise<readonly Judged[]> => {
  const sound = judged.flatMap((one) => ('entry' in one ? [one.entry] : []));
  const problems = await guardedProblems(
    tx,
    ledger,
    sound.map(({ person, answers }) => ({
      person: person ?? null,
      businessDay: businessDayOf(ledger, answers),
    })),
  );
  let next = 0;
  return judged.map((one) => {
    if (!('entry' in one)) return one;
    const own = problems[next++]!;
    return own.length > 0 ? { problems: own } : one;
  });
};

/** Sorts entries into those fit to record and those refused: answers, region, scope, person and closed periods. */
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
  const people = await standingPeople(tx, entries.flatMap(everyoneNamed));

  const placeProblems = (entry: NewEntry): AnswerProblem[] => {
    if (!regions.has(entry.regionCode)) return [{ field: 'regionCode', message: '没有这个区划代码。' }];
    if (!liesInScope(scope, scopeKey(line, entry.regionCode))) {
      return [{ field: 'regionCode', message: '该地区或该业务不在您的管辖范围内。' }];
    }
    return peopleProblems(ledger, entry, people);
  };

  const accepted: CheckedEntry[] = [];
  const refused: RefusedEntry[] = [];
  const checks = entries.map((entry) =>
    validateAnswers(ledger, entry.answers, codeLists, {
      hasPerson: Boolean(entry.person),
      today: day,
      isDraft: entry.asDraft ?? false,
    }),
  );
  const sound = entries.map((entry, at) => {
    const check = checks[at]!;
    const problems = [...placeProblems(entry), ...(check.ok ? [] : check.problems)];
    return check.ok && problems.length === 0 ? { entry: { ...entry, answers: check.answers } } : { problems };
  });
  const fit = await pastGuard(tx, ledger, sound);
  const placed = fit.flatMap((one) =>
    'entry' in one && !one.entry.asDraft
      ? [{ regionCode: one.entry.regionCode, day: businessDayOf(ledger, one.entry.answers) }]
      : [],
  );
  const rules = await houseRules(tx, context.actor, ledger, placed);
  fit.forEach((one, at) => {
    if ('problems' in one) return refused.push({ at, problems: one.problems });
    const { entry } = one;
    if (entry.asDraft)
      return accepted.push({ at, entry, standing: { state: 'draft', desk: null, late: false } });
    const timing = rules.timing(
      entry.regionCode,
      [businessDayOf(ledger, entry.answers)],
      entry.asLate ?? false,
    );
    if (typeof timing === 'object')
      return refused.push({
        at,
        problems: [{ field: ledger.businessDay, message: timing.refused }],
        isShut: true,
      });
    const desk = rules.stepsAhead(entry.regionCode)[0] ?? null;
    return accepted.push({
      at,
      entry,
      standing: { state: desk ? 'submitted' : 'accepted', desk, late: timing === 'late' },
    });
  });
  return { accepted, refused };
};

import { addDays } from './calendar-date.ts';
import type { Answers, LedgerDefinition, LedgerExamples } from './define-ledger.ts';
import { evaluate, type ExpressionRow } from './expression/evaluate.ts';

export interface DrawnEntry {
  readonly answers: Answers;
  /** The ledger has a person field and this entry names someone: the caller chooses whom. */
  readonly namesPerson: boolean;
  /** How many people it names; the caller chooses whom. */
  readonly people: number;
}

/** Most people a demonstration entry names. */
const MOST_PEOPLE = 8;

/**
 * One demonstration entry of a ledger, or one filled-in application, on a day. `pick(n)` answers a whole number from 0 to n − 1; a seeded one makes the
 * entry repeatable. Fields whose condition does not hold are left out. For a date field other than the business day the
 * list holds days before (negative) or after it; for a person field it holds whether the entry names someone.
 */
export const drawDemonstration = (
  ledger: Pick<LedgerDefinition, 'fields'> & Partial<Pick<LedgerDefinition, 'businessDay'>>,
  examples: {
    readonly demonstration: Pick<LedgerExamples['demonstration'], 'draw' | 'together' | 'peopleBy'>;
  },
  day: string,
  pick: (length: number) => number,
): DrawnEntry => {
  const { draw, together = [], peopleBy } = examples.demonstration;
  const scene = together.length === 0 ? {} : (together[pick(together.length)] ?? {});
  const answers: Record<string, string | number | boolean> = {};
  let namesPerson = false;
  for (const field of ledger.fields) {
    const choices = draw[field.code];
    const drawn = field.code in scene ? scene[field.code] : choices && choices[pick(choices.length)];
    const row: ExpressionRow = { ...answers, personId: namesPerson ? 'known' : null };
    if (field.show && evaluate(field.show, row) !== true) continue;
    if (field.type === 'person') namesPerson = !field.optional || drawn === true;
    else if (field.code === ledger.businessDay) answers[field.code] = day;
    else if (drawn === null || drawn === undefined) continue;
    else
      answers[field.code] = field.type === 'date' && typeof drawn === 'number' ? addDays(day, drawn) : drawn;
  }
  const wanted = peopleBy === undefined ? 1 : Number(answers[peopleBy] ?? 1);
  return { answers, namesPerson, people: namesPerson ? Math.min(wanted, MOST_PEOPLE) : 0 };
};

import type { FieldDefinition } from './define-field.ts';
import type { LedgerDefinition } from '../define-ledger.ts';

/** Neighbouring fields under one word in the first heading line of the official sheet. */
export interface FieldGroup {
  readonly title: string;
  /** Codes of neighbouring fields, in the order of the ledger. */
  readonly fields: readonly string[];
}

const isNumeric = ({ type }: FieldDefinition): boolean => type === 'integer' || type === 'money';

const wordsFor = (fields: readonly FieldDefinition[]): string =>
  fields.every(({ type }) => type === 'money')
    ? '金额'
    : fields.every(({ type }) => type === 'integer')
      ? '数量'
      : '数量和金额';

/** Runs of two and more numeric neighbours: what a section puts under one heading by habit. */
const usualGroups = (ledger: LedgerDefinition): FieldGroup[] => {
  const runs: FieldDefinition[][] = [[]];
  for (const field of ledger.fields)
    if (isNumeric(field)) runs.at(-1)!.push(field);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  return runs
    .filter((run) => run.length > 1)
    .map((run) => ({ title: wordsFor(run), fields: run.map(({ code }) => code) }));
};

const requireNeighbours = (ledger: LedgerDefinition, { title, fields }: FieldGroup): void => {
  const at = fields.map((code) => ledger.fields.findIndex((field) => field.code === code));
  if (at.some((place, index) => place === -1 || (index > 0 && place !== at[index - 1]! + 1)))
    throw new RangeError(
      `Ledger ${ledger.code}: the fields of group ${title} are not neighbours in its order.`,
    );
};

/**
 * The word above each field in the first heading line of the official sheet; fields without one stand over both lines.
 * Throws RangeError when a ledger groups fields that are not neighbours.
 */
export const columnGroups = (ledger: LedgerDefinition): ReadonlyMap<string, string> => {
  const groups = ledger.groups ?? usualGroups(ledger);
  for (const group of groups) requireNeighbours(ledger, group);
  return new Map(groups.flatMap(({ title, fields }) => fields.map((code) => [code, title] as const)));
};

import { slotsOf, type FieldDefinition, type LedgerDefinition } from '#kit';
import { expressionFaults, fieldsIn } from './check-expression.ts';
import type { DefinitionSet } from './definition-set.ts';
import { fieldsOfLedger } from './field-types.ts';
import { isCamel, isKebab, LEDGER_GUIDE, repeated, type DefinitionFinding } from './finding.ts';

/** Every ledger can be shown, filled in, imported and stored. */
export const checkLedgers = (set: DefinitionSet): DefinitionFinding[] => [
  ...repeated(set.ledgers.flatMap(({ code, title }) => [code, title])).map((word) =>
    finding(`ledger ${word}`, 'two ledgers have this code or title', 'Rename the newer one.'),
  ),
  ...set.ledgers.flatMap((ledger) => [
    ...checkLedger(set, ledger),
    ...ledger.fields.flatMap((field, at) => checkField(set, ledger, field, at)),
    ...checkHeadings(ledger),
  ]),
];

const finding = (where: string, happened: string, advice: string): DefinitionFinding => ({
  where,
  happened,
  advice,
  read: LEDGER_GUIDE,
});

const checkLedger = (set: DefinitionSet, ledger: LedgerDefinition): DefinitionFinding[] => {
  const findings: DefinitionFinding[] = [];
  const add = (happened: string, advice: string): number =>
    findings.push(finding(`ledger ${ledger.code}`, happened, advice));
  if (!isKebab(ledger.code)) add('its code is not kebab-case', 'Write it like hall-reception.');
  if (!set.businessLines.some((line) => line.code === ledger.line)) {
    add(`business line "${ledger.line}" does not exist`, 'Take one of definitions/roles/business-lines.ts.');
  }
  const day = ledger.fields.find((field) => field.code === ledger.businessDay);
  if (day?.type !== 'date' || day.optional || day.show) {
    add('its business day is not a date that is always asked', 'Name a required date field in businessDay.');
  }
  try {
    slotsOf(ledger);
  } catch (error) {
    add(String(error), 'Mark fewer filters, or filters of other types.');
  }
  for (const { rule } of ledger.invariants ?? []) {
    for (const fault of expressionFaults(rule, fieldsOfLedger(set, ledger))) {
      add(`an invariant does not hold together: ${fault}`, 'Mend the invariant.');
    }
  }
  return findings;
};

const checkField = (
  set: DefinitionSet,
  ledger: LedgerDefinition,
  field: FieldDefinition,
  at: number,
): DefinitionFinding[] => {
  const findings: DefinitionFinding[] = [];
  const add = (happened: string, advice: string): number =>
    findings.push(finding(`ledger ${ledger.code}, field ${field.code}`, happened, advice));
  if (!isCamel(field.code)) add('its code is not camelCase', 'Write it like visitedOn.');
  if (field.type === 'person' && field.code !== 'personId')
    add('a person field has another name', 'Call it personId.');
  if (field.type === 'code' && !set.codeLists.some((list) => list.code === field.codeList)) {
    add(
      `code list "${field.codeList}" does not exist`,
      'Add it under definitions/code-lists/ and to its index.',
    );
  }
  if (field.total && !['integer', 'money'].includes(field.type))
    add('only numbers can be totalled', 'Drop total.');
  if ((field.min ?? 0) > (field.max ?? Infinity)) add('min is greater than max', 'Swap them.');
  if (field.show) {
    for (const fault of expressionFaults(field.show, fieldsOfLedger(set, ledger))) {
      add(`its condition does not hold together: ${fault}`, 'Mend the condition.');
    }
    const earlier = ledger.fields.slice(0, at).map(({ code }) => code);
    for (const name of fieldsIn(field.show).filter((name) => !earlier.includes(name))) {
      add(`its condition looks at "${name}", which is asked later`, `Move the field below "${name}".`);
    }
  }
  return findings;
};

/** An import finds columns by their headings: a heading that fits two fields of a ledger would be a guess. */
const checkHeadings = (ledger: LedgerDefinition): DefinitionFinding[] => {
  const headings = ledger.fields.flatMap((field) => [...new Set([field.label, ...(field.aliases ?? [])])]);
  return [
    ...repeated(ledger.fields.map((field) => field.code)).map((code) =>
      finding(`ledger ${ledger.code}, field ${code}`, 'two fields have this code', 'Rename one.'),
    ),
    ...repeated(headings).map((heading) =>
      finding(
        `ledger ${ledger.code}`,
        `the heading "${heading}" fits two fields`,
        'Keep it in one label or alias list.',
      ),
    ),
  ];
};

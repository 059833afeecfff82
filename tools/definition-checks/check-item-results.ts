import type { FieldType, MappedValue, ServiceItemDefinition } from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { answersOfItem } from './field-types.ts';

const DAYS: readonly string[] = ['appliedOn', 'acceptedOn', 'closedOn'];

/** What is wrong with what closing an item brings about, in words that follow the item's name. */
export const checkItemResults = (set: DefinitionSet, item: ServiceItemDefinition): string[] =>
  item.results.flatMap((result) => {
    if (result.kind === 'ledger-entry') return checkEntry(set, item, result.ledger, result.answers);
    if (result.kind === 'payment-request') {
      const type = typeOf(item, result.amount);
      return type === 'money' || type === 'constant' ? [] : [`the payment "${result.title}" is no amount`];
    }
    if (result.kind !== 'registry') return [];
    return Object.entries(result.facts).flatMap(([fact, value]) => [
      ...(set.personFields.some(({ code }) => code === fact) ? [] : [`the file has no fact "${fact}"`]),
      ...unknownAnswer(item, value),
    ]);
  });

const checkEntry = (
  set: DefinitionSet,
  item: ServiceItemDefinition,
  code: string,
  answers: Readonly<Record<string, MappedValue>>,
): string[] => {
  const ledger = set.ledgers.find((candidate) => candidate.code === code);
  if (!ledger) return [`it writes to the ledger "${code}", which does not exist`];
  const given = Object.entries(answers).flatMap(([name, value]) => {
    const field = ledger.fields.find((candidate) => candidate.code === name);
    if (!field) return [`the ledger ${code} has no field "${name}"`];
    const type = typeOf(item, value);
    const fits = type === 'constant' || type === undefined || isSame(type, field.type);
    return [
      ...unknownAnswer(item, value),
      ...(fits ? [] : [`"${name}" of the ledger ${code} holds ${field.type} and would get ${type}`]),
    ];
  });
  const left = ledger.fields
    .filter((field) => !field.optional && !field.show && field.type !== 'person' && !(field.code in answers))
    .map((field) => `the ledger ${code} asks for "${field.code}", which the item does not give`);
  return [...given, ...left];
};

const isSame = (from: FieldType, to: FieldType): boolean =>
  from === to || (['text', 'longText'].includes(from) && ['text', 'longText'].includes(to));

const typeOf = (item: ServiceItemDefinition, value: MappedValue): FieldType | 'constant' | undefined => {
  if (value.from === 'constant') return 'constant';
  if (value.from === 'case') return DAYS.includes(value.fact) ? 'date' : 'text';
  return answersOfItem(item).find(({ code }) => code === value.field)?.type;
};

const unknownAnswer = (item: ServiceItemDefinition, value: MappedValue): string[] =>
  value.from === 'answer' && typeOf(item, value) === undefined
    ? [`a result takes "${value.field}", which nobody answers`]
    : [];

import {
  DERIVED_PERSON_FACTS,
  type CaseDay,
  type FieldDefinition,
  type FieldType,
  type LedgerDefinition,
  type ResolveField,
  type ServiceItemDefinition,
  type SqlType,
} from '#kit';
import type { DefinitionSet } from './definition-set.ts';

const LEDGER_TYPES: Readonly<Record<FieldType, SqlType>> = {
  text: 'text',
  longText: 'text',
  code: 'text',
  integer: 'integer',
  money: 'integer',
  date: 'date',
  yesNo: 'boolean',
  person: 'text',
};

/** The fields an expression may name, with their types and the codes they can hold. */
export interface KnownFields {
  readonly resolve: ResolveField;
  /** The codes of a field, or undefined when it holds no code. */
  readonly codesOf: (field: string) => ReadonlySet<string> | undefined;
}

const codesOfList = (set: DefinitionSet, list: string | undefined): ReadonlySet<string> | undefined => {
  const found = set.codeLists.find((candidate) => candidate.code === list);
  return found && new Set(found.entries.map((entry) => entry.code));
};

export const fieldsOfLedger = (set: DefinitionSet, ledger: LedgerDefinition): KnownFields =>
  fieldsOfForm(set, ledger.fields);

const fieldsOfForm = (set: DefinitionSet, fields: readonly FieldDefinition[]): KnownFields => {
  const find = (name: string) => fields.find((field) => field.code === name);
  return {
    resolve: (name) => {
      const field = find(name);
      if (!field) throw new RangeError(`there is no field "${name}"`);
      return { sql: name, type: LEDGER_TYPES[field.type] };
    },
    codesOf: (name) => codesOfList(set, find(name)?.codeList),
  };
};

const PERSON_TYPES: Readonly<Partial<Record<string, SqlType>>> = {
  date: 'date',
  integer: 'integer',
  codes: 'codes',
};

export const fieldsOfRegistry = (set: DefinitionSet): KnownFields => {
  const find = (name: string) => set.personFields.find((field) => field.code === name && !field.sealed);
  return {
    resolve: (name) => {
      // Where the file goes on from is no fact anybody writes; figures tell arrivals from new files by it.
      if (name === 'movedFrom') return { sql: name, type: 'text' };
      const field = find(name);
      if (!field) throw new RangeError(`a person has no open fact "${name}"`);
      return { sql: name, type: PERSON_TYPES[field.type] ?? 'text' };
    },
    codesOf: (name) => codesOfList(set, find(name)?.codeList),
  };
};

/** Every field of an item, of its form and of its steps: they share one set of names. */
export const answersOfItem = ({ fields, steps }: ServiceItemDefinition): readonly FieldDefinition[] => [
  ...fields,
  ...steps.flatMap((step) => step.fields ?? []),
];

const FACT = /^person\.(.+)$/;
const SPAN = /^span\.(.+)$/;

const isSpan = ({ spans = [] }: ServiceItemDefinition, name: string): boolean =>
  spans.some(({ code }) => code === SPAN.exec(name)?.[1]);

/** What conditions of an item may look at: answers by their codes, facts of the file as `person.…`, terms of law as `span.…`. */
export const fieldsOfItem = (set: DefinitionSet, item: ServiceItemDefinition): KnownFields => {
  const answers = fieldsOfForm(set, answersOfItem(item));
  const facts = fieldsOfRegistry(set);
  const derived: Readonly<Record<string, SqlType>> = DERIVED_PERSON_FACTS;
  return {
    resolve: (name) => {
      const fact = FACT.exec(name)?.[1];
      if (isSpan(item, name)) return { sql: name, type: 'integer' };
      if (fact === undefined) return answers.resolve(name);
      const type = derived[fact];
      return type ? { sql: fact, type } : facts.resolve(fact);
    },
    codesOf: (name) => {
      const fact = FACT.exec(name)?.[1];
      return fact === undefined ? answers.codesOf(name) : facts.codesOf(fact);
    },
  };
};

const CASE_TYPES: Readonly<Record<CaseDay, Readonly<Record<string, SqlType>>>> = {
  applied: { item: 'text', channel: 'text' },
  referred: { item: 'text', channel: 'text' },
  answered: { item: 'text', channel: 'text' },
  closed: { item: 'text', channel: 'text', outcome: 'text', inTime: 'boolean' },
};

/** What metrics may ask of cases, by the day they are counted on. */
export const fieldsOfCases = (set: DefinitionSet, day: CaseDay): KnownFields => ({
  resolve: (name) => {
    const type = CASE_TYPES[day][name];
    if (!type) throw new RangeError(`a case has no fact "${name}" that figures may use`);
    return { sql: name, type };
  },
  codesOf: (name) => (name === 'item' ? new Set(set.serviceItems.map(({ code }) => code)) : undefined),
});

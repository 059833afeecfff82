import { beforeAll, expect, test } from 'vitest';
import { findCodeList, findLedgerExamples, ledgers } from '#definitions';
import type { FieldDefinition, LedgerExample } from '#kit';
import { filePeople } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { day, man, workbook } from './build-workbook.ts';
import { importFile } from './import-file.ts';

const system = withWorkingSystem();
const PERSON = personDraft({ name: '林在册', birthDate: '1960-05-06', idNumber: man(7) });

beforeAll(() => system.everywhere((tx) => filePeople(tx, machineContext, [PERSON])));

/** An answer as a clerk writes it: labels, yuan, 是 and 否, real dates. */
const cellOf = (field: FieldDefinition, { answers, hasPerson }: LedgerExample) => {
  if (field.type === 'person') return hasPerson ? PERSON.idNumber : null;
  const value = answers[field.code] ?? null;
  if (field.type === 'money' && typeof value === 'number') return value / 100;
  if (field.type === 'date' && typeof value === 'string') return day(value);
  if (field.type === 'code') {
    return findCodeList(field.codeList ?? '')?.entries.find(({ code }) => code === value)?.label ?? null;
  }
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
};

const headingOf = (field: FieldDefinition): string =>
  field.type === 'person'
    ? `${field.label}身份证号`
    : field.unit
      ? `${field.label}（${field.unit}）`
      : field.label;

test.each(ledgers.map((ledger) => [ledger.title, ledger] as const))(
  'the examples of %s, written as a clerk writes them, are recorded as they are defined',
  async (_, ledger) => {
    const examples = findLedgerExamples(ledger.code)?.accepted ?? [];
    const rows = examples.map((example) => ledger.fields.map((field) => cellOf(field, example)));
    const bytes = await workbook([ledger.fields.map(headingOf), ...rows]);
    const outcome = await importFile(system, bytes, { kind: 'ledger', ledger: ledger.code });
    expect(outcome).toMatchObject({
      state: 'done',
      read: examples.length,
      added: examples.length,
      refusals: [],
    });
    const stored = await system.everywhere((tx) =>
      tx
        .selectFrom('ledger_entry')
        .select(['answers', 'person_id'])
        .where('ledger', '=', ledger.code)
        .execute(),
    );
    expect(stored.map(({ answers }) => answers)).toEqual(
      expect.arrayContaining(examples.map(({ answers }) => answers)),
    );
    expect(stored.filter(({ person_id }) => person_id !== null)).toHaveLength(
      examples.filter(({ hasPerson }) => hasPerson).length,
    );
  },
);

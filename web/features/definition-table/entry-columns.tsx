import type { FieldDefinition } from '#kit/form/define-field.ts';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import type { CodeLists } from '../../api/code-lists.ts';
import { namesOf, type Entry } from '../../api/ledgers.ts';
import { formatMoment, formatMoney, formatNumber, type MoneyUnit } from '../../ui/format.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { answerText } from './answer-text.tsx';
import { standingWords } from './entry-state.ts';

const isNumeric = (field: FieldDefinition) => field.type === 'integer' || field.type === 'money';

const unitOf = (field: FieldDefinition, money: MoneyUnit) =>
  field.type === 'money' ? (money === 'yuan' ? '元' : '万元') : field.unit;

/** In a column whose heading carries the unit the bare number is enough. */
const moneyCell = (fen: number, money: MoneyUnit) => formatMoney(fen, money).replace(/[¥万元]/g, '');

const fieldColumn = (field: FieldDefinition, lists: CodeLists, money: MoneyUnit): Column<Entry> => ({
  key: field.code,
  title: field.label,
  unit: unitOf(field, money),
  align: isNumeric(field) ? 'end' : 'start',
  ...(isNumeric(field) ? {} : { maxWidth: field.type === 'longText' ? 280 : 220 }),
  render: (entry) => {
    if (field.type === 'person') return namesOf(entry);
    const value = entry.answers[field.code];
    if (field.type === 'money' && typeof value === 'number') return moneyCell(value, money);
    return answerText(field, value, lists, money);
  },
});

/** Columns of a ledger's list: the day first, then every field still asked in the order of its form, place and state at the end. */
export const entryColumns = (
  ledger: LedgerDefinition,
  lists: CodeLists,
  money: MoneyUnit,
): readonly Column<Entry>[] => {
  const day = ledger.fields.find((field) => field.code === ledger.businessDay);
  return [
    {
      key: ledger.businessDay,
      title: day?.label ?? '日期',
      width: 112,
      render: (entry) => entry.businessDay,
    },
    ...ledger.fields
      .filter((field) => field.code !== ledger.businessDay && !field.retired)
      .map((field) => fieldColumn(field, lists, money)),
    { key: '$region', title: '办理单位所在地', maxWidth: 240, render: (entry) => entry.regionName },
    {
      key: '$state',
      title: '状态',
      render: standingWords,
    },
    { key: '$recordedAt', title: '登记时间', render: (entry) => formatMoment(entry.recordedAt) },
  ];
};

/** The totals row, as text by column. */
export const entryTotals = (
  ledger: LedgerDefinition,
  totals: Readonly<Record<string, number>>,
  money: MoneyUnit,
): Record<string, string> =>
  Object.fromEntries(
    ledger.fields
      .filter((field) => field.total && totals[field.code] !== undefined)
      .map((field) => {
        const sum = totals[field.code] ?? 0;
        return [field.code, field.type === 'money' ? moneyCell(sum, money) : formatNumber(sum)];
      }),
  );

import type { FieldDefinition } from '#kit/form/define-field.ts';
import { columnGroups } from '#kit/form/column-groups.ts';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import { namesOf, type Entry } from '../../api/ledgers.ts';
import { formatMoney, formatNumber } from '../../ui/format.ts';
import { answerText } from './answer-text.tsx';
import './print-sheet.css';

interface PrintSheetProps {
  readonly ledger: LedgerDefinition;
  readonly rows: readonly Entry[];
  readonly totals: Readonly<Record<string, number>>;
  readonly conditions: readonly string[];
  readonly unitName: string;
  readonly madeBy: string;
  readonly madeOn: string;
}

const isNumeric = (field: FieldDefinition) => field.type === 'integer' || field.type === 'money';

/** Words this short stand on one line: broken, they would make every row three lines high. */
const SHORT = 6;

const cellClass = (field: FieldDefinition, text: string) => {
  if (isNumeric(field)) return 'rj-number';
  return field.type === 'date' || text.length <= SHORT ? 'rj-sheet__short' : undefined;
};

const unitOf = (field: FieldDefinition) => (field.type === 'money' ? '元' : (field.unit ?? ''));

const totalText = (field: FieldDefinition, sum: number | undefined) => {
  if (!field.total || sum === undefined) return '';
  return field.type === 'money' ? formatMoney(sum).replace('¥', '') : formatNumber(sum);
};

const headingOf = (field: FieldDefinition) =>
  unitOf(field) ? `${field.label}（${unitOf(field)}）` : field.label;

/** A register as on paper, A4 across: groups in the first header line, their columns with units in the second. */
export const PrintSheet = ({
  ledger,
  rows,
  totals,
  conditions,
  unitName,
  madeBy,
  madeOn,
}: PrintSheetProps) => {
  const lists = useCodeLists();
  const groups = columnGroups(ledger);
  const textOf = (field: FieldDefinition, entry: Entry) =>
    field.type === 'person'
      ? namesOf(entry)
      : answerText(field, entry.answers[field.code], lists).replace('¥', '');
  return (
    <article className="rj-sheet">
      <h2>{ledger.title}</h2>
      <p className="rj-sheet__line">
        <span>填报单位：{unitName}</span>
        <span>{conditions.join('；')}</span>
        <span>填报时间：{madeOn}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th rowSpan={2}>序号</th>
            {ledger.fields.map((field, at) => {
              const group = groups.get(field.code);
              if (group === undefined)
                return (
                  <th key={field.code} rowSpan={2}>
                    {headingOf(field)}
                  </th>
                );
              const before = ledger.fields[at - 1];
              if (before && groups.get(before.code) === group) return null;
              return (
                <th key={field.code} colSpan={[...groups.values()].filter((one) => one === group).length}>
                  {group}
                </th>
              );
            })}
            <th rowSpan={2}>办理单位所在地</th>
          </tr>
          <tr>
            {ledger.fields
              .filter(({ code }) => groups.has(code))
              .map((field) => (
                <th key={field.code}>{headingOf(field)}</th>
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, index) => (
            <tr key={entry.id}>
              <td>{index + 1}</td>
              {ledger.fields.map((field) => {
                const text = textOf(field, entry);
                return (
                  <td key={field.code} className={cellClass(field, text)}>
                    {text}
                  </td>
                );
              })}
              <td className="rj-sheet__short">{entry.regionName}</td>
            </tr>
          ))}
          <tr>
            <td>合计</td>
            {ledger.fields.map((field) => (
              <td key={field.code} className="rj-number">
                {totalText(field, totals[field.code])}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
      <p className="rj-sheet__line rj-sheet__foot">
        <span>单位负责人：</span>
        <span>审核人：</span>
        <span>填报人：{madeBy}</span>
        <span>填报时间：{madeOn}</span>
      </p>
    </article>
  );
};

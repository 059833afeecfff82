import { Radio, Space } from 'antd';
import { useCodeLists } from '../../api/code-lists.ts';
import type { Comparison } from '../../api/duplicates.ts';
import type { PersonFile } from '../../api/people.ts';
import type { PersonForm } from '../../api/person-fields.ts';
import { MaskedValue } from '../masked-value/masked-value.tsx';
import { collections, linesOf } from './collection-definitions.ts';
import { factText } from './fact-text.ts';
import { lineText } from './line-text.ts';
import type { Pick, Picks } from './merge-choices.ts';
import './compare-table.css';
import '../../ui/page/facts.css';

interface CompareTableProps {
  readonly form: PersonForm;
  readonly comparison: Comparison;
  readonly picks: Picks;
  /** Left out, nothing can be chosen. */
  readonly onPick?: ((code: string, pick: Pick) => void) | undefined;
  /** Shows only the facts that differ. */
  readonly onlyDifferent: boolean;
}

/** Two files fact by fact; what differs is marked and chosen from one side, lists also from both. */
export const CompareTable = ({ form, comparison, picks, onPick, onlyDifferent }: CompareTableProps) => {
  const lists = useCodeLists();
  const files = { first: comparison.first.file, second: comparison.second.file };
  const shown = (code: string, person: PersonFile) => {
    const collection = collections.find((one) => one.code === code);
    if (collection)
      return linesOf(person[code]).map((line, at) => <div key={at}>{lineText(collection, line, lists)}</div>);
    const field = form.fields.find((one) => one.code === code)!;
    const masked = person[code];
    if (field.sealed)
      return typeof masked === 'string' && masked !== '' ? (
        <MaskedValue
          countyCode={person.countyCode}
          id={person.id}
          field={code}
          label={field.label}
          masked={masked}
        />
      ) : null;
    return factText(field, person[code], person, lists) ?? null;
  };
  const rows = [
    ...form.fields.map(({ code, label }) => ({ code, label })),
    ...collections.map(({ code, title }) => ({ code, label: title })),
  ].filter(({ code }) => !onlyDifferent || code in picks);
  return (
    <div className="rj-compare" tabIndex={0} role="region" aria-label="两份档案对照">
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">档案一</th>
            <th scope="col">档案二</th>
            {onPick ? <th scope="col">合并后取</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label }) => {
            const pick = picks[code];
            const isList = collections.some((one) => one.code === code) || Array.isArray(files.first[code]);
            return (
              <tr key={code} className={pick ? 'rj-compare__differs' : undefined}>
                <th scope="row">
                  {label}
                  {pick ? <span className="rj-compare__mark">不同</span> : null}
                </th>
                {(['first', 'second'] as const).map((side) => (
                  <td
                    key={side}
                    className={pick === side || pick === 'both' ? 'rj-compare__taken' : undefined}
                  >
                    {shown(code, files[side]) ?? <span className="rj-facts__none">未填写</span>}
                  </td>
                ))}
                {onPick ? (
                  <td>
                    {pick ? (
                      <Radio.Group
                        aria-label={`${label}取自`}
                        value={pick}
                        onChange={(event) => onPick(code, event.target.value as Pick)}
                      >
                        <Space size={8} wrap>
                          <Radio value="first">档案一</Radio>
                          <Radio value="second">档案二</Radio>
                          {isList ? <Radio value="both">两份合起来</Radio> : null}
                        </Space>
                      </Radio.Group>
                    ) : (
                      '相同'
                    )}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

import { Fragment } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { DocumentItem } from '../../api/documents.ts';
import type { PersonFile } from '../../api/people.ts';
import type { PersonField } from '../../api/person-fields.ts';
import { MaskedValue } from '../masked-value/masked-value.tsx';
import { collections, linesOf } from './collection-definitions.ts';
import { documentLines } from './document-lines.ts';
import { factText } from './fact-text.ts';
import { lineText } from './line-text.ts';
import { OpinionRow } from './opinion-row.tsx';
import { paperRows } from './paper-rows.ts';
import { planLight } from './plan-words.ts';
import './paper-form.css';

interface PaperFormProps {
  readonly person: PersonFile;
  readonly fields: readonly PersonField[];
  /** What is attached to the file. */
  readonly documents: readonly DocumentItem[];
  readonly unitName: string;
  readonly madeBy: string;
  /** The day the form speaks of, YYYY-MM-DD. */
  readonly day: string;
}

/** Six columns: a label and a value for each of three parts. */
const COLUMNS = ['13%', '20%', '13%', '21%', '13%', '20%'];
const OPINIONS = ['村（社区）服务站意见', '乡镇（街道）服务站意见', '县级主管部门意见'];

/** The registration form as on paper: boxed facts, what was lived, the plan, declarations and opinions to be signed. */
export const PaperForm = ({ person, fields, documents, unitName, madeBy, day }: PaperFormProps) => {
  const lists = useCodeLists();
  const byCode = new Map(fields.map((field) => [field.code, field]));
  const valueOf = (field: PersonField | undefined) => {
    const value = field && person[field.code];
    if (!field || value === null || value === undefined || value === '') return '';
    if (!field.sealed) return factText(field, value, person, lists) ?? '';
    return (
      <MaskedValue
        countyCode={person.countyCode}
        id={person.id}
        field={field.code}
        label={field.label}
        masked={String(value)}
      />
    );
  };
  const lived = collections.map((definition) => ({
    title: definition.title,
    lines: linesOf(person[definition.code]).map((line) => lineText(definition, line, lists)),
  }));
  const plan = person.plan.map((item) => {
    const { words } = planLight(item, day);
    return `${item.goal}：${item.measures}。责任人${item.responsible}，${item.dueOn} 前（${words}）${item.outcome ?? ''}`;
  });
  return (
    <article className="rj-paper-form">
      <h2>退役军人和其他优抚对象登记表</h2>
      <p className="rj-paper-form__line">
        <span>填表单位：{unitName}</span>
        <span>
          档案编号：
          <span className="rj-paper-form__blank" />
        </span>
        <span>填表日期：{day}</span>
      </p>
      <table>
        <colgroup>
          {COLUMNS.map((width, at) => (
            <col key={at} style={{ width }} />
          ))}
        </colgroup>
        <tbody>
          {paperRows.map((row) => (
            <tr key={row[0]?.field}>
              {row.map(({ field, parts }) => (
                <Fragment key={field}>
                  <th scope="row">{byCode.get(field)?.label}</th>
                  <td colSpan={parts * 2 - 1}>{valueOf(byCode.get(field))}</td>
                </Fragment>
              ))}
            </tr>
          ))}
          {[
            ...lived,
            { title: '一人一策', lines: plan },
            { title: '附件材料', lines: documentLines(documents) },
          ].map(({ title, lines }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td colSpan={5}>
                {lines.map((line, at) => (
                  <div key={at}>{line}</div>
                ))}
              </td>
            </tr>
          ))}
          <OpinionRow
            title="本人承诺"
            words="以上内容属实，如有变化及时告知。"
            sign="本人（或监护人）签名"
            sealed={false}
          />
          {OPINIONS.map((title) => (
            <OpinionRow key={title} title={title} words="" sign="经办人签名" sealed />
          ))}
        </tbody>
      </table>
      <p className="rj-paper-form__line">
        <span>
          审核人：
          <span className="rj-paper-form__blank" />
        </span>
        <span>填表人：{madeBy}</span>
      </p>
    </article>
  );
};

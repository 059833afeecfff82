import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { PersonPlace } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import type { JudgedItem, Judgements, Verdict } from '../../api/wizard.ts';
import { Panel } from '../../ui/page/panel.tsx';
import './knowledge.css';

const WORDS: Readonly<Record<Verdict, readonly [string, string]>> = {
  yes: ['可以申请', 'success'],
  open: ['还要问清', 'warning'],
  no: ['不符合', 'default'],
};
const MARKS: Readonly<Record<Verdict, string>> = { yes: '符合', open: '待问清', no: '不符合' };

interface ItemProps {
  readonly item: JudgedItem;
  /** Who was asked about; null for a visitor without a file, who is filed first. */
  readonly person: PersonPlace | null;
}

/** What the clerk can go on with: the guide of the item, and its application for whom it was asked. */
const NextSteps = ({ item: { code, verdict }, person }: ItemProps) => {
  const mayApply = usePermission('case.apply');
  return (
    <p className="rj-no-print rj-judged__next">
      {mayApply && person && verdict !== 'no' ? (
        <Link
          className="rj-link"
          to="/service-items/$item/apply"
          params={{ item: code }}
          search={{ county: String(person.countyCode), id: person.id } as never}
        >
          代为申请
        </Link>
      ) : null}
      <Link className="rj-link" to="/service-items/$item" params={{ item: code }}>
        办事指南
      </Link>
    </p>
  );
};

const Item = ({ item, person }: ItemProps) => (
  <Panel title={item.title} extra={<Tag color={WORDS[item.verdict][1]}>{WORDS[item.verdict][0]}</Tag>}>
    <p className="rj-note">{item.purpose}</p>
    <ul>
      {item.rules.map((rule) => (
        <li key={rule.code}>
          <strong>{MARKS[rule.verdict]}</strong>　{rule.sentence}
          <span className="rj-note">（{rule.clause}）</span>
        </li>
      ))}
      {item.bars.map((bar) => (
        <li key={bar.code}>
          <strong>不予受理或另行决定</strong>　{bar.message}
          <span className="rj-note">（{bar.clause}）</span>
        </li>
      ))}
    </ul>
    {item.verdict !== 'no' && item.toAsk.length > 0 ? <p>还要问：{item.toAsk.join('、')}。</p> : null}
    {item.verdict === 'no' ? null : <p>到哪里申请：{item.place}。</p>}
    {item.notCovered.map((words) => (
      <p key={words} className="rj-note">
        {words}
      </p>
    ))}
    <NextSteps item={item} person={person} />
    {item.articles.length > 0 ? (
      <p className="rj-no-print">
        政策和问答：
        {item.articles.map(({ code, title }) => (
          <Link
            key={code}
            className="rj-link"
            to="/knowledge/$code"
            params={{ code }}
            style={{ marginRight: 12 }}
          >
            {title}
          </Link>
        ))}
      </p>
    ) : null}
  </Panel>
);

/** Each item with its yes, no and unknown, by rule and clause: for the clerk to explain and the visitor to take along. */
export const JudgedItems = ({
  judged,
  person,
}: {
  readonly judged: Judgements;
  readonly person: PersonPlace | null;
}) => (
  <>
    <p className="rj-note">
      按{judged.on}的规定和{judged.name ? `${judged.name}的档案` : '来访人所说'}
      列出，只作参考，是否符合以受理审核为准。
    </p>
    {judged.items.map((item) => (
      <Item key={item.code} item={item} person={person} />
    ))}
  </>
);

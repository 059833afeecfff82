import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { countOf, useWorkCounts, type WorkCount, type WorkList } from '../../api/entry-work.ts';
import { useLedgers, type LedgerSummary } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import './index.css';
import { textWidth } from '../../ui/text-width.ts';

const byLine = (ledgers: readonly LedgerSummary[]) => {
  const lines = new Map<string, LedgerSummary[]>();
  for (const ledger of ledgers) lines.set(ledger.lineTitle, [...(lines.get(ledger.lineTitle) ?? []), ledger]);
  return [...lines];
};

interface CardProps {
  readonly ledger: LedgerSummary;
  readonly mayWrite: boolean;
  readonly counts: readonly WorkCount[] | undefined;
}

/** The work lists a ledger is on, with how many entries. */
const WORK: readonly (readonly [WorkList, string])[] = [
  ['review', '待我审核'],
  ['returned', '被退回'],
  ['drafts', '草稿'],
];

const Card = ({ ledger, mayWrite, counts }: CardProps) => (
  <li className="rj-ledger-card">
    <Link to="/ledgers/$ledger" params={{ ledger: ledger.code }} className="rj-ledger-card__title">
      {ledger.title}
    </Link>
    <p className="rj-note">{ledger.purpose}</p>
    {WORK.filter(([list]) => countOf(counts, list, ledger.code) > 0).map(([list, words]) => (
      <Link key={list} to="/ledgers/work" search={{ list, ledger: ledger.code } as never}>
        {words}
        {countOf(counts, list, ledger.code)}条
      </Link>
    ))}
    {mayWrite ? (
      <Link to="/ledgers/$ledger/add" params={{ ledger: ledger.code }} aria-label={`登记一条${ledger.title}`}>
        登记一条
      </Link>
    ) : null}
  </li>
);

const Ledgers = () => {
  const ledgers = useLedgers();
  const counts = useWorkCounts();
  const mayWrite = usePermission('ledger.write');
  const [text, setText] = useState('');
  return (
    <Page
      title="工作台账"
      purpose="做了什么工作就登记在哪本台账；报告和统计的数字都从这里来。"
      actions={
        <Input.Search
          allowClear
          placeholder="台账名称"
          aria-label="按名称查找台账"
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={textWidth(240)}
        />
      }
    >
      <QueryView query={ledgers}>
        {(all) => {
          const shown = all.filter(({ title, purpose }) => `${title}${purpose}`.includes(text.trim()));
          if (shown.length === 0)
            return (
              <EmptyState
                title={text ? '没有这个名称的台账' : '本岗位没有可用的台账'}
                advice={text ? '请换个名称。' : '请联系安全管理员核对岗位的业务线。'}
              />
            );
          return byLine(shown).map(([line, group]) => (
            <Panel key={line} title={line} flush>
              <ul className="rj-ledger-cards">
                {group.map((ledger) => (
                  <Card key={ledger.code} ledger={ledger} mayWrite={mayWrite} counts={counts.data} />
                ))}
              </ul>
            </Panel>
          ));
        }}
      </QueryView>
    </Page>
  );
};

export default Ledgers;

import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lengthWords, limitWords } from '#kit/limits/length-words.ts';
import type { LimitRule } from '#kit/limits/limit.ts';
import { quoteClause, quoteClauses } from '#kit/limits/quote-clause.ts';
import { LEVEL_WORDS } from '#kit/service-item/level-words.ts';
import { useServiceItem } from '../../api/service-items.ts';
import { usePermission } from '../../api/session.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import '../../features/cases/cases.css';

const wordsOf = (rule: LimitRule): string => `${limitWords(rule)}（${quoteClause(rule.clause)}）`;

const FORMS = { original: '原件', copy: '复印件', filled: '填写' } as const;

/** The service guide of one item: who may apply, what to bring, which desks, how long, what it costs. */
const ServiceItem = () => {
  const { item: code } = useParams({ strict: false }) as { item: string };
  const query = useServiceItem(code);
  const mayApply = usePermission('case.apply');
  return (
    <PageQuery query={query} title="办事指南">
      {({ item }) => (
        <Page
          title={item.title}
          purpose={item.purpose}
          narrow
          actions={
            mayApply ? (
              <Link to="/service-items/$item/apply" params={{ item: code }}>
                <Button type="primary" tabIndex={-1}>
                  代为申请
                </Button>
              </Link>
            ) : undefined
          }
        >
          <Panel title="办事指南" className="rj-guide">
            {item.guide.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <Facts
              facts={[
                { label: '在哪里办', value: item.where.place },
                { label: '收费', value: item.fee.kind === 'free' ? '不收费' : item.fee.when },
                { label: '多长时间', value: wordsOf(item.limit), wide: true },
                {
                  label: '依据',
                  value: quoteClauses(item.basis),
                  wide: true,
                },
              ]}
            />
          </Panel>
          <Panel title="申请条件">
            <ul className="rj-case-list">
              {item.eligibility.map(({ code: rule, title, clause }) => (
                <li key={rule}>
                  {title}
                  <div className="rj-note">{quoteClause(clause)}</div>
                </li>
              ))}
              {item.refusals.map(({ code: rule, title, message }) => (
                <li key={rule}>
                  不予办理：{title}
                  <div className="rj-note">{message}</div>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="需要的材料">
            <ul className="rj-case-list">
              {item.materials.map(({ code: material, title, form, copies, required, spared }) => (
                <li key={material}>
                  {title}（{FORMS[form]}
                  {copies}份{required ? '，符合条件的才需要' : ''}）
                  {spared ? <div className="rj-note">免提交：{spared.because}</div> : null}
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="办理环节">
            <ol>
              {item.steps.map(({ code: step, title, level, limit, notice }) => (
                <li key={step}>
                  {title}（{LEVEL_WORDS[level]}）{limit ? `：${wordsOf(limit)}` : ''}
                  {notice ? `，公示${lengthWords(notice.length)}` : ''}
                </li>
              ))}
            </ol>
            {item.subMatters ? (
              <ul>
                {item.subMatters.map(({ code: part, title, receipt }) => (
                  <li key={part}>
                    联办：{title}，取得{receipt}
                  </li>
                ))}
              </ul>
            ) : null}
          </Panel>
        </Page>
      )}
    </PageQuery>
  );
};

export default ServiceItem;

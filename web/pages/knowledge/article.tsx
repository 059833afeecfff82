import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { quoteClause } from '#kit/limits/quote-clause.ts';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { useArticle, type Article } from '../../api/knowledge.ts';
import { usePermission } from '../../api/session.ts';
import { KIND_WORDS } from '../../features/knowledge/found-articles.tsx';
import { Facts } from '../../ui/page/facts.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import '../../features/knowledge/knowledge.css';

/** Pinyin and initials are for the search alone. */
const HAN = /\p{Script=Han}/u;

const daysOf = ({ from, to }: Article): string => (to === null ? `${from}起` : `${from}至${to}`);

const Shown = ({ article, on }: { readonly article: Article; readonly on: string | undefined }) => {
  const lists = useCodeLists();
  const mayWrite = usePermission('knowledge.write');
  return (
    <Page
      title={article.title}
      purpose={`${KIND_WORDS[article.kind]}　${daysOf(article)}施行${on ? `　（按${on}的规定）` : ''}`}
      actions={
        <>
          <Button onClick={() => window.print()}>打印</Button>
          {mayWrite ? (
            <Link to="/knowledge/write" search={{ code: article.code } as never}>
              <Button>写新的规定</Button>
            </Link>
          ) : null}
        </>
      }
      narrow
    >
      <Panel>
        <div className="rj-knowledge__body">
          {article.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {article.notCovered ? <p className="rj-note">未尽之处：{article.notCovered}</p> : null}
      </Panel>
      <Panel title="依据">
        <ul>
          {article.sources.map(quoteClause).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Panel>
      <Panel title="相关">
        <Facts
          facts={[
            {
              label: '事项',
              value: article.items.map((code, at) => (
                <span key={code}>
                  {at > 0 ? '、' : ''}
                  <Link className="rj-link" to="/service-items/$item" params={{ item: code }}>
                    {labelOf(lists, 'service-item', code)}
                  </Link>
                </span>
              )),
            },
            {
              label: '事由',
              value: article.matters.map((code) => labelOf(lists, 'service-matter', code)).join('、'),
            },
            {
              label: '常见问法',
              value: article.asked.filter((words) => HAN.test(words)).join('、'),
              wide: true,
            },
            { label: '来源', value: article.isOwn ? '本单位撰写，已审核' : '随系统提供' },
            ...(article.changes.length > 0
              ? [
                  {
                    label: '本单位改动',
                    value: article.changes.map(({ from }) => `${from}起`).join('、'),
                    wide: true,
                  },
                ]
              : []),
          ]}
        />
      </Panel>
    </Page>
  );
};

/** One article as it held on a day. */
const ArticlePage = () => {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const [search] = useSearchText();
  const query = useArticle(code, search['on']);
  return (
    <PageQuery query={query} title="知识库">
      {(article) => <Shown article={article} on={search['on']} />}
    </PageQuery>
  );
};

export default ArticlePage;

import { Link } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useKnowledge } from '../../api/knowledge.ts';
import { usePermission } from '../../api/session.ts';
import { FoundArticles } from '../../features/knowledge/found-articles.tsx';
import { OwnVersions } from '../../features/knowledge/own-versions.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { textWidth } from '../../ui/text-width.ts';

const KINDS = [
  { value: '', label: '全部' },
  { value: 'policy', label: '政策' },
  { value: 'question', label: '问答' },
  { value: 'review', label: '本单位撰写' },
];

/** What a clerk should know: found in Chinese by words, pinyin and initials, as it held on a day. */
const KnowledgeSearch = () => {
  const [search, setSearch] = useSearchText();
  const { text = '', kind, matter, on, view } = search;
  const lists = useCodeLists();
  const mayWrite = usePermission('knowledge.write');
  const mayPublish = usePermission('knowledge.publish');
  const found = useKnowledge({ text, kind, matter, on });
  const kinds = mayWrite || mayPublish ? KINDS : KINDS.slice(0, 3);
  return (
    <Page
      title="知识库"
      purpose="政策和问答，每条写明依据和施行日期。可以用词、整句话、拼音或首字母查找。"
      actions={
        mayWrite ? (
          <Link to="/knowledge/write">
            <Button type="primary">撰写条目</Button>
          </Link>
        ) : undefined
      }
    >
      <Filters>
        <SearchBox
          label="查找政策和问答"
          width={380}
          placeholder="例如：优待证丢了怎么办、yhz、残疾等级"
          value={text}
          onSearch={(words) => setSearch({ text: words, view: '' })}
        />
        <Segmented
          aria-label="种类"
          options={kinds}
          value={view === 'review' ? 'review' : (kind ?? '')}
          onChange={(value) => setSearch(value === 'review' ? { view: 'review' } : { kind: value, view: '' })}
        />
        <Select
          aria-label="事由"
          style={textWidth(148)}
          allowClear
          placeholder="事由"
          options={optionsOf(lists, 'service-matter')}
          value={matter ?? null}
          onChange={(value: string | undefined) => setSearch({ matter: value ?? '', view: '' })}
        />
        <DateInput
          aria={{ id: 'knowledge-on' }}
          label="哪一天的规定"
          placeholder="哪一天的规定"
          value={on ?? null}
          onChange={(day) => setSearch({ on: day ?? '' })}
        />
      </Filters>
      {view === 'review' ? (
        <OwnVersions />
      ) : (
        <Panel>
          <QueryView query={found} lines={10}>
            {({ rows, count }) =>
              rows.length === 0 ? (
                <EmptyState
                  title="没有找到"
                  advice="请换个说法，或用拼音首字母。确实没有的，请告诉能撰写条目的同事补上。"
                />
              ) : (
                <>
                  <p className="rj-note">共{formatNumber(count)}条</p>
                  <FoundArticles articles={rows} on={on} />
                </>
              )
            }
          </QueryView>
        </Panel>
      )}
    </Page>
  );
};

export default KnowledgeSearch;

import { useState } from 'react';
import { useKnowledge } from '../../api/knowledge.ts';
import { usePermission } from '../../api/session.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { FoundArticles } from './found-articles.tsx';

interface KnowledgeFinderProps {
  /** What the clerk is at, to begin with: an item or a matter. */
  readonly item?: string | undefined;
  readonly matter?: string | undefined;
}

const FIRST = 5;

/** What a clerk may need to answer, beside the work: at the counter, on the phone, on the form of an application. */
export const KnowledgeFinder = ({ item, matter }: KnowledgeFinderProps) => {
  const [text, setText] = useState('');
  const mayRead = usePermission('knowledge.read');
  const found = useKnowledge(text ? { text, size: FIRST } : { item, matter, size: FIRST }, mayRead);
  if (!mayRead) return null;
  return (
    <Panel title="政策和问答">
      <SearchBox label="查政策和问答" placeholder="词、拼音或首字母" value={text} onSearch={setText} />
      <QueryView query={found} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="rj-note">
              {text ? '没有找到，请换个说法。' : '这类事情还没有问答，可以用词查找。'}
            </p>
          ) : (
            <FoundArticles articles={rows} />
          )
        }
      </QueryView>
    </Panel>
  );
};

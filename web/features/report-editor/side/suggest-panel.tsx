import type { Editor, JSONContent } from '@tiptap/core';
import { App, Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import {
  useRephrase,
  useSuggestions,
  type Rephrased,
  type Suggestion,
} from '../../../api/report-suggestions.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { QueryView } from '../../../ui/state/query-view.tsx';
import { asUndoStep } from '../undo-step.ts';

interface SuggestPanelProps {
  readonly editor: Editor;
  readonly place: DraftPlace;
}

const KINDS: Readonly<Record<Suggestion['kind'], string>> = {
  growth: '增长',
  fall: '下降',
  'target-reached': '达标',
  'target-missed': '未达标',
  areas: '地区',
};

/** Chips put in are chips of their own, also when the sentence is put in twice. */
const asNew = (nodes: Rephrased['nodes']): JSONContent[] =>
  nodes.map((node) =>
    node['type'] === 'figure' ? { ...node, attrs: { ...(node['attrs'] as object), id: uuidv7() } } : node,
  );

const SuggestionItem = (
  props: SuggestPanelProps & { readonly suggestion: Suggestion; readonly mayRephrase: boolean },
) => {
  const { editor, place, suggestion, mayRephrase } = props;
  const { message } = App.useApp();
  const rephrase = useRephrase(place);
  const [other, setOther] = useState<Rephrased>();
  const shown = other ?? suggestion;
  const isTitle = editor.state.selection.$from.parent.type.name === 'title';
  const insert = () => {
    const { selection, doc } = editor.state;
    // Into the sentence the cursor stands in; never into the title.
    const at = isTitle ? doc.content.size : selection.to;
    const content = asNew(shown.nodes);
    const put = isTitle ? { type: 'paragraph', content } : content;
    asUndoStep(editor.view, () => editor.chain().focus().insertContentAt(at, put).run());
  };
  return (
    <li className="rj-version">
      <div>
        <Tag>{KINDS[suggestion.kind]}</Tag>
        {shown.text}
      </div>
      <div className="rj-note">{suggestion.reason}</div>
      <div className="rj-side__row">
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={insert}>
          插入到光标处
        </Button>
        {mayRephrase ? (
          <Button
            size="small"
            type="text"
            loading={rephrase.isPending}
            onClick={() =>
              rephrase.mutate(suggestion.key, {
                onSuccess: setOther,
                onError: (error) => void message.error(wordsOfFailure(error)),
              })
            }
          >
            换个说法
          </Button>
        ) : null}
      </div>
    </li>
  );
};

/** 建议: sentences the figures call for; each is made of figures, none from imagination. */
export const SuggestPanel = ({ editor, place }: SuggestPanelProps) => {
  const suggestions = useSuggestions(place);
  const [kind, setKind] = useState<'all' | Suggestion['kind']>('all');
  return (
    <QueryView query={suggestions} lines={8}>
      {({ rows, mayRephrase }) => {
        const kinds = [...new Set(rows.map((row) => row.kind))];
        const shown = rows.filter((row) => kind === 'all' || row.kind === kind);
        return rows.length === 0 ? (
          <EmptyState
            title="暂时没有建议"
            advice="与上年相比变化大的、达标和未达标的、各地区差别大的数，会在这里写成句子。"
          />
        ) : (
          <div className="rj-side__stack">
            <p className="rj-note">句子里的数都来自记录，插入后仍是可点开的数字。</p>
            <Segmented
              aria-label="建议类别"
              size="small"
              value={kind}
              onChange={setKind}
              options={[
                { value: 'all' as const, label: `全部${rows.length}` },
                ...kinds.map((value) => ({ value, label: KINDS[value] })),
              ]}
            />
            <ul>
              {shown.map((suggestion) => (
                <SuggestionItem
                  key={suggestion.key}
                  editor={editor}
                  place={place}
                  suggestion={suggestion}
                  mayRephrase={mayRephrase}
                />
              ))}
            </ul>
          </div>
        );
      }}
    </QueryView>
  );
};

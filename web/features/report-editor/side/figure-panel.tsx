import { DeleteOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { FigureAttributes, FigureChartAttributes } from '#kit/report-document/figure-attributes.ts';
import { useMetric } from '../../../api/metrics.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { QueryView } from '../../../ui/state/query-view.tsx';
import type { FigureValues } from '../document/figure-values.ts';
import { changeFigure, removeFigure } from '../insert-figure.ts';
import { BlockSettings } from './block-settings.tsx';
import { FigureFacts } from './figure-facts.tsx';
import { FigureSettings } from './figure-settings.tsx';
import { usePlacedFigure } from './use-figure.ts';

interface FigurePanelProps {
  readonly editor: Editor;
  readonly values: FigureValues;
  readonly draft: Draft;
  readonly id: string;
}

const Chip = (props: FigurePanelProps & { readonly asked: FigureAttributes }) => {
  const { editor, values, draft, asked, id } = props;
  const metric = useMetric(asked.metric);
  const figure = values.figure(asked);
  return (
    <QueryView query={metric}>
      {(definition) => (
        <div className="rj-side__stack">
          <h3 className="rj-side__title">{definition.title}</h3>
          {figure ? (
            <FigureFacts figure={figure} asOf={values.asOf} />
          ) : (
            <p className="rj-note">正在读取……</p>
          )}
          {editor.isEditable ? (
            <FigureSettings
              metric={definition}
              draft={draft}
              asked={asked}
              onChange={(changes) => changeFigure(editor, id, changes)}
            />
          ) : null}
        </div>
      )}
    </QueryView>
  );
};

/** The chip, table or chart last opened: what it says, where that comes from, and how it is to be written. */
export const FigurePanel = (props: FigurePanelProps) => {
  const { editor, values, draft, id } = props;
  const placed = usePlacedFigure(editor, values, id);
  if (!placed)
    return (
      <EmptyState
        title="点开一个数字"
        advice="点正文中绿色下划线的数字，看口径和记录，改写法、类别和时间。要加数字，在正文里输入“/”。"
      />
    );
  return (
    <div className="rj-side__stack">
      {placed.type === 'figure' ? (
        <Chip {...props} asked={placed.attrs as unknown as FigureAttributes} />
      ) : !editor.isEditable ? (
        <p className="rj-note">文稿只读。点表中的数，看口径和记录。</p>
      ) : (
        <BlockSettings
          draft={draft}
          asked={placed.attrs as unknown as FigureChartAttributes}
          onChange={(changes) => {
            // A table of nothing is none, and no server would keep it.
            if (changes.metrics?.length !== 0) changeFigure(editor, id, changes);
          }}
        />
      )}
      {editor.isEditable ? (
        <Button danger icon={<DeleteOutlined />} onClick={() => removeFigure(editor, id)}>
          从正文中删去
        </Button>
      ) : null}
    </div>
  );
};

import type { Editor } from '@tiptap/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { plainFigure } from '#kit/report-document/figure-attributes.ts';
import { useMetrics, type MetricSummary } from '../../api/metrics.ts';
import type { FigureValues } from './document/figure-values.ts';
import { insertFigure } from './insert-figure.ts';
import type { InsertMenuStore } from './insert-menu-store.ts';
import { closeInsertMenu, type InsertPlace } from './plugins/insert-menu.ts';
import { metricMatches, metricsNamedAt } from './plugins/metric-matches.ts';

interface InsertMenuListProps {
  readonly editor: Editor;
  readonly values: FigureValues;
  readonly menu: InsertMenuStore;
  /** 表格 or 图表 was chosen: the slash is gone, the dialog is the page's. */
  readonly onInsertBlock: (kind: 'table' | 'chart') => void;
}

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly take: () => void;
}

const EMPTY: readonly MetricSummary[] = [];
/** The end of a sentence that a chosen metric replaces: only when it is the metric's whole name. */
const replacedBy = (place: InsertPlace, typed: string, metric: MetricSummary) =>
  place.kind === 'slash' || metric.title !== typed
    ? { from: place.from, to: place.to }
    : { from: place.to - typed.length, to: place.to };

const LINE_PX = 33;
const FRAME_PX = 48;

/** Under the cursor where there is room, else above it. */
const placeOnScreen = (editor: Editor, place: InsertPlace, lines: number) => {
  const { left, bottom, top } = editor.view.coordsAtPos(Math.min(place.from, editor.state.doc.content.size));
  const isLow = bottom > window.innerHeight - lines * LINE_PX - FRAME_PX;
  return {
    left: Math.max(8, Math.min(left, window.innerWidth - 376)),
    ...(isLow ? { bottom: window.innerHeight - top + 4 } : { top: bottom + 4 }),
  };
};

/** Metrics offered where the cursor stands: after / all that answer, in a sentence those it names. */
export const InsertMenuList = ({ editor, values, menu, onInsertBlock }: InsertMenuListProps) => {
  const place = useSyncExternalStore(menu.subscribe, menu.read);
  const metrics = useMetrics().data ?? EMPTY;
  const [chosen, setChosen] = useState(0);
  const [, redraw] = useState(0);
  const typed = place?.typed ?? '';
  const kind = place?.kind;
  useEffect(() => setChosen(0), [typed, kind]);

  const named = place?.kind === 'text' ? metricsNamedAt(metrics, place.typed) : undefined;
  const offered = place?.kind === 'slash' ? metricMatches(metrics, place.typed) : (named?.metrics ?? EMPTY);
  const close = () => editor.view.dispatch(closeInsertMenu(editor.state));
  const choices: readonly Choice[] = !place
    ? []
    : [
        ...offered.map((metric) => ({
          key: metric.code,
          title: metric.title,
          note: values.figure(plainFigure('menu', metric.code))?.text ?? '…',
          take: () => insertFigure(editor, metric.code, replacedBy(place, named?.typed ?? '', metric)),
        })),
        ...(place.kind === 'slash'
          ? (['table', 'chart'] as const)
              .map((block) => ({
                key: block,
                title: block === 'table' ? '插入表格' : '插入图表',
                note: '',
                take: () => {
                  // Only what was typed: the paragraph it stood in stays a paragraph.
                  editor.view.dispatch(editor.state.tr.delete(place.from, place.to));
                  onInsertBlock(block);
                },
              }))
              .filter(({ title }) => title.includes(place.typed))
          : []),
      ];

  useEffect(() => {
    const stops = offered.map((metric) =>
      values.watch(plainFigure('menu', metric.code), () => redraw((count) => count + 1)),
    );
    return () => stops.forEach((stop) => stop());
  }, [values, offered]);

  const count = choices.length;
  useEffect(() => {
    menu.answerKeys((event) => {
      if (!place || count === 0) return false;
      if (event.key === 'Escape') {
        close();
        return true;
      }
      const accepts = event.key === 'Tab' || (place.kind === 'slash' && event.key === 'Enter');
      if (accepts && !event.shiftKey) {
        choices[chosen]?.take();
        return true;
      }
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || place.kind === 'text') return false;
      setChosen((chosen + step + count) % count);
      return true;
    });
  });

  if (!place || (count === 0 && place.kind === 'text')) return null;
  return (
    <div className="rj-insert" style={placeOnScreen(editor, place, count)}>
      <ul role="listbox" aria-label="插入数字">
        {choices.map((choice, at) => (
          <li key={choice.key}>
            <button
              type="button"
              role="option"
              aria-selected={at === chosen}
              tabIndex={-1}
              className={`rj-insert__choice${at === chosen ? ' rj-insert__choice--chosen' : ''}`}
              // Before the editor loses the cursor.
              onMouseDown={(event) => {
                event.preventDefault();
                choice.take();
              }}
            >
              <span>{choice.title}</span>
              <span className="rj-note">{choice.note}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="rj-note rj-insert__keys">
        {count === 0
          ? '没有这个指标，可输入名称、拼音或首字母。'
          : place.kind === 'slash'
            ? '↑↓ 选择　回车插入　Esc 关闭'
            : 'Tab 插入第一项　继续输入则忽略'}
      </p>
    </div>
  );
};

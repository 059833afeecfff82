import { Alert } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { CellFigure } from '#kit/report-document/desk-contracts.ts';
import type { Edition } from '#kit/report-document/edition-contracts.ts';
import { useDifferences } from '../../../api/report-editions.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Facts } from '../../../ui/page/facts.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { QueryView } from '../../../ui/state/query-view.tsx';
import { FigureDrawer } from '../../figure/figure-drawer.tsx';
import { cellKey } from '../document/cell-key.ts';
import { showDifferences } from '../plugins/differences.ts';
import { LateNote } from '../late-note.tsx';
import { OutlinePanel } from '../side/outline-panel.tsx';
import { SidePanel, type SideTab } from '../side/side-panel.tsx';
import { SignedFigure } from './signed-figure.tsx';
import { useEditionPaper } from './use-edition-paper.ts';
import '../report-editor.css';

/** A signed report: paper, signature, figures as they were, and where records differ since. */
export const EditionView = ({ edition }: { readonly edition: Edition }) => {
  const place = { county: edition.countyCode, id: edition.id };
  const [tab, setTab] = useState<SideTab>('outline');
  const [cell, setCell] = useState<CellFigure>();
  const [number, setNumber] = useState<number>();
  const differences = useDifferences(place);
  const differing = differences.data?.rows;
  const openFigure = (next: number) => {
    setNumber(next);
    setTab('figure');
  };
  const openCell = useCallback(
    (figure: CellFigure) => {
      const signed = edition.cells.find((one) => cellKey(one) === cellKey(figure));
      if (!signed) return setCell(figure);
      setNumber(signed.number);
      setTab('figure');
    },
    [edition],
  );
  const { element, editor, values } = useEditionPaper(edition, openFigure, openCell);
  useEffect(() => {
    if (editor && differing)
      showDifferences(editor, new Set(differing.map((difference) => difference.number)));
    const numbers = new Set(differing?.map((difference) => difference.number));
    values?.markDiffering(new Set(edition.cells.filter((one) => numbers.has(one.number)).map(cellKey)));
  }, [editor, values, edition, differing]);
  return (
    <div className="rj-editor">
      <div className="rj-editor__main">
        {differing && differing.length > 0 ? (
          <Alert
            type="warning"
            showIcon
            className="rj-no-print"
            style={{ marginBottom: 12 }}
            title={`定稿后记录有改动：${differing.length}个数字与现数不同，正文中以黄底标出，定稿的值不变。`}
          />
        ) : null}
        <div ref={element} className="rj-editor__paper" />
        {values ? <LateNote values={values} /> : null}
      </div>
      {cell ? <FigureDrawer query={cell} onClose={() => setCell(undefined)} /> : null}
      <SidePanel
        tab={tab}
        onTab={setTab}
        panels={[
          {
            key: 'outline',
            title: '目录',
            content: (
              <div className="rj-side__stack">
                {editor ? <OutlinePanel editor={editor} /> : null}
                <Facts
                  facts={[
                    { label: '定稿', value: `第${edition.number}次`, wide: true },
                    { label: '定稿人', value: edition.finalisedBy, wide: true },
                    { label: '时间', value: formatMoment(edition.finalisedAt), wide: true },
                    { label: '数据截至', value: formatMoment(edition.asOf), wide: true },
                    {
                      label: '校验值',
                      value: <code className="rj-digest">{edition.digest}</code>,
                      wide: true,
                    },
                  ]}
                />
              </div>
            ),
          },
          {
            key: 'figure',
            title: '数字',
            content: <SignedFigure edition={edition} number={number} differences={differing ?? []} />,
          },
          {
            key: 'check',
            title: '与现数不同',
            content: (
              <QueryView query={differences}>
                {({ rows, compared, asOf }) =>
                  rows.length === 0 ? (
                    <EmptyState
                      title="没有不同"
                      advice={`${compared}个数字与${formatMoment(asOf)}的记录一致。`}
                    />
                  ) : (
                    <ul>
                      {rows.map((row) => (
                        <li key={row.number} className="rj-version">
                          <button type="button" className="rj-link" onClick={() => openFigure(row.number)}>
                            {row.title}
                          </button>
                          <div className="rj-note">
                            定稿时{row.signed.text}，现在{row.now.text}
                          </div>
                        </li>
                      ))}
                    </ul>
                  )
                }
              </QueryView>
            ),
          },
        ]}
      />
    </div>
  );
};

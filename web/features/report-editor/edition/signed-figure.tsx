import type { Edition, FigureDifference } from '#kit/report-document/edition-contracts.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { FigureFacts } from '../side/figure-facts.tsx';
import { FigureChangeList } from './figure-changes.tsx';
import { SignedCell } from './signed-cell.tsx';

interface SignedFigureProps {
  readonly edition: Edition;
  readonly number: number | undefined;
  readonly differences: readonly FigureDifference[];
}

/** A figure as it was signed, and what became of it since. */
export const SignedFigure = ({ edition, number, differences }: SignedFigureProps) => {
  const figure = edition.figures.find((one) => one.number === number);
  const cell = edition.cells.find((one) => one.number === number);
  const shown = figure ?? cell;
  if (!shown)
    return (
      <EmptyState
        title="点开一个数字"
        advice="点正文中绿色下划线的数字，或表格里的数，看定稿时的值、口径和记录。"
      />
    );
  const difference = differences.find((one) => one.number === shown.number);
  return (
    <div className="rj-side__stack">
      <h3 className="rj-side__title">{shown.title}</h3>
      {difference ? (
        <>
          <p className="rj-differs">
            与现数不同：定稿时{difference.signed.text}，现在{difference.now.text}。
            {difference.definitionChanged ? '指标口径也已改变。' : ''}
          </p>
          <FigureChangeList place={{ county: edition.countyCode, id: edition.id }} number={shown.number} />
        </>
      ) : null}
      {figure ? <FigureFacts figure={figure} asOf={edition.asOf} /> : null}
      {cell ? <SignedCell cell={cell} /> : null}
    </div>
  );
};

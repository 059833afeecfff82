import { useState } from 'react';
import type { FigureQuery, FigureValue } from '../../api/metrics.ts';
import { formatMoment } from '../../ui/format.ts';
import { useMoneyUnit } from '../../ui/money-unit.ts';
import { FigureDrawer } from './figure-drawer.tsx';
import { comparisonText, figureText } from './figure-text.ts';
import './figure.css';

interface FigureCardProps {
  readonly title: string;
  readonly unit: string;
  readonly query: FigureQuery;
  readonly figure: FigureValue | undefined;
  /** Why it could not be read. */
  readonly failure?: Error | null | undefined;
  /** The same figure of the same days last year. */
  readonly before?: number | null | undefined;
  readonly beforeWords?: string;
}

/** A figure as it stands everywhere: value with unit, comparison, asOf, 来源. */
export const FigureCard = ({
  title,
  unit,
  query,
  figure,
  failure,
  before,
  beforeWords = '上年同期',
}: FigureCardProps) => {
  const [open, setOpen] = useState(false);
  const [money] = useMoneyUnit();
  const comparison = comparisonText(figure?.value, before, unit);
  const isFailed = figure === undefined && Boolean(failure);
  const isMissing = isFailed || figure?.value === null;
  return (
    <div className="rj-figure">
      <div className="rj-figure__title">{title}</div>
      <div className={`rj-figure__value${isMissing ? ' rj-figure__value--missing' : ''}`}>
        {figure ? figureText(figure.value, unit, money) : isFailed ? '—' : '…'}
      </div>
      <div className="rj-figure__notes">
        {before === undefined ? null : (
          <span>
            {beforeWords} {figureText(before, unit, money)}
            {comparison ? `，${comparison}` : ''}
          </span>
        )}
        {isFailed ? <span>{failure?.message}</span> : null}
        {figure?.lateRows ? <span>含迟报{figure.lateRows}条</span> : null}
        {figure === undefined ? null : (
          <button
            type="button"
            className="rj-link"
            title={`数据截至 ${formatMoment(figure.asOf)}`}
            aria-label={`${title}的来源`}
            onClick={() => setOpen(true)}
          >
            来源
          </button>
        )}
      </div>
      {open ? <FigureDrawer query={query} onClose={() => setOpen(false)} /> : null}
    </div>
  );
};

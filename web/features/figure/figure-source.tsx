import { useState } from 'react';
import {
  useMetricRows,
  type FigureQuery,
  type FigureValue,
  type Metric,
  type RatioPart,
} from '../../api/metrics.ts';
import { FigureRows } from './figure-rows.tsx';
import { PartSwitch } from './part-switch.tsx';

interface FigureSourceProps {
  readonly metric: Metric;
  readonly query: FigureQuery;
  readonly figure: FigureValue | undefined;
}

/** The records of a figure now; a rate shows those of its numerator or its denominator. */
export const FigureSource = ({ metric, query, figure }: FigureSourceProps) => {
  const [part, setPart] = useState<RatioPart>('numerator');
  const isRatio = metric.type === 'ratio';
  const [numerator, denominator] = metric.parts;
  const shown = isRatio ? (part === 'numerator' ? numerator : denominator) : metric;
  return (
    <>
      {isRatio ? (
        <PartSwitch
          value={part}
          onChange={setPart}
          numerator={numerator?.title}
          denominator={denominator?.title}
        />
      ) : null}
      <FigureRows
        of={JSON.stringify([query, isRatio ? part : null])}
        unit={shown?.unit ?? ''}
        rowCount={isRatio ? null : figure?.rowCount}
        useRows={(after, size) => useMetricRows(query, after, size, isRatio ? part : undefined)}
      />
    </>
  );
};

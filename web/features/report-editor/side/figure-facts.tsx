import { Button } from 'antd';
import { useState } from 'react';
import type { ResolvedFigure } from '#kit/report-document/desk-contracts.ts';
import { formatMoment } from '../../../ui/format.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useMoneyUnit } from '../../../ui/money-unit.ts';
import { FigureDrawer } from '../../figure/figure-drawer.tsx';
import { figureText } from '../../figure/figure-text.ts';

interface FigureFactsProps {
  readonly figure: ResolvedFigure;
  readonly asOf: string | null;
}

/** What stands behind a chip: exact value, parts, base of comparison, definition, and its rows. */
export const FigureFacts = ({ figure, asOf }: FigureFactsProps) => {
  const [money] = useMoneyUnit();
  const [open, setOpen] = useState(false);
  const { metric, region, from, to, slice, forecast, base, numerator, denominator } = figure;
  const fact = (label: string, value: string | null | undefined) =>
    value ? [{ label, value, wide: true }] : [];
  return (
    <>
      <Facts
        facts={[
          { label: '文中写作', value: <strong>{figure.text}</strong>, wide: true },
          ...fact('缺数原因', figure.missingText),
          { label: '准确数值', value: figureText(figure.value, figure.unit, money) },
          { label: '记录数', value: `${figure.rowCount}条` },
          ...(denominator === undefined
            ? []
            : [
                { label: '分子', value: String(numerator ?? '') },
                { label: '分母', value: String(denominator) },
              ]),
          ...fact('预计办法', forecast?.text),
          ...fact('比较依据', base?.text),
          ...fact('类别', figure.sliceTitle),
          { label: '时间', value: `${from} 至 ${to}`, wide: true },
          { label: '地区', value: figure.regionName, wide: true },
          ...fact('数据截至', asOf && formatMoment(asOf)),
          ...fact('口径', figure.definition),
        ]}
      />
      <Button block onClick={() => setOpen(true)}>
        查看记录和登记人
      </Button>
      {open ? (
        <FigureDrawer
          query={{ metric, region, from, to, ...(slice && { slice }) }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

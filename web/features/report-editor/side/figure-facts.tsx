import { Button } from 'antd';
import { useState } from 'react';
import type { ResolvedFigure } from '#kit/report-document/desk-contracts.ts';
import { countedRows } from '#kit/report-document/late-rows.ts';
import { reportedNote } from '#kit/report-document/reported-sources.ts';
import { formatMoment } from '../../../ui/format.ts';
import { Facts } from '../../../ui/page/facts.tsx';
import { useMoneyUnit } from '../../../ui/money-unit.ts';
import { FigureDrawer } from '../../figure/figure-drawer.tsx';
import { FigureRecorders } from '../../figure/figure-recorders.tsx';
import { figureText } from '../../figure/figure-text.ts';

interface FigureFactsProps {
  readonly figure: ResolvedFigure;
  readonly asOf: string | null;
}

const baseWords = ({ text, reported }: NonNullable<ResolvedFigure['base']>): string =>
  reported ? `${text}，${reportedNote(reported.source)}` : text;

/** What stands behind a chip: exact value, parts, base of comparison, definition, and its rows. */
export const FigureFacts = ({ figure, asOf }: FigureFactsProps) => {
  const [money] = useMoneyUnit();
  const [open, setOpen] = useState(false);
  const { metric, region, from, to, slice, forecast, base, numerator, denominator } = figure;
  const query = { metric, region, from, to, ...(slice && { slice }) };
  const fact = (label: string, value: string | null | undefined) =>
    value ? [{ label, value, wide: true }] : [];
  return (
    <>
      <Facts
        facts={[
          { label: '文中写作', value: <strong>{figure.text}</strong>, wide: true },
          ...fact('缺数原因', figure.missingText),
          { label: '准确数值', value: figureText(figure.value, figure.unit, money) },
          ...(figure.reported
            ? fact('来源', reportedNote(figure.reported.source))
            : [{ label: '记录数', value: `${countedRows(figure.rowCount, figure.lateRows)}条` }]),
          ...(denominator === undefined
            ? []
            : [
                { label: '分子', value: String(numerator ?? '') },
                { label: '分母', value: String(denominator) },
              ]),
          ...fact('预计办法', forecast?.text),
          ...fact('比较依据', base && baseWords(base)),
          ...fact('类别', figure.sliceTitle),
          { label: '时间', value: `${from} 至 ${to}`, wide: true },
          { label: '地区', value: figure.regionName, wide: true },
          ...fact('数据截至', asOf && formatMoment(asOf)),
          ...fact('口径', figure.definition),
        ]}
      />
      {figure.rowCount > 0 ? <FigureRecorders query={query} /> : null}
      <Button block onClick={() => setOpen(true)}>
        查看记录
      </Button>
      {open ? <FigureDrawer query={query} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

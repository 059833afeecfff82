import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { RatioPart } from '../../api/metrics.ts';
import { useReportRows, type Report, type ReportFigure } from '../../api/reports.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Facts } from '../../ui/page/facts.tsx';
import { formatMoment, formatNumber } from '../../ui/format.ts';
import { useMoneyUnit } from '../../ui/money-unit.ts';
import { FigureRows } from '../figure/figure-rows.tsx';
import { PartSwitch } from '../figure/part-switch.tsx';
import { figureText } from '../figure/figure-text.ts';

interface ReportFigureDrawerProps {
  readonly report: Report;
  readonly figure: ReportFigure;
  readonly onClose: () => void;
}

/** Behind one figure of a report: what it counts, its exact value then, and its rows. */
export const ReportFigureDrawer = ({ report, figure, onClose }: ReportFigureDrawerProps) => {
  const [money] = useMoneyUnit();
  const [part, setPart] = useState<RatioPart>('numerator');
  const isRatio = figure.denominator !== undefined;
  const search = {
    region: String(report.region),
    from: report.from,
    to: report.to,
    ...(figure.slice ? { slice: figure.slice } : {}),
  };
  return (
    <Drawer open size={720} mask={false} title={`${figure.title}的来源`} onClose={onClose}>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
        <Facts
          facts={[
            { label: '文中写作', value: figure.missing ? '缺数' : figure.text },
            { label: '准确数值', value: <strong>{figureText(figure.value, figure.unit, money)}</strong> },
            { label: '地区', value: report.regionName },
            { label: '时间', value: `${report.from} 至 ${report.to}` },
            { label: '数据截至', value: formatMoment(report.composedAt) },
            { label: '记录数', value: `${formatNumber(figure.rowCount)}条` },
            ...(figure.denominator === undefined
              ? []
              : [
                  { label: '分子', value: String(figure.numerator ?? '') },
                  { label: '分母', value: String(figure.denominator) },
                ]),
            { label: '口径', value: figure.definition, wide: true },
          ]}
        />
        {figure.missing ? (
          <EmptyState
            title="这个数没有记录"
            advice="所选地区和时间内没有登记过。补登台账后重新生成文稿，数字会自动填上。"
          />
        ) : (
          <div>
            {isRatio ? <PartSwitch value={part} onChange={setPart} /> : null}
            <FigureRows
              of={`${report.id}/${figure.number}/${isRatio ? part : ''}`}
              unit={isRatio ? '' : figure.unit}
              rowCount={isRatio ? null : figure.rowCount}
              useRows={(after, size) =>
                useReportRows(
                  report.countyCode,
                  report.id,
                  figure.number,
                  after,
                  size,
                  isRatio ? part : undefined,
                )
              }
            />
          </div>
        )}
        <Link to="/figures/$metric" params={{ metric: figure.metric }} search={search as never}>
          在统计指标中查看现在的数
        </Link>
      </div>
    </Drawer>
  );
};

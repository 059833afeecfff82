import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useFigure, useMetric, type FigureQuery } from '../../api/metrics.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { formatMoment } from '../../ui/format.ts';
import { useMoneyUnit } from '../../ui/money-unit.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useRegionName } from '../region-picker/region-names.ts';
import { FigureSource } from './figure-source.tsx';
import { figureText } from './figure-text.ts';

interface FigureDrawerProps {
  readonly query: FigureQuery;
  readonly onClose: () => void;
}

/** 来源: what exactly is counted, numerator and denominator, and the rows. */
export const FigureDrawer = ({ query, onClose }: FigureDrawerProps) => {
  const metric = useMetric(query.metric);
  const figure = useFigure(query);
  const [money] = useMoneyUnit();
  const region = useRegionName(query.region);
  return (
    <Drawer open size={720} title={metric.data ? `${metric.data.title}的来源` : '数字来源'} onClose={onClose}>
      <QueryView query={metric}>
        {(definition) => (
          <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
            <QueryView query={figure} lines={2}>
              {(value) => (
                <Facts
                  facts={[
                    {
                      label: '数值',
                      value: <strong>{figureText(value.value, definition.unit, money)}</strong>,
                    },
                    { label: '地区', value: region },
                    { label: '时间', value: `${query.from} 至 ${query.to}` },
                    { label: '数据截至', value: formatMoment(value.asOf) },
                    ...(value.lateRows
                      ? [{ label: '其中迟报', value: `${value.lateRows}条，在结账后登记或改动` }]
                      : []),
                    ...(value.denominator === undefined
                      ? []
                      : [
                          { label: '分子', value: String(value.numerator ?? '') },
                          { label: '分母', value: String(value.denominator) },
                        ]),
                    { label: '口径', value: definition.description, wide: true },
                  ]}
                />
              )}
            </QueryView>
            <FigureSource metric={definition} query={query} figure={figure.data} />
            <Link
              to="/figures/$metric"
              params={{ metric: query.metric }}
              search={{ from: query.from, to: query.to, region: String(query.region) } as never}
            >
              按地区和类别查看
            </Link>
          </div>
        )}
      </QueryView>
    </Drawer>
  );
};

import { Alert } from 'antd';
import { MOST_ON_PAPER } from '../../api/read-pages.ts';
import { formatNumber } from '../../ui/format.ts';

interface PaperLimitProps {
  /** How many there are, and what one is called. */
  readonly count: number;
  readonly unit: string;
  /** How the clerk can make the list shorter. */
  readonly advice: string;
}

/** Says, beside a sheet that holds only the first of a list, how many it leaves out and how to get them. */
export const PaperLimit = ({ count, unit, advice }: PaperLimitProps) => (
  <Alert
    type="warning"
    showIcon
    className="rj-no-print"
    title={`共${formatNumber(count)}${unit}，这里只排出前${MOST_ON_PAPER}${unit}。要全部内容请${advice}，或用“导出”。`}
  />
);

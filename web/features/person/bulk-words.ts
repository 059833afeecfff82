import type { FileOutcome } from '../../api/bulk-people.ts';
import { formatNumber } from '../../ui/format.ts';

/** 已改1,200人，原本如此30人，未改2人 */
export const outcomeWords = (outcomes: readonly FileOutcome[]): string => {
  const count = (status: FileOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const parts = [
    `已改${formatNumber(count('changed'))}人`,
    count('unchanged') > 0 ? `原本如此${formatNumber(count('unchanged'))}人` : '',
    count('refused') > 0 ? `未改${formatNumber(count('refused'))}人` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
};

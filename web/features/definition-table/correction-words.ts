import { formatNumber } from '../../ui/format.ts';

/** 已更正120条，原本如此3条，未改2条 */
export const correctionWords = (outcomes: readonly { readonly status: string }[]): string => {
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
  const parts = [
    `已更正${formatNumber(count('changed'))}条`,
    count('unchanged') > 0 ? `原本如此${formatNumber(count('unchanged'))}条` : '',
    count('refused') > 0 ? `未改${formatNumber(count('refused'))}条` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
};

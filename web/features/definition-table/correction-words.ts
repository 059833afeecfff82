import { formatNumber } from '../../ui/format.ts';

/** 已更正120条，未改2条 */
export const correctionWords = (outcomes: readonly { readonly status: string }[]): string => {
  const refused = outcomes.filter(({ status }) => status === 'refused').length;
  const done = `已更正${formatNumber(outcomes.length - refused)}条`;
  return refused === 0 ? done : `${done}，未改${formatNumber(refused)}条`;
};

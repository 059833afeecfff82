import { officialDate } from '#platform/documents/official-date.ts';

/** The line under the title: days of a period that is no whole year, and that a draft is a draft. */
export const reportSubtitle = ({
  from,
  to,
  isFinal,
}: {
  readonly from: string;
  readonly to: string;
  readonly isFinal: boolean;
}): string | undefined => {
  const isWholeYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  const end = officialDate(to);
  const days = `${officialDate(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.replace(/^\d+年/, '') : end}`;
  const words = [...(isFinal ? [] : ['征求意见稿']), ...(isWholeYear ? [] : [days])];
  return words.length === 0 ? undefined : `（${words.join('，')}）`;
};

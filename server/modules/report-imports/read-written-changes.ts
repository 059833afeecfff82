import type { ChipComparison } from '#kit/report-document/index.ts';

/** How a document says a figure stands to last year. */
export interface WrittenChange {
  readonly start: number;
  readonly end: number;
  /** As written, such as 同比增长8.6%. */
  readonly written: string;
  readonly compare: ChipComparison;
  /** Same for every way of saying the same: '+8.6%', '-1.2个百分点', '0'. */
  readonly meaning: string;
}

const TO_LAST_YEAR = '(?:同比|[比较](?:上年|去年)(?:同期)?|与(?:上年|去年)(?:同期)?(?:相比)?)';
const UP = '增长|增加|上升|提高|提升|上涨';
const DOWN = '下降|减少|降低|下滑';
const CHANGE = new RegExp(
  `${TO_LAST_YEAR}(?:(?<way>${UP}|${DOWN})了?(?<size>\\d[\\d,，]*(?:\\.\\d+)?万?)(?<unit>个百分点|[%％]|人次|[^\\d，。；：、（）\\s]{1,2})|(?:基本)?持平)`,
  'g',
);

/** Every comparison with last year in a text, by rate or in percentage points, or by an amount. */
export const readWrittenChanges = (text: string): WrittenChange[] =>
  [...text.matchAll(CHANGE)].map((match) => {
    const { way = '', size = '', unit = '' } = match.groups ?? {};
    const isRate = unit === '' || unit === '个百分点' || unit === '%' || unit === '％';
    const amount = `${size.replace(/[,，]/g, '')}${unit.replace('％', '%')}`;
    return {
      start: match.index,
      end: match.index + match[0].length,
      written: match[0],
      compare: isRate ? 'last-year-rate' : 'last-year-change',
      meaning: way === '' ? '0' : `${DOWN.includes(way) ? '-' : '+'}${amount}`,
    };
  });

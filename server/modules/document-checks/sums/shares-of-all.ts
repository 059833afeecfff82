import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { matchesIn, type Hit } from '../text/matches-in.ts';

/** 3000元以下的占18%，3000元至6000元的占57%，6000元以上的占25%: classes that leave nothing out and overlap nowhere. */
const CLASSES =
  /[^，。；\d]*\d[\d.]*(?<unit>[\u4e00-\u9fff]{1,3}?)以[下内][^，。；、\d]{0,8}占\d+(?:\.\d+)?[%％](?:[，；、](?=[^，。；、]{0,20}\d\k<unit>)[^，。；、]{2,20}占\d+(?:\.\d+)?[%％])+(?<=\d\k<unit>以上[^，。；、\d]{0,8}占\d+(?:\.\d+)?[%％])/g;
const OF_CLASS = /占(\d+(?:\.\d+)?)[%％]/g;
/** 分别占45%、35%、20%: parts of one whole, though others may be left out. */
const PARTS = /分别占[^。；]*?(?<list>\d+(?:\.\d+)?[%％](?:[、和，及]\d+(?:\.\d+)?[%％])+)/g;
const OF_PART = /(\d+(?:\.\d+)?)[%％]/g;
/** What the rounding of several shares may add up to. */
const ROUNDING = 0.5;

const sumOf = (text: string, share: RegExp): number =>
  [...text.matchAll(share)].reduce((sum, [, percent]) => sum + Number(percent), 0);

const told = ({ block, start, end }: Hit, sum: number, isWhat: string): Defect => ({
  block,
  start,
  end,
  message: `各部分占比相加是${Math.round(sum * 10) / 10}%，${isWhat}100%。`,
  proposal: '核对各部分的占比。',
});

/** Shares of all the classes of one whole that do not come to 100 per cent, and shares of its parts that come to more. */
export function* wrongSharesOfAll(document: CheckedDocument): Generator<Defect> {
  for (const hit of matchesIn(document, CLASSES)) {
    const sum = sumOf(hit.text, OF_CLASS);
    if (Math.abs(sum - 100) > ROUNDING) yield told(hit, sum, '不是');
  }
  for (const hit of matchesIn(document, PARTS)) {
    const sum = sumOf(hit.match.groups!['list']!, OF_PART);
    if (sum > 100 + ROUNDING) yield told(hit, sum, '超过');
  }
}

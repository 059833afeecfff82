import { clauseBefore, TRAILING } from '../facts/named-figures.ts';
import type { Quantity } from '../text/quantity.ts';

const STOCK = /(全[省市县区镇])(?:现|共|总共|目前)?有?([\u4e00-\u9fff“”]{3,12})$/;
/** 全县现有“两参”人员120人: what is counted may be quoted. */
const QUOTES_INSIDE = /[，。；：、！？（）]/;
const VERB = /[走发举培接受完办建开组解帮召印制评送调投争协]|慰问/;
/** What some of them did is another number. */
const DID = /^(?:参|受|享|报|获|到|体|完|通|因|在|接|已|被|于)/;

/** 全县现有优抚对象5820人: the area and the thing of a stock told right before its number. */
export const stockBefore = (text: string, { start, end }: Quantity): string | undefined => {
  const clause = clauseBefore(text, start, QUOTES_INSIDE);
  const [, area, thing] = STOCK.exec(clause.replace(TRAILING, '')) ?? [];
  return area && thing && !DID.test(text.slice(end)) && !VERB.test(thing) ? `${area}${thing}` : undefined;
};

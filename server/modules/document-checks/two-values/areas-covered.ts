import type { CheckedDocument } from '../checked-document.ts';
import { quantitiesOf } from '../text/quantity.ts';
import { toldFact, type FindContradictions, type ToldFact } from './told-fact.ts';

/** What an area is made of. */
const PART =
  /^(?:乡镇（街道）|乡镇|镇街|街镇|镇（街道）|街道（镇）|乡（镇）|镇|街道|行政村|村（社区）|村、社区|社区|村|县（市、区）|县（区）|县区|成员单位|科室|股室)/;
/** 全县14个乡镇, 辖14个乡镇: how many there are. */
const THERE_ARE =
  /(?:全[省市县区镇]|[辖设]|现有|共有|[我本][市县区镇])(?:现|共|总共|目前)?(?:有|辖)?(?:[^，。；]{0,12}[、和])?$/;
/** 走遍14个乡镇, 14个乡镇全部: all of them. */
const ALL_BEFORE = /(?:走遍|覆盖|遍及|深入|实现|推动|全部|所有)(?:全[市县区镇])?(?:[^，。；]{0,12}[、和])?$/;
const ALL_AFTER = /^[^，。；]{0,16}(?:全部|全覆盖|均|都|逐一|无一遗漏|实现)/;

/** How many parts an area has, where it is told, and where all of them are told of. */
export const areasCovered: FindContradictions = function* (document: CheckedDocument) {
  const known = new Map<string, ToldFact>();
  for (const sentence of document.proseSentences) {
    const { block, text } = sentence;
    for (const quantity of quantitiesOf(sentence)) {
      const part = quantity.unit === '个' ? PART.exec(text.slice(quantity.end))?.[0] : undefined;
      if (part === undefined || !quantity.isExact) continue;
      const before = text.slice(0, quantity.start);
      const after = text.slice(quantity.end + part.length);
      const isStock = THERE_ARE.test(before);
      if (!isStock && !ALL_BEFORE.test(before) && !ALL_AFTER.test(after)) continue;
      const fact = toldFact(sentence, quantity, part);
      const first = known.get(part);
      if (!first && (isStock || ALL_AFTER.test(after))) known.set(part, fact);
      else if (first && first.block !== block && first.quantity.value !== quantity.value) yield [first, fact];
    }
  }
};

import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

/** Two marks that cannot follow each other. Dashes, ellipses and the end of a quotation may. */
const DOUBLED =
  /[，、；：。][，、；：。]+|(?<=[！？])[，、；：。]+|[，、；：](?=[！？])|！{2,}|？{2,}|、(?=等(?![级待候额值次同效差分距离额])|以及|及其?他)/g;
const ELLIPSIS = /^。{3,}$/;
const SAME = /^(.)\1+$/;

/** What mends it for certain: one of two alike; none where one stood before 等. */
const mendOf = (text: string): string | undefined => (text.length === 1 ? '' : SAME.exec(text)?.[1]);

export const doubledMark = defineRule({
  code: 'doubled-mark',
  name: '标点重复',
  reason: '两个点号不能连用（GB/T 15834—2011），多半是删改后的残留。',
  severity: 'error',
  examples: {
    wrong: [
      '走访慰问老兵200人⟦，，⟧发放慰问金10万元⟦。。⟧',
      '认真落实各项政策⟦；。⟧',
      '提供医疗、养老⟦、⟧等服务。',
      '努力为老兵办实事⟦！！⟧',
      '一是加强领导⟦：，⟧二是压实责任。',
    ],
    right: [
      '“最美退役军人”、“军创之星”等称号陆续评出……广受好评。',
      '把好事办好——让老兵满意。',
      '他说：“一定办好。”大家都很高兴。',
      '按伤残等级、等次发放。',
    ],
  },
  *find(document) {
    for (const { block, start, end, text } of matchesIn(document, DOUBLED)) {
      if (ELLIPSIS.test(text)) continue;
      const replacement = mendOf(text);
      yield {
        block,
        start,
        end,
        message: text === '、' ? '“等”“以及”之前不用顿号。' : `标点“${text}”连用。`,
        proposal: text.length > 1 ? '只保留一个合适的标点。' : '删去多余的标点。',
        ...(replacement !== undefined && { replacement }),
      };
    }
  },
});

import { defineRule } from '../define-rule.ts';
import { doubledHeadsIn } from '../words/doubled-heads.ts';
import { matchesIn } from '../text/matches-in.ts';
import { tellSlip } from '../words/slip.ts';

/** Particles that are never doubled; 不了了之, 的的确确, 是是非非 and 了了 are words. */
const PARTICLE =
  /(?<!不)了了(?!之|解|结|断|事)|(?<!的)的的(?!确|士)|(?<![一二三四五六七八九十实现存])在在(?![职校岗编建册读])|(?<![是求])是是(?!非)|与与|和和(?![美睦谐])|把把(?!关)|(?<![应面针反绝相校核])对对(?![子联])|一头一头(?=[连牵系是])|为为|及及|被被|将将|向向|由由|从从(?![容业事])/g;
/** AB AB: 研究研究 and 一步一步 are ways of speaking. */
/** 村级站每站每年: each thing, each year. */
const PAIR = /([\u4e00-\u9fff])(?!\1|每)([\u4e00-\u9fff])\1\2/g;
const LONGER = /([\u4e00-\u9fff]{3,12})\1/g;
const SPOKEN =
  /^(?:一.一.|研究|讨论|商量|考虑|总结|反思|检查|了解|交流|休息|打扫|锻炼|体验|感受|介绍|宣传|学习|思考|帮助|支持|意思|整理|活动|关心|照顾|非常|特别|许多|很多|多少|好好|慢慢|轻轻|不断|永远|日复|年复|看看|听听|哈哈|叮当|业创|你来|我来|世世|代代|子子|孙孙)/;
/** 服务服务对象: the second belongs to what follows. */
const FOLLOWED =
  /^(?:服务(?=对象|站|中心|窗口|保障|机构)|管理(?=人员|办法)|工作(?=人员|站)|优抚(?=对象)|培训(?=机构|对象)|安置(?=对象|人员|计划)|走访(?=对象)|军人(?=家属|子女)|联系(?=人)|慰问(?=金|品|信)|建设(?=者)|帮扶(?=对象))/;

export const doubledWord = defineRule({
  code: 'doubled-word',
  name: '字词重复',
  reason: '同一个字词连写两遍，多半是修改时忘了删去一个。',
  severity: 'error',
  examples: {
    wrong: [
      '进一步提升⟦了了⟧服务水平，落实⟦的的⟧各项政策。',
      '认真做好优抚⟦工作工作⟧，及时⟦发放发放⟧补助。',
      '为⟦退役军人退役军人⟧提供帮助。',
      '法律援助站⟦提提供⟧咨询，及时⟦汇汇报⟧情况。',
    ],
    right: [
      '村级站每站每年两次，每村每月一次。',
      '遇事一步一步来，不能不了了之，要的的确确办好。',
      '大家坐下来研究研究、讨论讨论，再一件一件抓落实。',
      '和和美美过佳节，为在职人员办好事。',
      '组织村级站站长培训，由优抚科科长授课。',
      '做好服务服务对象的工作，一户一户走访。',
    ],
  },
  *find(document) {
    for (const [block, { text }] of document.blocks.entries())
      for (const slip of doubledHeadsIn(text)) yield tellSlip(block, slip, `“${slip.wrong}”多了一个字。`);
    const doubles = [
      ...[...matchesIn(document, LONGER)].map((hit) => ({ ...hit, word: hit.match[1]! })),
      ...[...matchesIn(document, PARTICLE)].map((hit) => ({ ...hit, word: hit.text[0]! })),
      ...[...matchesIn(document, PAIR)]
        .map((hit) => ({ ...hit, word: hit.text.slice(0, 2) }))
        .filter(({ text }) => !SPOKEN.test(text))
        .filter(
          ({ source, start, text }) => !FOLLOWED.test(source.text.slice(start + 2, start + text.length + 2)),
        ),
    ];
    for (const { block, start, end, text, word } of doubles)
      yield {
        block,
        start,
        end,
        message: `“${word}”重复。`,
        proposal: `改为“${word}”。`,
        ...(text.length === word.length * 2 && { replacement: word }),
      };
  },
});

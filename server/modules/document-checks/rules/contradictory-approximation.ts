import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';
import { MEASURES } from '../text/measure-words.ts';

const NUMBER = '(?:\\d[\\d.,]*[ ]?[十百千万亿]?|[一二三四五六七八九十百千万两]{1,6})';
/** 最近、邻近, 预约、签约, 高超 are words of their own. */
const BEFORE =
  '(?:(?<![最附临接靠亲就远贴新邻逼])(?:将近|接近|近)|(?<![预签合相公邀制违契节赴续履守解条])(?:大约|约)|不足|不到|不超过|最多|至多|(?<!高)(?:超过|逾|突破|超(?=\\d))了?|至少|不少于|不低于)';
const AFTER = '(?:以上|以下|左右|上下|以内)';
const LOW = /^(?:将近|接近|近|不足|不到|不超过|最多|至多)/;
const VAGUE = /^(?:大约|约)/;

/** A number word-marked before and after: both marks as groups. Time is left out: 近3年多来 is about recency. */
const PATTERN = new RegExp(
  `(${BEFORE})(${NUMBER})(余|多|来)?(万|亿)?(余|多)?(?!年|个?月|天|日|周|小时|分钟)(${MEASURES}|%|％|个百分点)?(${AFTER})?`,
  'g',
);
const LEFT_AND_RIGHT = new RegExp(
  `${NUMBER}(余)[十百千万亿]?(${MEASURES})?(左右|上下)|\\d+(?:${MEASURES})(?:多|余)(?:左右|上下|以上)|${NUMBER}(?:余多|多余)(?=${MEASURES})|${NUMBER}(?:${MEASURES})?(?:(?:左右|上下)(?:以上|以下|以内)|(?:以上|以下|以内)(?:左右|上下))|(?:超过|逾|突破|不足|不到|至少|最多|至多)了?(?:近|将近|接近|约|大约)(?=[\\d一二三四五六七八九十百千万])|(?:至少|不少于|不低于)(?:不超过|不多于|最多|至多|不足|不到)(?=\\d)|(?:最多|至多|不超过)(?:不少于|不低于|至少|超过)(?=\\d)|(?:近|约|大约)(?:超过|逾|不足|不到|至少)(?=\\d)|${NUMBER}(?:余|多)(?:万|亿)?(?:余|多)(?=${MEASURES})`,
  'g',
);

const isContradiction = (before: string, rest: string, after: string): boolean => {
  if (LOW.test(before)) return rest !== '' || after === '以上' || after === '左右' || after === '上下';
  if (VAGUE.test(before)) return rest !== '' || after !== '';
  return after === '左右' || after === '上下' || after === '以下' || after === '以内' || rest === '余';
};

export const contradictoryApproximation = defineRule({
  code: 'contradictory-approximation',
  name: '约数自相矛盾',
  reason: '“近”“约”“余”“以上”“左右”各表示不足、大约、超过，连用就说不清到底是多少。',
  severity: 'error',
  examples: {
    wrong: [
      '全年接待来访⟦近300余⟧人次。',
      '帮扶困难退役军人⟦约50余⟧人，发放资金⟦近20万元以上⟧。',
      '服务群众⟦大约600人左右⟧，印发资料⟦超过2000份左右⟧。',
      '受教育青少年⟦近万余⟧人次，⟦约1500多⟧人达成意向。',
      '走访老兵⟦200余人左右⟧，慰问驻军⟦30余多⟧次。',
      '满意率⟦不足90%以上⟧。',
      '接访⟦至少不超过⟧96人次，受众⟦1.2万余多⟧人次。',
      '每家企业平均帮扶⟦3户多左右⟧。',
      '邀请⟦300人左右以上⟧观看，⟦超过近⟧四成的人反映，点击量⟦突破了350万余⟧次。',
    ],
    right: [
      '接待来访8100余人次，拍摄照片近1.2万张，服务对象100人以上的站614个。',
      '近3年来，最近20多名老兵反映，预约300余人，邀约50多家企业。',
      '40%以上安置到机关事业单位，约占三成，群众满意度达94%。',
      '近20年间，附近30余户居民搬迁，签约60余家企业。',
      '近年来，先后有300余人次参加活动，超过2000人受益。',
    ],
  },
  *find(document) {
    for (const { block, start, end, text, match } of matchesIn(document, PATTERN)) {
      const [, before = '', , first = '', , second = '', , after = ''] = match;
      const rest = first || second;
      if (!isContradiction(before, rest === '来' ? '' : rest, after)) continue;
      const stop = after === '' ? start + text.lastIndexOf(rest) + rest.length : end;
      const marks = [before, rest, after].filter(Boolean).join('”和“');
      yield {
        block,
        start,
        end: stop,
        message: `“${marks}”连用，互相矛盾。`,
        proposal: '查实数字，只保留一个约数词。',
      };
    }
    for (const { block, start, end, text } of matchesIn(document, LEFT_AND_RIGHT))
      yield {
        block,
        start,
        end,
        message: `“${text}”里的约数词重复或矛盾。`,
        proposal: '只保留一个约数词。',
      };
  },
});

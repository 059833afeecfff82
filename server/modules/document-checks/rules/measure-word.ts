import { measureMismatches } from '#definitions/document-checks/index.ts';
import { defineRule } from '../define-rule.ts';
import { matchesIn } from '../matches-in.ts';

const LINK = '(?:共计|共|累计|合计|总计|约|近|达到?|计|有|为|数|总数|超过?|逾)*';
const NUMBER = '(?:[\\dxXｘ×*]+(?:\\.\\d+)?[百千万]?[余多]?)';
const END = '(?=[，。；、）]|$)';

const patterns = measureMismatches.map(({ thing, unfit, fit }) => ({
  fit,
  pattern: new RegExp(`(?<thing>${thing.source})${LINK}${NUMBER}(?<unit>${unfit.join('|')})${END}`, 'g'),
}));

/** 30名企业。: the thing after the number, at the end of its clause. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  [/\d+[余多]?(?:名|人次|件|场|份)(?=(?:军创|爱心|参会|招聘|用工)?(?:企业|商家)[，。；、）])/g, '家'],
  [
    /\d+[余多]?(?:件|家|起|场|份|张)(?=(?:困难)?(?:退役军人|退役士兵|优抚对象|老兵|志愿者|官兵|军转干部)[，。；、）])/g,
    '名',
  ],
  [/\d+[余多]?(?:名|人次|户|件)(?=(?:工作|就业|用工|公益性)?岗位[，。；、）])/g, '个'],
  [/\d+[余多]?(?:名|人次|户|家)(?=(?:信访事项|信访件|信访案件|信访积案|矛盾纠纷)[，。；、）])/g, '件'],
  [
    /(?<=[\dXx×*][余多]?(?:家|个|处|座|所|项|部|支|条|间|块|篇|场)，其中)(?:新建|新增|创建|获评)?(?:全国|国家级|省级|市级|县级|区级|星级|五星级|示范型|示范性|枫桥式|“枫桥式”|红色|精品|重点)\d+[余多]?(?:人次|人|名|户|件)(?=[，。；、）])/g,
    '与总数相同的单位',
  ],
  [
    /(?:(?:现场|当场|新|共|已|成功)?(?:录用|招录|聘用|入职|上岗)|推荐就业|帮助就业|实现就业|稳定就业)\d+[余多]?(?:件|份|张|场|起|块|册|部|条|家|户)(?=[，。；、）])/g,
    '人、名',
  ],
  [/\d+[余多]?(?:名|人次|件|份)(?=(?:招聘会|座谈会|培训班|讲座|党课)[，。；、）])/g, '场'],
];

export const measureWord = defineRule({
  code: 'measure-word',
  name: '量词与所计的事物不符',
  reason: '人、人次、户、件、场、份、家含义不同，用错就是另一个数。',
  severity: 'error',
  examples: {
    wrong: [
      '一体化平台全年录入⟦办件量300人次⟧。',
      '发放⟦宣传资料5000余人次⟧，提供⟦就业岗位300名⟧。',
      '举办⟦招聘会5人次⟧，慰问⟦驻军单位8名⟧。',
      '建成服务站120家，其中⟦示范型12人次⟧；⟦现场录用86件⟧。',
      '组织⟦30名⟧企业，帮扶⟦50件⟧退役军人。',
    ],
    right: [
      '接待来访300人次，受理信访事项12件，发放慰问金20万元，慰问驻军单位8家。',
      '30名企业负责人参加，50家企业的300个岗位，召开座谈会5场、300人次参加。',
      '走访退役军人200户，慰问优抚对象300人次，发放优待证1200张，悬挂光荣牌300块。',
      '招募志愿者2万余名，成立志愿服务队175支，为退役军人办实事30件。',
    ],
  },
  *find(document) {
    for (const { pattern, fit } of patterns)
      for (const { block, start, end, match } of matchesIn(document, pattern)) {
        const { thing, unit } = match.groups!;
        if (/为(?:全市|全县|全区|困难|广大)?$/.test(match.input!.slice(0, start))) continue;
        yield {
          block,
          start,
          end,
          message: `“${thing}”不用“${unit}”来计。`,
          proposal: `量词改用“${fit}”；若确实要计“${unit}”，写明计的是什么。`,
        };
      }
    for (const [pattern, fit] of AFTER)
      for (const { block, start, end, text } of matchesIn(document, pattern))
        yield {
          block,
          start,
          end,
          message: `“${text}”与后面所计的事物不符。`,
          proposal: `量词改用“${fit}”。`,
        };
  },
});

import { measureMismatches } from '#definitions/document-checks/index.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { kindsMiscounted } from '../writing/kinds-miscounted.ts';
import { matchesIn } from '../text/matches-in.ts';
import { spansOverlap } from '../text/overlap.ts';

const LINK =
  '(?:共计|共|累计|合计|总计|约|近|达到?|计|有|为|数|总数|超过?|逾|不少于|不低于|不超过|至少|至多|力争|预计|计划)*';
const NUMBER = '(?:[\\dxXｘ×*]+(?:\\.\\d+)?[百千万]?[余多]?)';
const END = '(?=[，。；、）]|$)';

/** Who is counted in 人, 名 and 位 only, by the end of the word; 每名讲师不少于3场 counts what each does. */
const PERSON =
  '(?<!每[一名位个])(?:工作人员|联络员|网格员|讲解员|辅导员|宣讲员|接线员|调解员|管理员|保洁员|指导员|教练员|退役军人|现役军人|复员军人|残疾军人|退役士兵|义务兵|老兵|老战士|班主任|志愿者|创业者|求职者|干部|职工|学员|教师|讲师|导师|律师|医生|护士|专家|代表|家属|遗属|子女|站长|党员|官兵|师生|群众|烈士子女)';
/** Things of which none is counted by heads. */
const THING =
  '(?:史料|文物|遗物|照片|图片|微视频|短视频|视频|标语|横幅|条幅|展板|海报|对联|春联|图书|书籍|问卷|简报|稿件|证书|奖牌|文件|方案|制度|墓碑|设施|设备|电脑|轮椅|床位|岗位|项目)';
/** 实有8件 beside 编制8名: what is counted stays the same. */
const SAME_COUNT =
  /(?<=(?:编制|核定|应到|应报到|计划安置|计划招收|定员)[^，。；\d]{0,6}\d+[名人]，)(?:实有|实到|现有|在岗|在编|实际到位|实际报到|已报到|已安置)\d+(?:件|份|场|起|个|家|户|张|支|人次)(?=[，。；、）])/g;

const patterns = measureMismatches.map(({ thing, unfit, fit }) => ({
  fit,
  pattern: new RegExp(`(?<thing>${thing.source})${LINK}${NUMBER}(?<unit>${unfit.join('|')})${END}`, 'g'),
}));

/** 30名企业。: the thing after the number, at the end of its clause. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  [SAME_COUNT, '名、人'],
  [new RegExp(`${PERSON}${LINK}${NUMBER}(?:件|份|场|起|张|册|支|块|篇|条|项|座)${END}`, 'g'), '名、人'],
  [
    new RegExp(`(?<!参观|参与|收看|观看|学习)${THING}${LINK}${NUMBER}(?:人次|人|名|户)${END}`, 'g'),
    '与所计事物相合的单位',
  ],
  [
    new RegExp(
      `${NUMBER}(?:件|场|起|份|张|块|册|篇|次)(?=(?:困难|高龄|优秀|专职|专业|法律|心理|创业|驻村|包片)?${PERSON}[，。；、）])`,
      'g',
    ),
    '名、人',
  ],
  [
    /(?:(?:带动|实现|帮助|推荐|促进|新增)(?:退役军人|老兵|军属|随军家属)?就业|参训|受训|受众|受益|受教育|服务(?:群众|老兵)|惠及(?:群众|老兵)?)(?:不少于|不低于|至少|约|近|超过?|达到?|共计|共|累计)*[\dxXｘ×*]+(?:\.\d+)?[百千万]?[余多]?(?:场|件|份|起|张|块|篇|支|册)(?=[，。；、）]|$)/g,
    '人、人次',
  ],
  [
    /(?:培训|轮训|集训)(?:不少于|至少|约|近|超过?|达到?|共计|共|累计|了)*\d+[余多]?(?:起|件|份|张|块|篇|户|支|册)(?=[，。；、）]|$)/g,
    '人、人次或期',
  ],
  [
    /(?<=每(?:期|班|批|次|场)(?:人数)?(?:不少于|不低于|不超过|至少|约|为|控制在)?)\d+[余多]?(?:场|期|件|份|起|批)(?=[，。；、）]|$)/g,
    '人、名',
  ],
  [
    /(?<=每(?:名|位)(?:志愿者|干部|党员|联络员|工作人员|网格员)?(?:联系|结对|帮扶|包联|服务))\d+(?:[-－—–~～至]\d+)?(?:人次|场|件|份|起)(?=(?:退役军人|老兵|优抚对象|[，。；、）]))/g,
    '名、户',
  ],
  [
    /\d+[余多]?(?:名|人次|件|场|份)(?=(?:军创|爱心|参会|招聘|用工)?(?:企业|商家)(?:参会|参展|参加|进场|报名|入驻|到场)?[，。；、）])/g,
    '家',
  ],
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
  [
    /(?:宣讲|巡讲|授课|演出|巡演|放映)(?:不少于|至少|约|近|超过?|达到?|共计|共|累计|了)*\d+[余多]?(?:名|位|件|户|家|份|张|块)(?=[，。；、）]|$)/g,
    '场',
  ],
  [
    /(?:电话回访|回访|走访|入户走访|探访|家访)(?:不少于|至少|约|近|超过?|达到?|共计|共|累计|了)*\d+[余多]?(?:件|场|份|张|块|起|篇|册)(?=[，。；、）]|$)/g,
    '人、户',
  ],
  [/(?:电话|邮件|喜报)\d+[余多]?(?:人|名|户|家|场|户次)(?=[，。；、）]|$)/g, '个、封、份'],
  [/\d+[余多]?(?:名|人次|件|份)(?=(?:招聘会|座谈会|培训班|讲座|党课)[，。；、）])/g, '场'],
];

/** 取得证书98人 counts those who did, not the thing. */
const isOfPeople = (before: string, unit: string): boolean =>
  /[人名]/.test(unit) && /(?:取得|获得|获|考取|持有|领取|拿到|办理|申领|申请)[^，。；\d]{0,16}$/.test(before);

/** As far back as the whole of a long list stands. */
const LIST_LENGTH = 200;
const OF_A_WHOLE = /其中|包括|按[^，。；：]{1,8}分/g;

/** 制发优待证860张，其中退役军人680张: a part is counted in the unit of its whole, whatever it is named by. */
const isPartOfWhole = (before: string, unit: string): boolean => {
  const said = before.slice(-LIST_LENGTH).split('。').at(-1)!;
  const opening = [...said.matchAll(OF_A_WHOLE)].at(-1)?.index;
  return opening !== undefined && new RegExp(`\\d[余多百千万亿]*${unit}`).test(said.slice(0, opening));
};

const unitOf = (counted: string): string => /[^\d.余多百千万]*$/.exec(counted)![0];

/** Every number with a measure word that does not fit, some told twice. */
function* miscounts(document: CheckedDocument): Generator<Defect> {
  for (const { pattern, fit } of patterns)
    for (const { block, start, end, match } of matchesIn(document, pattern)) {
      const { thing, unit } = match.groups!;
      const before = match.input!.slice(0, start);
      if (/为(?:全市|全县|全区|困难|广大)?$/.test(before) || isOfPeople(before, unit!)) continue;
      if (isPartOfWhole(before, unit!)) continue;
      yield {
        block,
        start,
        end,
        message: `“${thing}”不用“${unit}”来计。`,
        proposal: `量词改用“${fit}”；若确实要计“${unit}”，写明计的是什么。`,
      };
    }
  for (const [pattern, fit] of AFTER)
    for (const { block, start, end, text, source } of matchesIn(document, pattern)) {
      const before = source.text.slice(0, start);
      if (!isOfPeople(before, text.at(-1)!) && !isPartOfWhole(before, unitOf(text)))
        yield {
          block,
          start,
          end,
          message: `“${text}”与后面所计的事物不符。`,
          proposal: `量词改用“${fit}”。`,
        };
    }
  for (const { text, fit, ...span } of kindsMiscounted(document))
    yield {
      ...span,
      message: `“${text}”里的量词与所计的事物不符。`,
      proposal: `量词改用“${fit}”。`,
    };
}

export const measureWord = defineRule({
  code: 'measure-word',
  name: '量词与所计的事物不符',
  reason: '人、人次、户、件、场、份、家含义不同，用错就是另一个数。',
  severity: 'error',
  examples: {
    wrong: [
      '全年⟦代办优待证、医保等事项2350人⟧，完成⟦6名烈士纪念设施⟧的修缮改造。',
      '一体化平台全年录入⟦办件量300人次⟧。',
      '发放⟦宣传资料5000余人次⟧，提供⟦就业岗位300名⟧。',
      '举办⟦招聘会5人次⟧，慰问⟦驻军单位8名⟧。',
      '建成服务站120家，其中⟦示范型12人次⟧；⟦现场录用86件⟧。',
      '组织⟦52名⟧企业参会，悬挂⟦光荣牌38份⟧，做到应挂尽挂。',
      '新建⟦3名“红色驿站”⟧，化解⟦12户⟧信访积案，举办⟦5家专场招聘会⟧，组建⟦志愿服务队18名⟧。',
      '组织⟦30名⟧企业，帮扶⟦50件⟧退役军人。',
      '⟦宣讲不少于240名⟧、覆盖学校120所，⟦电话回访312件⟧，收到异议⟦电话2人⟧，成员单位的⟦28家负责同志⟧参加会议。',
      '核定编制8名，⟦实有8件⟧，配备⟦班主任9场⟧，征集⟦史料126人⟧。',
      '举办培训班1期，⟦培训60起⟧，⟦带动就业不少于200场⟧，每期不少于⟦60场⟧。',
    ],
    right: [
      '接待来访300人次，受理信访事项12件，发放慰问金20万元，慰问驻军单位8家。',
      '30名企业负责人参加，50家企业的300个岗位，召开座谈会5场、300人次参加。',
      '走访退役军人200户，慰问优抚对象300人次，发放优待证1200张，悬挂光荣牌300块。',
      '核定编制8名，实有8名，每期不少于60人，培训3期、60人，带动就业200人。',
      '办理优待证1536人次，咨询4120人次；合计培训116人，取得职业资格证书98人。',
      '平均每名讲师不少于3场，把98名村（社区）服务站长轮训一遍。',
      '招募志愿者2万余名，成立志愿服务队175支，为退役军人办实事30件。',
      '累计制发优待证860张，制发率98.5%，其中退役军人680张、“三属”180张；采集信息860条，其中退役军人600条、现役军人家属260条。',
      '受理法律援助案件42件，其中涉及退役军人28件、军属14件；化解矛盾纠纷300件，按对象分：退役军人180件、军属120件。',
    ],
  },
  *find(document) {
    const told: Defect[] = [];
    for (const defect of miscounts(document)) {
      if (told.some((one) => spansOverlap(one, defect))) continue;
      told.push(defect);
      yield defect;
    }
  },
});

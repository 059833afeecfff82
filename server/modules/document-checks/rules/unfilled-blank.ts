import { defineRule, type Defect } from '../define-rule.ts';
import { matchesIn, type Hit } from '../text/matches-in.ts';
import { HAN } from '../text/han.ts';
import { COUNTED } from '../text/measure-words.ts';
import { spansOverlap } from '../text/overlap.ts';
import { SURNAMES } from '../text/surnames.ts';

const CROSS = '[xXｘＸ×✕╳]';
const MASK = `(?:${CROSS}{1,8}|[*＊]{1,6}|[〇○◯]{2,6}|[？?]{2,6}|[＿_]{2,}|…+|\\.{4,}|[△▲□■●]{1,6})`;

/** A mark before a counting word: xx人次, X余万元, **名, __件, 〇〇户, ??人. Masked numbers such as 138****1234 are none. */
const COUNT = new RegExp(
  `(?<![A-Za-z\\d零一二三四五六七八九〇○+＋*＊_＿×…])(?:\\d{0,4}${MASK})(?:[余多几]?[百千万亿]?[余多几]?)(?=(?:${COUNTED}|[%％]|个百分点)(?![A-WYZa-wyz]))`,
  'g',
);
/** A year with digits missing: 20XX年, 20**年, 二〇××年, X年X月. */
const YEAR = new RegExp(
  `(?:(?:19|20|二〇)(?:${CROSS}{1,2}|[*＊]{1,2}|[＿_]{1,2}|[〇○]{2})|(?<![A-Za-z\\d+＋])${CROSS}{1,4})(?=年(?!轻|龄|级|代)|[－—–-]{1,2}20[xXｘＸ×*＊]{2}年)`,
  'g',
);
/** A cross that stands for a name: XX社区, “XX热线”, XXX新时代…; not a letter of a word, an X光 or 1+X. */
const NAME = new RegExp(
  `(?<![A-Za-z\\d+＋×xX])${CROSS}{1,8}(?![A-Za-z\\d+＋光射线轴染型])(?=[${HAN}]|[“《”》）、，。；·•・])`,
  'g',
);
const STARS = new RegExp(
  `(?<![\\d*＊${HAN}）)])[*＊]{2,6}(?=[${HAN}])|(?<=[${HAN}])[*＊]{1,6}(?=街道|社区|乡|镇|村|区|县|市|省|局|同志|公司)`,
  'g',
);
/** 记录人：*** */
const AFTER_COLON = /(?<=[：:]\s?)(?:[*＊×_xX〇○◯△▲□■●?？]{2,8}|[-－—–]{2,8})(?=$|[，。；、（\s])/g;
/** 联系人：，联系电话：。 A field of a notice with nothing in it. */
const EMPTY_FIELD =
  /(?:联系人|联系电话|联系方式|电话|传真|邮箱|电子邮箱|地址|地点|主持人?|记录人?|填报人|审核人|制表人)[：:][ \u3000]*(?:[，。；、]|$)/g;
/** 青退役军人发〔2025〕  号, 第 期: the number of a document left open. */
const DOCUMENT_NUMBER =
  /(?<=〔(?:19|20)\d{2}〕(?:第)?)(?:[ \u3000]*|[xXｘＸ×*＊_＿]{1,4})(?=号)|(?<=第)(?:[ \u3000]+|[xXｘＸ×*＊_＿]{1,4})(?=[期号批次届](?![\u4e00-\u9fff]{0,3}楼))/g;
/** 张三, 13800000000: what templates call anybody. */
const ANYBODY =
  /(?<![\u4e00-\u9fff])(?:张三|李四|王五|赵六)(?![\u4e00-\u9fff]{0,1}丰)|(?<!\d)(?:1[3-9]\d0{8}|12345678(?:9\d{0,2})?|0{7,11}|88888888|66666666)(?!\d)/g;
const RARER_SURNAMES = '华金章傅元米项闵席路童刁房单洪包左翁车宁仇甘景蒲庄柴瞿阎连易廖向';
/** Surnames before 某某 make it a masked person, which is sound. */
const SOMEBODY = new RegExp(`(?<![${SURNAMES}${RARER_SURNAMES}某])某{2,3}(?!人|某)`, 'g');
const GAP_BEFORE_UNIT = new RegExp(
  `(?<=[${HAN}])(?:[ \\u00a0\\u3000]{2,}|\\u3000)(?:[余多]|万(?=元|余))?(?=(?:${COUNTED.replaceAll(/\|对|\|位|\|本|\|天|\|类/g, '').replace('|元', '|(?<!万)元')}|次|周|只|头|亩|株|公里|米|岁|[%％]|个百分点)(?:[，。；、）]|[${HAN}]|\\s*$))`,
  'g',
);
/** 李建国 周海燕: names set apart by blanks, of which one begins with a character that also counts. */
const isBetweenNames = ({ start, end, source }: Hit): boolean =>
  new RegExp(`(?:^|[：:、，）\\s])[${HAN}]{1,4}$`).test(source.text.slice(Math.max(0, start - 6), start)) &&
  new RegExp(`^[${SURNAMES}项][${HAN}]{1,2}(?=$|[、，；。（\\s])`).test(source.text.slice(end, end + 5));
const UNDATED =
  /(?<=(?:19|20)\d{2}年)[ \u00a0\u3000]+(?:\d{0,2}月[ \u00a0\u3000]+)(?=日)|(?<=(?:19|20)\d{2}年)[ \u00a0\u3000]+(?=月)|(?<=\d{1,2}月)[ \u00a0\u3000]+(?=日)/g;
/** 电话：0999—6123××××: a number to be called, left with a hole. One masked in its middle is a person's. */
const TELEPHONE =
  /(?<=(?:电话|手机|传真|联系方式)(?:号码)?[：:为]?\s?)[\d—–－-]*(?:[xXｘＸ×*＊]{2,8}|[＿_]{2,})(?![\d*×xX])/g;
const ZEROS = new RegExp(`(?<![\\d.,，:：])0{2,4}(?:余|多)?(?=(?:${COUNTED})(?!\\d))`, 'g');
const LETTER_N =
  /(?<![A-Za-z+＋\d])[Nn](?=(?:余|多)?(?:人次|名|人|户|万元|件|家|场|份|个|次|处|篇|期|支)(?!\+))/g;
const EMPTY_PAIR =
  /“[ \u3000]*”|\[[ \u3000_＿]+\]|【[ \u3000_＿]*】|《[ \u3000]*》|(?<![是否有无男女])（[ \u3000]*）(?![是否有无男女])/g;

const blank = ({ block, start, end, text }: Hit, what: string, proposal: string): Defect => ({
  block,
  start,
  end,
  message: `“${text.trim() || '空白'}”处${what}没有填写。`,
  proposal,
});

const FIGURE = '填入实际数字；没有这项工作的，删去这一句。';

export const unfilledBlank = defineRule({
  code: 'unfilled-blank',
  name: '空白没有填写',
  reason: '用xx、**、横线、空括号等占位的地方没有填，文稿就不能报出。',
  severity: 'error',
  examples: {
    wrong: [
      '全年走访慰问优抚对象⟦xx余⟧人次，发放慰问金⟦x万余⟧元。',
      '兑现⟦20XX⟧年⟦X⟧名义务兵家庭优待金。',
      '⟦XX⟧社区、⟦X⟧街道服务站通过验收，“⟦XX⟧热线”开通运行。',
      '慰问驻军单位⟦**⟧家，化解矛盾⟦__⟧件，接待来访⟦??⟧人次。',
      '满意率达⟦XX⟧%，提高⟦**⟧个百分点。',
      '共计发放⟦〇〇⟧份，参加⟦○○⟧人。',
      '慰问困难退役军人⟦   ⟧人，送去慰问金⟦　　⟧万元。',
      '每户慰问金⟦　　⟧元。\n共印⟦    ⟧份',
      '云麓市退役军人事务局\n2025年⟦  月  ⟧日',
      '2025年10月⟦　　⟧日，联系电话：⟦0999—6123××××⟧。',
      '局专题研究⟦某某⟧等重点事项。',
      '班子成员讲党课⟦   ⟧次，发文字号为云退役军人发〔2026〕⟦  ⟧号。\n记录：⟦〇〇〇⟧\n⟦联系人：，⟧联系电话：⟦13800000000⟧。',
      '评选⟦00⟧名先进个人，表彰⟦N⟧名志愿者。',
      '开展以⟦“”⟧为主题的活动。',
      '始终坚持以⟦XXX⟧新时代中国特色社会主义思想为指导。',
    ],
    right: [
      '推行“1+X”服务模式，组织退役军人参加X光检查和3×3篮球赛。',
      '当事人李某某、史某某已达成调解协议，联系电话138****1234。',
      '二〇二一年以来，建成5G网络、3D展厅和“N+1”服务点。',
      '请在相应栏目打勾：是（ ）否（ ）。',
      '出席：陈志明　李建国　周海燕　张伟　何家明',
      '2×2米展板、A×B规格的材料已经备齐。',
      '某部官兵、某县一名老兵先后来电致谢。',
      '××县退役军人事务局信访工作简报\n××镇16件、××乡12件，由副局长李××包案。',
      '退役军人张××因病致困，自付医疗费×万元。\n老兵李××独自居住，每周上门探望。',
    ],
  },
  *find(document) {
    for (const hit of matchesIn(document, YEAR)) yield blank(hit, '年份', '写明年份。');
    for (const hit of matchesIn(document, COUNT))
      if (!document.maskedFigures.some((span) => spansOverlap(span, hit))) yield blank(hit, '数字', FIGURE);
    for (const hit of matchesIn(document, TELEPHONE)) yield blank(hit, '号码', '写全号码。');
    for (const hit of matchesIn(document, NAME))
      if (![...document.maskedNames, ...document.maskedFigures].some((span) => spansOverlap(span, hit)))
        yield blank(hit, '名称', '写明名称。');
    for (const hit of matchesIn(document, STARS)) yield blank(hit, '内容', '写明内容。');
    for (const hit of matchesIn(document, AFTER_COLON)) yield blank(hit, '内容', '写明内容。');
    for (const hit of matchesIn(document, EMPTY_FIELD, { prose: true }))
      yield blank(hit, '内容', '写明内容。');
    for (const hit of matchesIn(document, DOCUMENT_NUMBER, { prose: true }))
      yield blank(hit, '编号', '写明编号。');
    for (const hit of matchesIn(document, ANYBODY)) yield blank(hit, '真实的姓名或号码', '写明实际内容。');
    for (const hit of matchesIn(document, SOMEBODY)) yield blank(hit, '姓名或名称', '写明姓名或名称。');
    for (const hit of matchesIn(document, GAP_BEFORE_UNIT, { prose: true }))
      if (!isBetweenNames(hit)) yield blank(hit, '数字', FIGURE);
    for (const hit of matchesIn(document, UNDATED, { prose: true })) yield blank(hit, '日期', '写明月、日。');
    for (const hit of matchesIn(document, ZEROS)) yield blank(hit, '数字', FIGURE);
    for (const hit of matchesIn(document, LETTER_N)) yield blank(hit, '数字', FIGURE);
    for (const hit of matchesIn(document, EMPTY_PAIR, { prose: true }))
      yield blank(hit, '内容', '补上内容，或删去这对符号。');
  },
});

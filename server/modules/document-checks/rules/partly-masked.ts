import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { namedAmongSome } from '../leftovers/named-among-some.ts';
import { matchesIn, type Hit } from '../text/matches-in.ts';
import { SOMEBODY, SURNAMES } from '../text/surnames.ts';
import { COUNTED } from '../text/measure-words.ts';

const MASK = '(?:[xXｘ×]{1,6}|[*＊]{1,6}|某{2,3})';
const MASKED_FIGURE = new RegExp(`${MASK}[余多]?[百千万亿]?[余多]?(?=${COUNTED})`, 'g');
const PLAIN_FIGURE = new RegExp(
  `(?<![\\d.%〔年第])\\d[\\d,.]*[百千万亿]?[余多]?(?:${COUNTED.replace('|对', '')})(?![以之]?[上下内前]|公里)`,
  'g',
);
const MASKED_PLACE = new RegExp(`${MASK}(?:社区|街道|镇|乡|村)`, 'g');
const NAMED_PLACE =
  /(?<=[与和在到、，。；从]|联点|结对|下沉|走进|联合|会同|携手|街道|[区市县])([\u4e00-\u9fff]{2,3})(?:社区(?![服工干治建矫民党居网、各和]|退役)|街道(?=[与和、，。]))/g;
const GENERIC =
  /^(?:各|每|全|本|该|我|其|某|辖区|基层|农村|城市|城乡|村社|乡镇|镇街|街道|所在|智慧|平安|示范|和谐|文明|周边|附近|驻地|联点|包联|结对|共建|居住|户籍|红色|星级|模范|重点|试点|多个|个别|部分|所有|这些|实现|提升|带动|推动|组织|联合|走进|深入|下沉|服务|走村|进|入|送|到|在|向|于|以|把|等|及|个|两|三|省|市|县|区)|(?:个|各|级|进|入|到|在|的|等|全|区|县|市|镇|乡|村)$/;
/** 王**, 李xx: half of a name is no mask, since the surname with the deed tells the person. */
const HALF_NAME = new RegExp(
  `(?<=^|[\\s，。；：、（“]|为|给|向|和|与|对|帮助|寻亲|慰问|走访|老兵|战士|军人|同志|烈士|站长|书记|主任|局长|代表)[${SURNAMES}](?:[*＊]{1,3}|[xXｘＸ×]{1,2})(?=等|同志|、|，|。|（|老人|家|一家|反映|表示|说|的|\\s*$)`,
  'g',
);
const FEWEST_MASKS = 6;
const LARGEST_SHARE = 0.15;

/** What is told of a place, in words that name it. */
const told = ({ block, start, end, text }: Hit, say: (text: string) => string, proposal: string): Defect => ({
  block,
  start,
  end,
  message: say(text),
  proposal,
});

/** Place names left among masked ones. */
function* places(document: CheckedDocument): Generator<Defect> {
  if ([...matchesIn(document, MASKED_PLACE)].length === 0) return;
  for (const hit of matchesIn(document, NAMED_PLACE, { prose: true }))
    if (!GENERIC.test(hit.match[1]!))
      yield told(
        hit,
        (text) => `别处的地名已隐去，这里还留着“${text}”。`,
        '一并隐去；如果不是要隐去，把别处的空白填全。',
      );
}

/** 石桥镇10件 in a list of hidden places. */
const LISTED_PLACE = /(?<=[、，])([\u4e00-\u9fff]{2,3})(?:镇|乡|村|社区|街道)(?=\d)/g;
/** 王建国同志 where others are 李××. */
const CASE = `(?<=退役军人|退役士兵|老兵|老战士|老党员|遗属|家属|战士|当事人|信访人|来访人|居民|村民|军人|学员|对象)[${SURNAMES}](?!.?某)[\\u4e00-\\u9fff]{1,2}(?=[，、（]|反映|因|患|家|住|来访|表示|说|的)`;
/** 退役军人王建军反映 where others are 李某某. */
const NAMED_CASE = new RegExp(CASE, 'g');
const NAMED_PERSON = new RegExp(
  `(?<=[由请是为、，]|局长|主任|站长|书记|科长)[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?=同志|牵头|包案|负责)|${CASE}`,
  'g',
);
const FEWEST_SOMEBODIES = 2;
/** 某镇某村 */
const SOME_PLACE = /某(?:县|区|镇|乡|街道|社区|村)/g;
/** 柳树镇某村退役士兵 where others are of 某镇. */
const NAMED_HOME =
  /(?<=^|[。；，）)])([\u4e00-\u9fff]{2,3})(?:镇|乡|街道)(?=某村|某社区|[\u4e00-\u9fff]{0,6}(?:退役|老兵|烈士))/g;

/** Places and people left with their names in a document that hides them. */
function* leftNames(document: CheckedDocument): Generator<Defect> {
  const somebodies = [...matchesIn(document, SOMEBODY, { prose: true })].length;
  if (document.maskedNames.length === 0 && somebodies < FEWEST_SOMEBODIES) return;
  const persons = document.maskedNames.length > 0 ? NAMED_PERSON : NAMED_CASE;
  const listed = [...matchesIn(document, LISTED_PLACE, { prose: true })].filter(
    ({ block, match }) => !GENERIC.test(match[1]!) && document.maskedNames.some((one) => one.block === block),
  );
  const villages =
    [...matchesIn(document, SOME_PLACE, { prose: true })].length >= FEWEST_SOMEBODIES
      ? [...matchesIn(document, NAMED_HOME, { prose: true })].filter(({ match }) => !GENERIC.test(match[1]!))
      : [];
  for (const hit of [
    ...listed,
    ...villages,
    ...matchesIn(document, persons, { prose: true }),
    ...namedAmongSome(document),
  ])
    yield told(hit, (text) => `别处的名称已隐去，这里还留着“${text}”。`, '一并隐去，或核实能不能公开。');
}

/** Names of which only the half is hidden. */
function* names(document: CheckedDocument): Generator<Defect> {
  if (document.maskedNames.length > 0) return;
  for (const hit of matchesIn(document, HALF_NAME))
    yield told(
      hit,
      (text) => `“${text}”只隐去了名，留着姓。`,
      '写全姓名；不宜公开的，写作“某某”或不提姓名。',
    );
}

/** Figures left among masked ones. */
function* figures(document: CheckedDocument): Generator<Defect> {
  const masked = [...matchesIn(document, MASKED_FIGURE)].length;
  const plain = [...matchesIn(document, PLAIN_FIGURE, { prose: true })];
  if (masked < FEWEST_MASKS || plain.length === 0 || plain.length / (masked + plain.length) > LARGEST_SHARE)
    return;
  for (const hit of plain)
    yield told(
      hit,
      (text) => `别处的数字都没有填，只有这里写着“${text}”，可能是上年或别处带来的。`,
      '核实这个数，并把别处的空白填全。',
    );
}

export const partlyMasked = defineRule({
  code: 'partly-masked',
  name: '隐去不彻底',
  reason: '别处的名称、数字都隐去了，个别还留着，既泄露又容易是旧稿带来的。',
  severity: 'warning',
  examples: {
    wrong: [
      '某村的老兵周某某双腿残疾，⟦周国富⟧每天都去村头讲故事。\n某村的退役军人钟某某创办小厂，⟦柳河镇塘口村⟧这家小厂又响起了机器声。',
      '与⟦云溪社区⟧共建，xx社区、xx街道服务站通过验收。',
      '慰问xx人，发放xx万元，走访xx户，接待xx人次，解决xx件，培训xx场，发放xx份，表彰xx名，组织⟦40名⟧退役士兵参加招聘会。',
      '××县信访工作简报\n××镇16件、××乡12件、⟦石桥镇⟧10件，分别由李××、⟦王建国⟧同志包案。',
      '退役军人张××因病致困，家庭困难。\n退役军人⟦王建军⟧，住房为危房。\n烈士遗属李××，独自居住。',
      '退役军人李某某反映安置问题，已协调解决。\n退役军人⟦张建国⟧反映社保问题，已转办。\n退役军人王某某反映住房问题，已答复。',
      '为烈士寻亲⟦王**⟧等6名，走访老兵⟦李xx⟧。',
    ],
    besides: ['unfilled-blank'],
    right: [
      '王某某、李某某等同志反映的问题已解决，李子沟的经验值得学习，周某某的家周边道路已修好。',
      '走进云溪社区，走访12户，慰问金3万元，结对共建。',
      '为烈士寻亲，王某某等6名当事人到场，联系电话138****1234，推行“1+X”模式。',
    ],
  },
  *find(document) {
    yield* places(document);
    yield* leftNames(document);
    yield* figures(document);
    yield* names(document);
  },
});

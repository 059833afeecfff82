import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';
import { misfitOfParts } from '../sums/listed-parts.ts';
import { wrongProducts } from '../sums/products-of-counts.ts';
import { wrongSharesOfAll } from '../sums/shares-of-all.ts';
import { wrongTotalsOfClausesIn } from '../sums/totals-of-clauses.ts';
import { wrongTotalsOverItems } from '../sums/totals-over-items.ts';
import { misfitBeforeTotal } from '../sums/totalled.ts';
import { matchesIn } from '../text/matches-in.ts';
import type { Sentence } from '../text/sentences.ts';

/** 男100人、女120人 in brackets after the whole. */
const PAIR =
  /(?<whole>\d+)[人名][（(，]其?中?男(?:性|兵)?(?<men>\d+)[人名][，、]女(?:性|兵)?(?<women>\d+)[人名]/g;

/** 接待来访来电436人次。其中，来访286人次…: a sentence with the one after it that tells its parts. */
const withPartsAfter = (sentence: Sentence, next: Sentence | undefined): Sentence =>
  next?.block === sentence.block && next.text.startsWith('其中')
    ? { ...sentence, text: `${sentence.text.replace(/。$/, '，')}${next.text}` }
    : sentence;

function* inSentences({ sentences, blocks }: CheckedDocument): Generator<Defect> {
  for (const [at, sentence] of sentences.entries()) {
    const { block, start, text } = withPartsAfter(sentence, sentences[at + 1]);
    if (!/其中|计|共|包括|分别/.test(text) || blocks[block]!.kind === 'cell') continue;
    const found = misfitOfParts(text) ?? misfitBeforeTotal(text);
    if (found)
      yield {
        block,
        start: start + Math.min(found.whole.start, found.parts[0]!.start),
        end: start + Math.max(found.whole.end, found.parts.at(-1)!.end),
        message: found.message,
        proposal: '核对各项和总数后改正。',
      };
  }
}

function* ofMenAndWomen(document: CheckedDocument): Generator<Defect> {
  for (const { block, start, end, match } of matchesIn(document, PAIR)) {
    const { whole, men, women } = match.groups as Record<'whole' | 'men' | 'women', string>;
    const sum = Number(men) + Number(women);
    if (sum !== Number(whole))
      yield {
        block,
        start,
        end,
        message: `男、女相加是${sum}人，总数写的是${whole}人。`,
        proposal: '核对后改正。',
      };
  }
}

export const wrongTotal = defineRule({
  code: 'wrong-total',
  name: '分项与总数不符',
  reason: '各项相加应当等于总数，其中的一项不会大于总数。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    besides: ['full-width-character'],
    wrong: [
      '抽查的1620份档案中，有37份缺少信息，29份照片过期，18份填写不规范，⟦存在问题的共94份⟧。',
      '专项经费共计⟦486万元⟧，主要用于以下三个方面：\n（一）修缮经费268万元。其余100万元另行争取。\n修缮内容另行安排。\n（二）补助经费165万元。\n（三）运行经费42万元。',
      '评选先进⟦25名，包括“最美退役军人”10名，“最美工作者”和“最美拥军人物”各5名⟧。',
      '全年走访慰问⟦300人，其中残疾军人120人、烈属100人、老复员军人110人⟧。',
      '现有纪念设施⟦23处，其中县级以上8处、零散烈士墓18处⟧。',
      '创建示范站⟦9个，其中省级2个、市级8个⟧。',
      '走访残疾军人⟦120人、烈属100人、老复员军人80人，共计310人⟧。',
      '接收退役士兵⟦86人，其中自主就业92人⟧；配备工作人员⟦5名，其中专职2名、兼职2名⟧。',
      '春节走访慰问⟦1260户、“八一”走访慰问1415户、其他节日走访慰问385户，全年共走访慰问3160户⟧。',
      '新入伍⟦120人（男100人、女30人⟧）。',
      '创建经费⟦86万元，其中氛围营造35万元、资料编印16万元、活动开展25万元⟧。',
      '受理⟦41件，其中来访24件、来信5件、网上信访11件⟧，已办结38件。\n⟦月收入3000元以下的占18%，3000元至6000元的占57%，6000元以上的占35%⟧。',
      '三类对象⟦分别占45%、35%、30%⟧。',
      '受理来信来访来电⟦96件次，其中来信12件、来访48件、来电26件⟧。',
      '县级以上纪念设施⟦7处，其中国家级1处、省级2处、县级3处⟧。',
      '举办培训班9期，培训⟦438人，其中适应性培训2期、146人，技能培训6期、258人，创业培训1期、32人⟧。',
      '慰问优抚对象200户、驻军5个，需资金⟦16万元、15万元，共计41万元⟧。',
      '帮扶困难对象⟦268人次⟧，发放资金160万元，具体为：\n1.大病帮扶143人次，发放71.5万元；\n2.住房帮扶27人次，发放54万元；\n3.就业帮扶90人次，发放34.5万元。',
      '一类对象⟦186户，每户1000元；二类对象420户，每户600元；三类对象350户，每户300元，共慰问956户，所需资金53.3万元⟧。',
      '建有服务站⟦212个，其中乡镇服务站14个、村（社区）服务站188个⟧；春节慰问⟦326户、“八一”慰问298户，两节共慰问634户⟧。\n接待来访来电⟦436人次。其中，来访286人次，来电120人次⟧。',
      '现有退役士兵⟦126名，全部安置到机关和国企，其中机关62名、国企74名⟧。',
      '发放补助⟦100万元，其中中央资金60万元、省级资金30万元、县级资金20万元⟧；总投资⟦1.5亿元，其中中央补助9000万元、省级补助3000万元、县级配套4000万元⟧。',
      '走访残疾军人⟦120人、烈属100人、老复员军人80人，共310人⟧；一季度⟦10件、二季度12件、三季度8件、四季度15件，全年共50件⟧。',
      '有效票⟦126、无效票6，共140票⟧；收回选票⟦140张，其中有效票126张、无效票6张⟧。',
      '争取资金⟦126万，其中省级86万、市级50万⟧；拨付⟦126万元，其中走访86万、帮扶50万⟧；走访⟦86万、帮扶50万，共计126万⟧。',
      '慰问⟦１２０人、帮扶６０人，共１９０人⟧。',
      '总投资⟦3亿元，其中财政2.1亿元、社会1.2亿元⟧；投入⟦1.26亿元，其中优抚8620万元、安置2180万元、双拥2030万元⟧。',
    ],
    right: [
      '抽查的620份档案中，有37份缺少信息，29份照片过期，18份填写不规范，存在问题的共84份。',
      '评选先进20名，包括“最美退役军人”10名，“最美工作者”和“最美拥军人物”各5名。',
      '全年走访慰问300人，其中残疾军人120人、烈属100人、老复员军人80人。',
      '现有干部20名，其中党员15名、退役军人12名。',
      '残疾军人120人、烈属100人，共计220人；发放慰问品120份、慰问金10万元。',
      '接收86人，其中60余人自主就业；争取资金500万元，其中省级300万元。',
      '通过验收12家，其中镇街3家、村社9家，创建率66.7%，累计建成19家。',
      '共培训218人，其中参加考试218人，合格209人。',
      '投入资金1.13万元，其中上半年0.5万元、下半年0.63万元。',
      '赞成票126、反对票6、弃权票8，共140票；收回选票140张，其中有效票134、无效票6；候选人甲得票126、乙得票98，共140票。',
      '接待游客136万，其中省内86万、省外50万；投入资金126万元，惠及86万人次；发放资金136万元，其中走访86万、帮扶50万。',
      '新入伍120人（男100人、女20人）；三类对象分别占45%、35%、20%。',
      '市级以上荣誉7项，其中省级2项、市级5项；救助12人，发放救助金3万元、物资2万元，合计5万元。',
      '在册退役军人和其他优抚对象489人，其中退役军人429人、优抚对象109人。',
      '组织参赛项目120个，获奖88个，其中省级以上61个、一等奖23个。',
      '召开座谈会4期，参加120人，其中线上2期、60人，线下2期、60人。',
      '投入资金1.2亿元，其中中央8500万元、省级2500万元、县级1100万元；接待群众3.2万人次，其中线上1.86万人次、线下1.39万人次。',
      '走访慰问12.6万元、帮扶救助8.45万元，共计21万元。',
      '部分对象年龄偏大、学历偏低，初中及以下学历占43.5%，50岁以上占61.2%。',
      '50岁以下占62%，党员占45%，大专以上占38%；月收入3000元以下的占20%，60岁以上的占35%。',
      '收到上级资金1000万元，其中中央资金600万元、省级资金300万元；投入80万元，其中省级补助50万元、走访慰问60万元。',
      '走访企业12家、部队6家，共18家次；开展宣讲12场、演出8场、放映6场，共26场。',
    ],
  },
  *find(document) {
    yield* inSentences(document);
    yield* wrongTotalsOverItems(document);
    for (const sentence of document.proseSentences) yield* wrongTotalsOfClausesIn(sentence);
    yield* wrongProducts(document, [2, Infinity]);
    yield* ofMenAndWomen(document);
    yield* wrongSharesOfAll(document);
  },
});

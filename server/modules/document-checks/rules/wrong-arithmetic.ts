import { defineRule, type Defect } from '../define-rule.ts';
import { rateDiffers, shownRate } from '../sums/rate-differs.ts';
import { wrongRatesIn } from '../sums/rates-of-two.ts';
import { wrongChangesAgainstBefore } from '../sums/changes-against-before.ts';
import { wrongProducts } from '../sums/products-of-counts.ts';
import { wrongBalances } from '../sums/balances.ts';
import { wrongNetChangesIn } from '../sums/net-changes.ts';
import { wrongChangesIn } from '../sums/stated-changes.ts';
import { wrongCells } from '../sums/table-relations.ts';
import { wrongStocks } from '../sums/stocks-and-flows.ts';
import { matchesIn, type Hit } from '../text/matches-in.ts';
import { isEqual } from '../sums/parts-of-whole.ts';

const N = '(\\d+(?:\\.\\d+)?)';
const U = '(人次|名|人|户|件|家|起|场|份|个|支|万元|元|%|％)';
const GROWN = '(增加|增长|提高|上升|提升|扩大|增|下降|减少|降低|降|减|下滑|缩减)(?:到|至|为)了?';
/** 由上年的100件增加到120件，增长20%. */
const CHANGE = new RegExp(
  `(?:由|从)(?:上年|去年|上年度|20\\d\\d年|年初|上季度|同期)?(?:同期)?的?${N}${U}${GROWN}(?:今年的?|20\\d\\d年的?|目前的?)?${N}\\2(?:[，、（(](?:同比|环比|比上年|较上年)?(?:净|共)?(增长|提高|上升|提升|增幅|增加|下降|减少|降低|降幅)(?:了|达到?|为|是)?${N}(%|％|个百分点|\\2))?`,
  'g',
);
const UP = /增|提|升|扩/;

/** 受理120件，办结118件，办结率98.3%. */
const SHARE = new RegExp(
  `(?<![约近超逾余])(?:应|共|计划|受理|接收|收到|登记|现有|共有|发放问卷|发放调查问卷|需|审核|抽查|检查|考核|参训|参加|培训)[^，。；、\\d]{0,14}${N}(人次|名|人|户|件|家|起|份|个)[，、]?(?:其中|现|目前|均|已|全部|实际|按期|按时|及时|实|成功|圆满|已经)*(?:办结|完成|化解|就业|合格|通过|达标|回复|答复|安置|报到|上岗|签约|发放|采集|到会|满意|建成|整改|悬挂|申领|收回|回收|收到)了?${N}\\2，([^，。；、\\d]{0,10})率(?:为|达到?|是)?了?${N}[%％](?!以)`,
  'g',
);

/** 办结152件，按期办结率100%: a rate of its own, which those still in time do not lower. */
const RATE_OF_ITS_OWN = /按时|按期|及时|准时|限时|一次|首次|满意|好评|知晓/;
const isOfItsOwn = (told: string, name: string): boolean => {
  const own = RATE_OF_ITS_OWN.exec(name)?.[0];
  return own !== undefined && told.indexOf(own) === told.lastIndexOf(own);
};

/** 200万元×4＝900万元. */
const PRODUCT =
  /(\d+(?:\.\d+)?万?)(元|人|名|户|件|个|家)?(?:\/[户人名年月]|每[户人名年月])?[×xX＊*](\d+(?:\.\d+)?)(元|人|名|户|件|个|家|年|个月|月)?[＝=](\d+(?:\.\d+)?万?)(?=元|人|名|户|件|个|家)/g;
const valueOf = (written: string): number =>
  Number(written.replace('万', '')) * (written.endsWith('万') ? 1e4 : 1);
const shownProduct = (value: number): string =>
  value >= 1e4 ? `${Math.round(value) / 1e4}万` : String(value);

const at = ({ block, start, end }: Hit, message: string, proposal = '核对前后的数字后改正。'): Defect => ({
  block,
  start,
  end,
  message,
  proposal,
});

const judgeChange = (hit: Hit): Defect | undefined => {
  const [, from = '', unit = '', direction = '', to = '', word, by, byUnit] = hit.match;
  const [before, after] = [Number(from), Number(to)];
  const isUp = UP.test(direction);
  if (before === after || after > before !== isUp)
    return at(hit, `从${from}${unit}到${to}${unit}，不是“${direction}”。`);
  if (by === undefined || word === undefined || byUnit === undefined) return undefined;
  if (UP.test(word) !== isUp) return at(hit, `前面说“${direction}”，后面说“${word}”，互相矛盾。`);
  const difference = Math.abs(after - before);
  const isRate = /[%％]/.test(unit);
  if (isRate && /[%％]/.test(byUnit)) {
    const relative = (difference / before) * 100;
    // A difference of points written as a rate is a slip of writing, told by its own rule.
    if (isEqual(difference, Number(by))) return undefined;
    return rateDiffers(relative, by)
      ? at(hit, `从${from}%到${to}%，相差${shownRate(difference, by)}个百分点。`)
      : undefined;
  }
  if (byUnit === '个百分点' || byUnit === unit)
    return rateDiffers(difference, by)
      ? at(hit, `从${from}到${to}，相差${shownRate(difference, by)}，不是${by}。`)
      : undefined;
  const percent = (difference / before) * 100;
  return rateDiffers(percent, by)
    ? at(hit, `从${from}到${to}，变化是${shownRate(percent, by)}%，不是${by}%。`)
    : undefined;
};

export const wrongArithmetic = defineRule({
  code: 'wrong-arithmetic',
  name: '前后数字算不拢',
  reason: '由前面的数能算出后面的数，两者对不上，必有一个是错的。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    wrong: [
      '收到优抚资金1560万元，全部到位。\n共支出优抚资金1488万元，⟦结余82万元⟧。',
      '新接收军休干部6名，同期病故2名，⟦比年初净增5名⟧；经费⟦由上年的200万元提高到240万元，增幅达到25%⟧。',
      '来访量⟦由120件增加到100件⟧，就业人数⟦从200人增加到250人，增长30%⟧。',
      '全年⟦受理信访事项120件，办结118件，办结率99.8%⟧。',
      '⟦应建服务站50个，已建成52个，建成率104%⟧。',
      '排查问题⟦38个，化解36个，化解率96.7%⟧，⟦发放问卷612份，收回580份，回收率为97.4%⟧。',
      '投入经费⟦86万元，比上年的72万元增长16.7%⟧，受理事项⟦86件，同比减少14件，下降16.3%⟧。',
      '标准⟦由每户每年1.8万元提高到2.1万元，提高3000元、增幅15%⟧，面积⟦由32亩扩大到40亩，增加了10亩⟧。',
      '全年受理信访事项⟦72件，上年同期为96件，同比下降33.3%⟧；提供岗位⟦1500个，去年同期为1250个，增长25%⟧。',
      '示范型服务站已建成⟦98个。计划再创建示范型服务站21个，累计达到129个⟧。',
      '摸排困难对象372户。\n今年以来退出⟦95户，新增31户，目前在册318户⟧。',
      '走访慰问⟦1248户，每户500元，共发放慰问金68万元⟧。\n应训学员⟦431人，实际参训427人，参训率98.1%⟧。',
      '|班次|人数|取证|取证率|\n|电工|126|117|92.9%|\n|消防|88|81|⟦90.2%⟧|\n|电商|42|40|95.2%|',
      '三天实现销售额126.8万元。与首届的98.4万元⟦相比，增长31.2%⟧。',
      '四年累计投入⟦200万元×4＝900万⟧元。',
    ],
    right: [
      '收到优抚资金1560万元，全部到位。\n共支出优抚资金1488万元，结余72万元。',
      '新接收军休干部6名，同期病故2名，比年初净增4名；经费由上年的200万元提高到240万元，增幅达到20%。',
      '困难帮扶金新增1.01万元，核减0.32万元，净增0.69万元。',
      '由100件增加到120件，增长20%；满意率由90%提高到95%，提高5个百分点。',
      '受理信访事项120件，办结118件，办结率98.3%；应报到30人，已报到30人，报到率100%。',
      '从上年的310件下降到2021年的279件，下降10%。',
      '示范型服务站已建成98个，再创建21个，累计达到119个；走访1248户，每户500元，共发放62.4万元。\n受理72件，上年同期为96件，下降25%。',
      '受理来信来访156件，办结152件，按期办结率100%，还有4件在办理期限内；受理86件，办结80件，群众满意率98%。',
      '共慰问360户，其中每户500元的300户、每户1000元的60户，共计21万元。',
      '年初结转56万元，当年收入1200万元，支出1180万元，年末结余76万元。',
      '|项目|2024年|2025年|增幅|\n|来访|1200|1286|7.2%|\n|来信|186|156|-16.1%|\n|合计|1386|1442|4.0%|',
      '投入经费86万元，比上年的72万元增长19.4%；受理事项86件，同比减少14件，下降14%；由32亩扩大到40亩，增加了8亩。',
    ],
  },
  *find(document) {
    for (const hit of matchesIn(document, PRODUCT)) {
      const [, one = '', , other = '', , told = ''] = hit.match;
      const [left, right, product] = [one, other, told].map(valueOf);
      if (Math.abs(left! * right! - product!) > 1e-6 * product!)
        yield at(hit, `${one}乘以${other}是${shownProduct(left! * right!)}，写的是${told}。`);
    }
    for (const hit of matchesIn(document, CHANGE)) {
      const defect = judgeChange(hit);
      if (defect) yield defect;
    }
    for (const hit of matchesIn(document, SHARE)) {
      const [, whole = '', unit = '', part = '', name = '', rate = ''] = hit.match;
      const real = (Number(part) / Number(whole)) * 100;
      if (Number(part) > Number(whole)) yield at(hit, `${part}${unit}超过了总数${whole}${unit}。`);
      else if (rateDiffers(real, rate) && !isOfItsOwn(hit.text, name))
        yield at(hit, `${part}占${whole}的${shownRate(real, rate)}%，不是${rate}%。`);
    }
    yield* wrongCells(document, 'rates');
    yield* wrongStocks(document);
    yield* wrongBalances(document);
    yield* wrongChangesAgainstBefore(document);
    yield* wrongProducts(document, [1, 1]);
    for (const sentence of document.sentences) {
      if (document.blocks[sentence.block]!.kind === 'cell') continue;
      yield* wrongRatesIn(sentence);
      yield* wrongChangesIn(sentence);
      yield* wrongNetChangesIn(sentence);
    }
  },
});

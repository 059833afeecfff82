import { textField, yesNoField, type LimitRule, type StepDefinition } from '#kit';
import { cardRules, checks, decides, localLimit, townshipCheck } from './parts/index.ts';

/** Audit by the city and filing by the province together, from the county's first review on. */
export const CARD_AUDIT_LIMIT: LimitRule = {
  code: 'card-audit',
  title: '初审后审核和备案',
  length: { unit: 'working-day', count: 30 },
  clause: cardRules('第二十二条至第二十八条'),
};

/** How the thirty working days are shared between city and province; the sum is the law's, the share is local. */
const share = (code: string, title: string, count: number): LimitRule => ({
  code,
  title,
  length: { unit: 'working-day', count },
  clause: cardRules('第二十二条至第二十八条（审核和备案合计30个工作日）'),
});

export const CARD_DELIVERY: LimitRule = {
  code: 'card-delivery',
  title: '发放优待证',
  length: { unit: 'working-day', count: 10 },
  clause: cardRules('第三十一条'),
};

/** The official state that says the card is at the station: its days of delivery run from then, not while the bank makes it. */
export const CARD_ARRIVED = 'delivering';

/** A card whose holder could not be reached for three months goes back up to the provincial centre. */
export const CARD_UNREACHABLE: LimitRule = {
  code: 'card-unreachable',
  title: '无法联系，逐级退回省级',
  length: { unit: 'month', count: 3 },
  clause: cardRules('第三十一条'),
};

/** The five levels of a card: 站 → 县中心 → 县局初审 → 市局审核 → 省厅备案. */
export const cardSteps: readonly StepDefinition[] = [
  townshipCheck(),
  checks('county', 'county-centre', '县级服务中心核实身份和种类', localLimit('county-check'), {
    fields: [yesNoField('isIdentityRight', '身份和优待证种类核实无误')],
  }),
  decides('county', 'county-review', '县级退役军人事务局初审', localLimit('county-check')),
  decides('city', 'city-audit', '市级退役军人事务局审核', share('city-audit', '市级审核', 15)),
  decides('province', 'province-filing', '省级退役军人事务厅备案', share('province-filing', '省级备案', 15), {
    decisions: ['pass', 'return', 'refuse'],
    fields: [textField('officialNumber', '优待证系统申领编号', { optional: true, maxLength: 40 })],
  }),
];

/** What the whole may take: the county's own promises before the first review, and the thirty days after it. */
export const CARD_WHOLE: LimitRule = {
  code: 'whole',
  title: '全程办理',
  length: { unit: 'working-day', count: 45 },
  clause: cardRules('第二十二条至第二十八条（初审后30个工作日，初审前为本地承诺）'),
};

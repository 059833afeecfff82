import type { LimitLength, LimitRule } from '#kit';
import { localRule } from './clauses.ts';

const days = (count: number): LimitLength => ({ unit: 'working-day', count });
const months = (count: number): LimitLength => ({ unit: 'month', count });

/**
 * Limits that no national text sets, all in this one table: the bureau puts in what its own published guide promises. They
 * are shown as local everywhere. A changed value holds for new cases; a running case finishes on the one it began with.
 */
const PROMISED = {
  supplement: { title: '补正', length: { unit: 'day', count: 30 } },
  'township-check': { title: '镇街核对', length: days(5) },
  'county-check': { title: '县级核对', length: days(5) },
  'county-review': { title: '县级审核', length: days(10) },
  'county-decision': { title: '县级审批', length: days(10) },
  'city-review': { title: '市级审核', length: days(20) },
  'province-decision': { title: '省级审批', length: days(40) },
  'disability-county': { title: '县级审核、医学鉴定和公示', length: days(40) },
  'department-answer': { title: '有关部门答复', length: days(15) },
  'bank-answer': { title: '银行答复', length: days(15) },
  'department-part': { title: '部门办理', length: days(5) },
  'bureau-part': { title: '本局办理', length: days(3) },
  'handing-over': { title: '送达', length: days(10) },
  'merit-registration': { title: '收到喜报后登记', length: days(2) },
  'merit-delivery': { title: '送达喜报', length: days(15) },
  whole: { title: '全程办理', length: days(20) },
  'whole-long': { title: '全程办理', length: days(45) },
  'whole-disability': { title: '全程办理', length: days(110) },
  'subsidy-payment': { title: '发放一次性经济补助金', length: months(12) },
} as const satisfies Record<string, { title: string; length: LimitLength }>;

/** One of the promised limits as a limit of a step or an item. */
export const localLimit = (name: keyof typeof PROMISED): LimitRule => ({
  code: name,
  ...PROMISED[name],
  clause: localRule('承诺时限', '本地办事指南（由县局按公布的承诺更新）'),
});

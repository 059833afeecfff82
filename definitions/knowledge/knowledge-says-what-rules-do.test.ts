import { expect, test } from 'vitest';
import { lengthWords, type Clause } from '#kit';
import { deathPensionRules } from '../service-items/amounts/death-pension.ts';
import { funeralRules } from '../service-items/amounts/funeral-subsidy.ts';
import { retirementSupplements } from '../service-items/amounts/merit-supplement.ts';
import { nursingRules } from '../service-items/amounts/nursing-allowance.ts';
import { CARD_AUDIT_LIMIT, CARD_DELIVERY, CARD_UNREACHABLE } from '../service-items/card-steps.ts';
import { deathPensionItem } from '../service-items/death-pension.ts';
import { serviceItemsWithExamples } from '../service-items/index.ts';
import { TRANSFER_LIMIT } from '../service-items/pension-transfer.ts';
import { GIVING_UP_LIMIT, REPORT_LIMIT } from '../service-items/returning-report.ts';
import { ON_POST_LIMIT, PLACEMENT_LIMIT } from '../service-items/work-placement.ts';
import { knowledgeArticles } from './index.ts';

const told = (code: string): string => knowledgeArticles.find((one) => one.code === code)!.body.join('');
const written = (limit: { length: Parameters<typeof lengthWords>[0] }): string => lengthWords(limit.length);

test('articles tell the limits that the clocks run on', () => {
  expect(told('report-thirty-days')).toContain(`批准退出现役之日起${written(REPORT_LIMIT)}内`);
  expect(told('report-thirty-days')).toContain(`超过规定时间${written(GIVING_UP_LIMIT)}仍不报到`);
  expect(told('card-flow')).toContain(`${written(CARD_AUDIT_LIMIT)}内完成`);
  expect(told('card-flow')).toContain(`${written(CARD_DELIVERY)}内送到`);
  expect(told('card-flow')).toContain(`${written(CARD_UNREACHABLE)}联系不上的，逐级退回省级`);
  expect(told('placement-limits')).toContain(`${written(PLACEMENT_LIMIT)}内完成安排`);
  expect(told('placement-limits')).toContain(`自开出介绍信之日起${written(ON_POST_LIMIT)}内`);
  expect(told('disability-transfer')).toContain(`之日起${written(TRANSFER_LIMIT)}内`);
});

test('articles and guides tell the shares and months that amounts are worked out by', () => {
  const nursing = nursingRules.at(-1)!.shares.map(({ percent }) => `${percent}%`);
  expect(nursing.filter((share) => !told('nursing-allowance').includes(share))).toEqual([]);
  const raises = retirementSupplements.at(-1)!.percents.map(({ percent }) => `增发${percent}%`);
  expect(raises.filter((raise) => !told('retirement-pay-raise').includes(raise))).toEqual([]);
  const months = funeralRules.at(-1)!.grounds.map((one) => `增发${one.months}个月`);
  expect(months.filter((words) => !told('funeral-subsidy').includes(words))).toEqual([]);
  const { incomes, months: paid } = deathPensionRules.at(-1)!;
  const guide = deathPensionItem.guide.join('');
  expect(guide).toContain(`${incomes['duty']}倍加本人${paid}个月基本工资`);
  expect(guide).toContain(`${incomes['illness']}倍加${paid}个月`);
});

test('words of orders that were replaced are not told any more', () => {
  const bodies = knowledgeArticles.map(({ body }) => body.join('')).join('');
  // 军人抚恤优待条例 (2024) art. 52: the published fare, not the 正常票价 of 2011.
  expect(bodies).not.toContain('正常票价');
  expect(told('transport-benefit')).toContain('公布票价');
  // 卡面信息 is what is printed on the card, not a likeness.
  expect(bodies).not.toContain('人脸');
  // 信访工作条例 art. 20 sets how many represent the others, and no number from which on they do.
  expect(told('petition-desk')).toContain('多人来访反映同一事项的，请推选代表，不超过5人');
});

test('an article and an item that rest on the same rule call it by the same title', () => {
  const bare = ({ law }: Clause): string => law.replace(/（\d{4}年）$/, '');
  const items = serviceItemsWithExamples.flatMap(({ item }) => item.basis.filter((one) => !one.isLocal));
  const titles = new Set(items.map(bare));
  const other = knowledgeArticles
    .flatMap(({ sources }) => sources.map(bare))
    .filter((title) => !titles.has(title))
    .filter((title) => [...titles].some((known) => known.includes(title) || title.includes(known)));
  expect(other).toEqual([]);
});

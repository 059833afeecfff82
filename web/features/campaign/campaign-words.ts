import type { CampaignUnit } from '#kit/form/define-form.ts';
import { daysBetween } from '#kit/calendar-date.ts';
import { wordPart } from '#kit/wording/part-wording.ts';
import type { CampaignState, CampaignSummary } from '../../api/campaigns.ts';

export const UNITS: Readonly<
  Record<CampaignUnit, { readonly title: string; readonly word: string; readonly help: string }>
> = {
  person: { title: '按人', word: '人', help: '名单中的每个人都要登记，逐人看完成。' },
  household: { title: '按户', word: '户', help: '名单中同住一址的算一户，登记其中一人即完成。' },
  station: { title: '每站一份', word: '个站', help: '每个站点登记一份，不列人员名单。' },
  open: { title: '随来随登', word: '个站', help: '不列名单，来一户登记一户，没有建档的也登记。' },
};

export const LEVELS = [
  { value: 'county', label: '区县' },
  { value: 'township', label: '镇街' },
  { value: 'village', label: '村、社区' },
];

export const STATES: Readonly<Record<CampaignState, string>> = {
  draft: '设计中',
  running: '进行中',
  closed: '已关闭',
};

export interface Light {
  readonly words: string;
  readonly color: string;
}

/** Where a campaign stands, in words and days; red only when something is late. */
export const campaignLight = (
  { state, dueOn, closedOn }: Pick<CampaignSummary, 'state' | 'dueOn' | 'closedOn'>,
  today: string,
): Light => {
  if (state === 'draft') return { words: '设计中', color: 'default' };
  if (state === 'closed') return { words: `${closedOn ?? ''}关闭`, color: 'default' };
  const days = dueOn === null ? 0 : daysBetween(today, dueOn);
  if (days < 0) return { words: `逾期${-days}天`, color: 'error' };
  if (days === 0) return { words: '今天截止', color: 'warning' };
  return { words: `还有${days}天`, color: days <= 3 ? 'warning' : 'success' };
};

/** What the progress of a campaign counts: households, stations, or people. */
export const countWord = (unit: CampaignUnit): string => (unit === 'open' ? '人' : UNITS[unit].word);

/** 已走访 38 / 60 人（63.3%）: numerator, denominator and rate. */
export const progressWords = (reached: number, listed: number, unit: string): string =>
  listed === 0 ? '没有名单' : `${reached} / ${listed}${unit}（${wordPart(reached, listed)}）`;

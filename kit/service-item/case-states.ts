/** Where a case stands, in the order it may go; `referred` is with whoever alone may decide it. */
export const CASE_STATES = [
  'applied',
  'supplementing',
  'handling',
  'suspended',
  'referred',
  'approved',
  'delivering',
  'sent-back',
  'closed',
  'refused',
  'not-accepted',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What screens and sheets call each state. */
export const CASE_STATE_TITLES: Readonly<Record<CaseState, string>> = {
  applied: '待受理',
  supplementing: '待补正',
  handling: '办理中',
  suspended: '已中止',
  referred: '已转报',
  approved: '已批准，待办结',
  delivering: '待送达',
  'sent-back': '已退回上级',
  closed: '已办结',
  refused: '不予批准',
  'not-accepted': '不予受理',
  withdrawn: '已撤回',
};

/** What a part of a joint matter is called on the way: sent to a department, taken there, answered. */
export const PART_STATE_TITLES = {
  waiting: '等前一项办完',
  sent: '待接收',
  received: '办理中',
  done: '已办结',
  refused: '不予办理',
  cancelled: '已取消',
} as const;
export type PartState = keyof typeof PART_STATE_TITLES;

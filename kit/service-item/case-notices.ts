/** What the written notices are called that an applicant gets, by the act that gives one. */
export const NOTICE_TITLES = {
  accept: '受理通知书',
  'ask-supplement': '一次性告知书',
  decline: '不予受理告知书',
  refuse: '不予批准告知书',
} as const;
export type NoticeAction = keyof typeof NOTICE_TITLES;
export const NOTICE_ACTIONS = Object.keys(NOTICE_TITLES) as readonly NoticeAction[];

/** Whether an act gives the applicant a written notice. */
export const givesNotice = (action: string): action is NoticeAction => Object.hasOwn(NOTICE_TITLES, action);

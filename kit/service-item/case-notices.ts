/** What the written notices are called that an applicant gets, by the act that gives one. */
export const NOTICE_TITLES: Readonly<Record<string, string>> = {
  accept: '受理通知书',
  'ask-supplement': '一次性告知书',
  decline: '不予受理告知书',
  refuse: '不予批准告知书',
};

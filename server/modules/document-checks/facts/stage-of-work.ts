/** Money that came in and money that went out, who was to come and who came: one thing at two stages of the work. */
const STAGES: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'in',
    /收到|到账|到位资金|下达|安排|筹集|筹措|争取|募集|接收|受理|申报|申请|应[检训到报参]|报名|邀请|意向/,
  ],
  ['out', /支出|使用|拨付|列支|结余|追回|办结|审核通过|批准|通过|实[检训到报参]|取得|签订|签约/],
];

/** The stages the words right before a number tell, so that two numbers of other stages are not one fact. */
export const stageOf = (clause: string): string =>
  STAGES.flatMap(([name, words]) => (words.test(clause) ? [name] : [])).join('/');

/** Whether both stages are told and are not one: 收到资金1560万元 and 支出资金1488万元 are two facts. */
export const areStagesApart = (one: string, other: string): boolean =>
  one !== '' && other !== '' && one !== other;

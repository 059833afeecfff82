import { inForceOn, type FromDay } from '#kit';

/** From which day who pays, when the relation of a person on regular payment moves between counties. */
export interface PayerRule extends FromDay {
  /** What the acts and the pages name it by; never changed. */
  readonly code: string;
  /** In one sentence, for the clerk. */
  readonly words: string;
  readonly basis: string;
  /** next-year: the old county pays to the end of the year of the move, the new one from 1 January. */
  readonly change: 'next-year';
}

/** Rules in the order of their days; a rule is never edited, a new one is added. */
export const payerRules: readonly PayerRule[] = [
  {
    from: '2013-07-05',
    code: 'old-county-pays-the-year',
    words: '迁移当年由迁出地发放，迁入地从次年1月1日起发放。',
    basis:
      '《伤残抚恤管理办法》、《军人抚恤优待条例》（2024）第三十条、《烈士褒扬条例》（2024）第二十二条；各类生活补助按同一做法，省里另有规定的，办理时改写日期并写明依据',
    change: 'next-year',
  },
];

/** The rule that holds on a day. Throws RangeError before the first. */
export const payerRuleOn = (day: string): PayerRule => inForceOn(payerRules, day);

/** First day the new county pays, by the rule of the day of the move. */
export const payerChangesOn = (movedOn: string): string => {
  const { change } = payerRuleOn(movedOn);
  switch (change) {
    case 'next-year':
      return `${Number(movedOn.slice(0, 4)) + 1}-01-01`;
  }
};

import { eq, has, known, or, personFact, type Clause, type EligibilityRule, type Expression } from '#kit';

/** The person is known under at least one of these identities. */
export const hasIdentity = (...identities: readonly string[]): Expression =>
  or(...identities.map((identity) => has(personFact('identities'), identity)));

/** Codes of list person-identity that stand for somebody who has left the forces. */
export const VETERANS = [
  'transferred-cadre',
  'retired-soldier',
  'retired-cadre',
  'red-army-veteran',
  'demobilised',
  'disabled-soldier',
  'combat-veteran',
  'nuclear-test-veteran',
  'returned-with-illness',
  'rural-over-60',
  'monthly-pension',
  'government-placed',
] as const;

/** 三属: families of martyrs, of those who died on duty and of those who died of illness. */
export const SURVIVORS = ['martyr-family', 'duty-death-family', 'illness-death-family'] as const;

export const isVeteran = (clause: Clause): EligibilityRule => ({
  code: 'is-veteran',
  title: '具有退役军人身份',
  rule: hasIdentity(...VETERANS),
  clause,
  yes: '档案登记为退役军人，符合条件。',
  no: '档案中没有退役军人身份；如已退役，请带退役证件到镇街服务站补充档案后再申请。',
});

export const isFiled = (clause: Clause): EligibilityRule => ({
  code: 'is-filed',
  title: '已建档立卡',
  rule: known(personFact('filedOn')),
  clause,
  yes: '已建档立卡。',
  no: '还没有建档立卡；请先到镇街服务站建档，再申请。',
});

export const isLiving = (clause: Clause): EligibilityRule => ({
  code: 'is-living',
  title: '本人在册',
  rule: eq(personFact('state'), 'active'),
  clause,
  yes: '本人档案在册。',
  no: '档案已注销、迁出或者登记为去世，不能以本人名义申请；登记有误的请先更正档案。',
});

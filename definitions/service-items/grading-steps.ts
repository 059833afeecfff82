import {
  and,
  codeField,
  countField,
  dateField,
  field,
  known,
  le,
  lt,
  moneyField,
  ne,
  not,
  or,
  textField,
  type Invariant,
  type StepDefinition,
} from '#kit';
import { PAID_FROM_APPROVAL_SINCE } from './amounts/pension-start.ts';
import { benefitRules, checks, decides, localLimit, localRule, townshipCheck } from './parts/index.ts';

/** The clause by which grading those who have left the forces is the province's (art. 28). */
export const GRADING_POWER = benefitRules('第二十八条');

/** The way of a grading: township, county with expert opinion and public notice, city, province. */
export const gradingSteps: readonly StepDefinition[] = [
  townshipCheck(),
  decides('county', 'county-review', '县级审核、医学鉴定和公示', localLimit('disability-county'), {
    fields: [
      textField('hospital', '指定鉴定医疗机构', { maxLength: 60 }),
      dateField('examinedOn', '医学鉴定日期'),
      countField('gradeProposed', '建议等级', '级', { min: 1, max: 10, total: false }),
    ],
    notice: {
      length: { unit: 'working-day', count: 7 },
      clause: localRule('公示不少于7个工作日'),
      place: '县局和村（社区）公示栏，只公示姓名和拟定等级',
      countsInLimit: true,
    },
  }),
  checks('city', 'city-review', '市级审核', localLimit('city-review')),
  decides('province', 'province-decision', '省级评定', localLimit('province-decision'), {
    fields: [
      countField('gradeApproved', '评定等级', '级', { min: 1, max: 10, total: false }),
      codeField('causeApproved', '评定残疾性质', 'disability-cause', { filter: false }),
      dateField('gradedOn', '批准日期'),
      dateField('pensionFrom', '残疾抚恤金起发月份', {
        optional: true,
        help: '从批准当月起发，填当月1日；2024年10月1日以前批准的，从次月起发。因病七级至十级不发残疾抚恤金，不填。',
      }),
      moneyField('yearlyPension', '残疾抚恤金年标准', {
        optional: true,
        min: 1,
        max: 50_000_000,
        total: false,
      }),
    ],
  }),
];

/** What the province decided agrees with whom art. 27 gives a pension, and from which month. */
export const gradingInvariants: readonly Invariant[] = [
  {
    rule: or(
      ne('causeApproved', 'illness'),
      le('gradeApproved', 6),
      and(not(known('pensionFrom')), not(known('yearlyPension'))),
    ),
    message: '因病致残的，一级至六级才发残疾抚恤金；七级至十级不填起发月份和年标准。',
  },
  {
    rule: or(lt('gradedOn', PAID_FROM_APPROVAL_SINCE), le('pensionFrom', field('gradedOn'))),
    message: '残疾抚恤金从批准当月起发，起发月份填批准当月1日。',
  },
];

import { and, has, known, le, or, type Expression } from '#kit';

/** A kind of regular pension or subsidy (定期抚恤补助), and who of the registry is on it. */
export interface RegularPayment {
  /** Code of list pension-category. */
  readonly category: string;
  /** Over the facts of the file. */
  readonly who: Expression;
  readonly basis: string;
}

const identity = (...codes: string[]): Expression => or(...codes.map((code) => has('identities', code)));

/**
 * Who is on regular payment, and so confirmed every year (《军人抚恤优待条例》2024 第八条). Soldiers disabled by illness have a
 * pension up to grade 6 only (第二十七条).
 */
export const regularPayments: readonly RegularPayment[] = [
  {
    category: 'disabled',
    who: and(
      identity('disabled-soldier', 'disabled-militia'),
      known('disabilityGrade'),
      or(le('disabilityGrade', 6), {
        op: 'ne',
        left: { field: 'disabilityCause' },
        right: { value: 'illness' },
      }),
    ),
    basis: '《军人抚恤优待条例》（2024）第二十七条',
  },
  {
    category: 'survivors',
    who: identity('martyr-family', 'duty-death-family', 'illness-death-family'),
    basis: '《军人抚恤优待条例》（2024）第十八、十九条',
  },
  {
    category: 'red-army',
    who: identity('red-army-veteran'),
    basis: '《军人抚恤优待条例》（2024）第六十二条',
  },
  {
    category: 'demobilised',
    who: identity('demobilised'),
    basis: '《军人抚恤优待条例》（2024）第六十二条：1954年10月31日前入伍的复员人员',
  },
  {
    category: 'returned-with-illness',
    who: identity('returned-with-illness'),
    basis: '《军人抚恤优待条例》（2024）第六十二条',
  },
  {
    category: 'combat-and-test',
    who: identity('combat-veteran', 'nuclear-test-veteran'),
    basis: '《军人抚恤优待条例》（2024）第六十一、六十二条',
  },
  {
    category: 'rural-over-60',
    who: identity('rural-over-60'),
    basis: '《军人抚恤优待条例》（2024）第六十二条',
  },
  {
    category: 'martyr-child',
    who: identity('martyr-child-over-60'),
    basis: '《军人抚恤优待条例》（2024）第六十二条',
  },
];

/** On any of them. */
export const onRegularPayment: Expression = or(...regularPayments.map(({ who }) => who));

import { addDays } from '#kit';
import { weighted, type Random } from './random.ts';
import type { Service } from './service-of.ts';

export interface Disability {
  readonly disabilityGrade: number;
  readonly disabilityCause: string;
  readonly disabilityOn: string;
}

const cause = weighted([
  ['duty', 6],
  ['illness', 3],
  ['combat', 1],
]);

const grade = weighted([
  [10, 30],
  [9, 22],
  [8, 18],
  [7, 12],
  [6, 8],
  [5, 5],
  [4, 2],
  [3, 1],
  [2, 1],
  [1, 1],
]);

/** Illness is graded one to six only (抚恤条例 art. 27). */
const LOWEST_GRADE_OF_ILLNESS = 6;

export const disabilityOf = (service: Service, random: Random): Disability => {
  const disabilityCause = cause(random);
  const drawn = grade(random);
  return {
    disabilityGrade: disabilityCause === 'illness' ? Math.min(drawn, LOWEST_GRADE_OF_ILLNESS) : drawn,
    disabilityCause,
    disabilityOn: addDays(service.dischargedOn, -random.pick(200)),
  };
};

import { weighted, type Random } from './random.ts';

export interface Situation {
  readonly maritalStatus: string;
  readonly education: string;
  readonly employment: string;
  readonly health: string;
  readonly politicalStatus: string;
  readonly ethnicity: string;
  readonly difficulty: string | null;
}

type Draw = (random: Random) => string;
type ByAge = readonly (readonly [youngest: number, draw: Draw])[];

const MARRIAGE: ByAge = [
  [
    70,
    weighted([
      ['20', 70],
      ['30', 27],
      ['40', 2],
      ['10', 1],
    ]),
  ],
  [
    35,
    weighted([
      ['20', 86],
      ['40', 7],
      ['22', 3],
      ['10', 4],
    ]),
  ],
  [
    26,
    weighted([
      ['20', 55],
      ['10', 43],
      ['40', 2],
    ]),
  ],
  [
    0,
    weighted([
      ['10', 92],
      ['20', 8],
    ]),
  ],
];

const EDUCATION: ByAge = [
  [
    65,
    weighted([
      ['80', 35],
      ['70', 45],
      ['60', 17],
      ['30', 3],
    ]),
  ],
  [
    45,
    weighted([
      ['70', 40],
      ['60', 40],
      ['40', 10],
      ['30', 8],
      ['20', 2],
    ]),
  ],
  [
    30,
    weighted([
      ['60', 30],
      ['40', 20],
      ['30', 32],
      ['20', 16],
      ['10', 2],
    ]),
  ],
  [
    0,
    weighted([
      ['60', 18],
      ['40', 17],
      ['30', 40],
      ['20', 24],
      ['10', 1],
    ]),
  ],
];

const EMPLOYMENT: ByAge = [
  [
    61,
    weighted([
      ['80', 45],
      ['27', 50],
      ['54', 5],
    ]),
  ],
  [
    45,
    weighted([
      ['27', 34],
      ['24', 25],
      ['54', 14],
      ['17', 10],
      ['11', 5],
      ['51', 8],
      ['70', 4],
    ]),
  ],
  [
    26,
    weighted([
      ['24', 26],
      ['17', 22],
      ['54', 14],
      ['51', 14],
      ['13', 8],
      ['11', 8],
      ['21', 3],
      ['70', 5],
    ]),
  ],
  [
    0,
    weighted([
      ['31', 30],
      ['70', 18],
      ['24', 24],
      ['17', 16],
      ['51', 12],
    ]),
  ],
];

const HEALTH: ByAge = [
  [
    65,
    weighted([
      ['1', 40],
      ['2', 30],
      ['3', 28],
      ['6', 2],
    ]),
  ],
  [
    45,
    weighted([
      ['1', 72],
      ['2', 17],
      ['3', 10],
      ['6', 1],
    ]),
  ],
  [
    0,
    weighted([
      ['1', 93],
      ['2', 6],
      ['3', 1],
    ]),
  ],
];

const PARTY: Draw = weighted([
  ['01', 38],
  ['13', 57],
  ['03', 3],
  ['12', 1],
  ['02', 1],
]);
const YOUNG_PARTY: Draw = weighted([
  ['01', 24],
  ['03', 56],
  ['02', 5],
  ['13', 15],
]);
const ETHNICITY: Draw = weighted([
  ['01', 940],
  ['06', 12],
  ['08', 12],
  ['15', 12],
  ['03', 10],
  ['11', 8],
  ['13', 6],
]);

const DIFFICULTY: Draw = weighted([
  ['serious-illness', 42],
  ['living', 22],
  ['housing', 12],
  ['employment', 14],
  ['emergency', 4],
  ['schooling', 6],
]);

const SHARE_IN_DIFFICULTY = 0.028;

const byAge = (table: ByAge, age: number, random: Random): string => {
  const [, draw] = table.find(([youngest]) => age >= youngest) ?? table.at(-1)!;
  return draw(random);
};

/** Life and work of a person of an age; codes of the national lists. */
export const situationOf = (age: number, random: Random): Situation => ({
  maritalStatus: byAge(MARRIAGE, age, random),
  education: byAge(EDUCATION, age, random),
  employment: byAge(EMPLOYMENT, age, random),
  health: byAge(HEALTH, age, random),
  politicalStatus: age < 28 ? YOUNG_PARTY(random) : PARTY(random),
  ethnicity: ETHNICITY(random),
  difficulty: random.chance(SHARE_IN_DIFFICULTY) ? DIFFICULTY(random) : null,
});

import { weighted, type Random } from './random.ts';

/** A main identity with the ages it is found at and how long such people served, in years. */
export interface PersonKind {
  readonly identity: string;
  /** Youngest and oldest age, both included. */
  readonly ages: readonly [number, number];
  /** Years of service to draw from; none for families. */
  readonly years: readonly number[];
  /** Which ranks such people left with. */
  readonly ranks: 'soldier' | 'officer' | 'none';
  /** Share of women. */
  readonly women: number;
}

const soldier = (ages: readonly [number, number], years: readonly number[]): PersonKind => ({
  identity: 'retired-soldier',
  ages,
  years,
  ranks: 'soldier',
  women: 0.03,
});

const family = (identity: string, ages: readonly [number, number]): PersonKind => ({
  identity,
  ages,
  years: [],
  ranks: 'none',
  women: 0.55,
});

/** How the files of a city divide, in thousandths. */
export const personKind: (random: Random) => PersonKind = weighted([
  [soldier([21, 32], [2, 2, 2, 2, 5]), 130],
  [soldier([33, 45], [2, 2, 2, 5, 8]), 190],
  [soldier([46, 60], [3, 3, 3, 4, 5, 8]), 230],
  [soldier([61, 80], [3, 3, 4, 4, 5, 6]), 190],
  [
    {
      identity: 'government-placed',
      ages: [34, 58],
      years: [12, 12, 13, 16],
      ranks: 'soldier',
      women: 0.02,
    },
    50,
  ],
  [
    {
      identity: 'transferred-cadre',
      ages: [36, 72],
      years: [10, 12, 16, 18],
      ranks: 'officer',
      women: 0.08,
    },
    50,
  ],
  [{ identity: 'monthly-pension', ages: [38, 55], years: [16, 18], ranks: 'soldier', women: 0.02 }, 14],
  [
    {
      identity: 'retired-cadre',
      ages: [60, 95],
      years: [30, 32],
      ranks: 'officer',
      women: 0.1,
    },
    10,
  ],
  [{ identity: 'demobilised', ages: [72, 95], years: [4, 6, 8], ranks: 'none', women: 0.02 }, 30],
  [family('retired-worker', [60, 92]), 4],
  [family('serving-family', [22, 78]), 70],
  [family('martyr-family', [40, 92]), 8],
  [family('martyr-child-over-60', [61, 90]), 8],
  [family('duty-death-family', [32, 85]), 6],
  [family('illness-death-family', [32, 85]), 10],
]);

import type { BenchPlace } from '../place.ts';
import { keepRun, type Goal } from '../results.ts';
import { fillRegistry } from './fill-registry.ts';
import { KINDS_OF_WORK } from './kinds-of-work.ts';
import { measureRegistry } from './measure-registry.ts';
import { writeSizing } from './sizing.ts';

/** Search and file must not grow with the registry by more than this. */
const FLAT = 1.5;
const FLAT_KINDS = ['search', 'file'];

interface Point {
  readonly persons: number;
  readonly filled: { readonly seconds: number; readonly perSecond: number };
  readonly found: Awaited<ReturnType<typeof measureRegistry>>;
}

const p95 = ({ found }: Point, kind: string): number => found.latencies[kind]?.p95 ?? 0;

const errors = ({ found }: Point, kind: string): number => found.latencies[kind]?.errors ?? 0;

const growth = (smaller: Point, larger: Point, kind: string): number =>
  Math.round((p95(larger, kind) / p95(smaller, kind)) * 100) / 100;

const goalOf = (smaller: Point, larger: Point, kind: string): Goal => ({
  work: `${kind}, ${smaller.persons} to ${larger.persons} people, 20 clients`,
  goal: `p95 ≤ ${FLAT} times`,
  measured: `p95 ${p95(smaller, kind)} ms to ${p95(larger, kind)} ms, ${growth(smaller, larger, kind)} times`,
  reached: growth(smaller, larger, kind) <= FLAT && errors(smaller, kind) + errors(larger, kind) === 0,
});

/** The p95 of every kind of work at every size, one line each. */
const print = (points: readonly Point[]): void => {
  process.stdout.write(
    `${'p95 in ms, people'.padEnd(32)}${points.map(({ persons }) => String(persons).padStart(12)).join('')}\n`,
  );
  for (const { kind } of KINDS_OF_WORK) {
    const cells = points.map((point) =>
      `${p95(point, kind)}${errors(point, kind) > 0 ? '!' : ''}`.padStart(12),
    );
    process.stdout.write(`${kind.padEnd(32)}${cells.join('')}\n`);
  }
};

/**
 * npm run bench -- registry [--sizes 340000,3400000]: how searching, listing, opening, recording and importing grow with
 * the number of people. Each size has a folder of its own beside --data, is filled through the bulk import, and is kept:
 * the next run goes on where this one ends. Ten million people: --sizes 340000,3400000,10000000. The tables of
 * docs/how-to/size-an-installation.md are computed anew from what was measured.
 */
export const benchRegistry = async ({ data, port, sizes }: BenchPlace): Promise<void> => {
  const points: (Point & { readonly raw: unknown })[] = [];
  for (const persons of sizes.toSorted((left, right) => left - right)) {
    const folder = `${data}-registry-${persons}`;
    process.stdout.write(`  ${folder}\n`);
    const progress = await fillRegistry(folder, persons);
    const found = await measureRegistry(folder, port, progress);
    const seconds = progress.parts.reduce((sum, part) => sum + part.peopleSeconds, 0);
    const filled = { seconds: Math.round(seconds), perSecond: Math.round(persons / seconds) };
    const { parts, settled, day } = progress;
    points.push({ persons, filled, found, raw: { persons, day, filled, settled, parts, ...found } });
  }
  print(points);
  const [smallest, largest] = [points[0], points.at(-1)];
  const goals =
    smallest && largest && smallest !== largest
      ? FLAT_KINDS.map((kind) => goalOf(smallest, largest, kind))
      : [];
  keepRun(
    'registry',
    goals,
    points.map(({ raw }) => raw),
  );
  writeSizing();
};

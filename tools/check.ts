// npm run check: everything that can be judged without running the product, in about a minute; again in less, for what
// was judged already is kept in .cache.
import { runStep } from './run-step.ts';

interface Step {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What to do when it fails. */
  readonly advice: string;
}

const STEPS: readonly Step[] = [
  {
    name: 'format',
    program: 'prettier',
    args: [
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/format',
      '.',
    ],
    advice: 'Run `npx prettier --write .`',
  },
  { name: 'lint', program: 'oxlint', args: [], advice: 'Each message says what to do instead.' },
  {
    name: 'types',
    program: 'tsc',
    args: ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types', '-p', 'tsconfig.json'],
    advice: 'Mend the types named above.',
  },
  {
    name: 'web types',
    program: 'tsc',
    args: ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/web-types', '-p', 'web/tsconfig.json'],
    advice: 'Mend the types named above.',
  },
  {
    name: 'dead code',
    program: 'knip',
    args: ['--no-progress'],
    advice: 'Delete what nothing uses, or use it.',
  },
  {
    name: 'definitions',
    program: 'node',
    args: ['tools/check-definitions.ts'],
    advice: 'Each message names the definition and the rule.',
  },
  {
    name: 'generated files',
    program: 'node',
    args: ['tools/generate.ts', '--check'],
    advice: 'Run `npm run generate` and commit generated/.',
  },
];

const LANES = 2;
const waiting = [...STEPS];
const failed: string[] = [];

const lane = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { code, output, seconds } = await runStep(step.program, step.args);
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(1)} s)`);
    if (code === 0) continue;
    failed.push(step.name);
    console.log(`${output}\n→ ${step.name}: ${step.advice}\n`);
  }
};

await Promise.all(Array.from({ length: LANES }, lane));
console.log(failed.length === 0 ? 'All checks passed.' : `Checks that failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

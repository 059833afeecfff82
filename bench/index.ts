import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { benchCases } from './cases/index.ts';
import { benchChecker } from './checker.ts';
import { benchCity } from './city.ts';
import { benchDocx } from './docx.ts';
import { benchEditor } from './editor.ts';
import { benchDesk } from './desk.ts';
import { benchImports } from './imports.ts';
import { benchKill } from './kill.ts';
import { benchRecount } from './recount.ts';
import { benchRegistry } from './registry/index.ts';
import { benchServer } from './server.ts';

/*
 * npm run bench -- [city] [server] [recount] [imports] [cases] [kill] [checker] [editor] [desk] [docx] [--persons N] [--data DIR] [--port P]
 * Without names all of these run, over a city of 340,000 people made first. Raw runs are kept in bench/results.
 * npm run bench -- registry [--sizes 340000,3400000]: only by name, since the larger registry takes an hour to make.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    persons: { type: 'string', default: '340000' },
    data: { type: 'string', default: fileURLToPath(new URL('../.data-bench', import.meta.url)) },
    port: { type: 'string', default: '8790' },
    sizes: { type: 'string', default: '340000,3400000' },
  },
});

const BENCHMARKS = {
  city: benchCity,
  server: benchServer,
  recount: benchRecount,
  imports: benchImports,
  cases: benchCases,
  kill: benchKill,
  checker: benchChecker,
  editor: benchEditor,
  desk: benchDesk,
  docx: benchDocx,
  registry: benchRegistry,
} as const;

const isBenchmark = (name: string): name is keyof typeof BENCHMARKS => name in BENCHMARKS;

const unknown = positionals.filter((name) => !isBenchmark(name));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown benchmark ${unknown.join(', ')}. Known: ${Object.keys(BENCHMARKS).join(', ')}.\n`,
  );
  process.exit(2);
}

const wanted =
  positionals.length > 0
    ? positionals.filter(isBenchmark)
    : ([
        'city',
        'server',
        'recount',
        'imports',
        'cases',
        'kill',
        'checker',
        'editor',
        'desk',
        'docx',
      ] as const);
for (const name of wanted) {
  process.stdout.write(`${name} …\n`);
  await BENCHMARKS[name]({
    data: values.data,
    persons: Number(values.persons),
    port: Number(values.port),
    sizes: values.sizes.split(',').map(Number),
  });
}

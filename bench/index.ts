import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { benchChecker } from './checker.ts';
import { benchCity } from './city.ts';
import { benchDocx } from './docx.ts';
import { benchEditor } from './editor.ts';
import { benchDesk } from './desk.ts';
import { benchImports } from './imports.ts';
import { benchKill } from './kill.ts';
import { benchRecount } from './recount.ts';
import { benchServer } from './server.ts';

/*
 * npm run bench -- [city] [server] [recount] [imports] [kill] [checker] [editor] [desk] [docx] [--persons N] [--data DIR] [--port P]
 * Without names everything runs, over a city of 340,000 people made first. Raw runs are kept in bench/results.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    persons: { type: 'string', default: '340000' },
    data: { type: 'string', default: fileURLToPath(new URL('../.data-bench', import.meta.url)) },
    port: { type: 'string', default: '8790' },
  },
});

const BENCHMARKS = {
  city: benchCity,
  server: benchServer,
  recount: benchRecount,
  imports: benchImports,
  kill: benchKill,
  checker: benchChecker,
  editor: benchEditor,
  desk: benchDesk,
  docx: benchDocx,
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
    : (['city', 'server', 'recount', 'imports', 'kill', 'checker', 'editor', 'desk', 'docx'] as const);
for (const name of wanted) {
  process.stdout.write(`${name} …\n`);
  await BENCHMARKS[name]({ data: values.data, persons: Number(values.persons), port: Number(values.port) });
}

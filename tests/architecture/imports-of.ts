import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../../', import.meta.url));
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\('([^']+)'\)/g;

/** Subpath imports of package.json, longest first. */
const ALIASES: readonly (readonly [string, (rest: string) => string])[] = [
  ['#definitions/', (rest) => `definitions/${rest}`],
  ['#definitions', () => 'definitions/index.ts'],
  ['#generated/', (rest) => `generated/${rest}`],
  ['#platform/', (rest) => `server/platform/${rest}`],
  ['#modules/', (rest) => `server/modules/${rest}/index.ts`],
  ['#server/', (rest) => `server/${rest}`],
  ['#tests/', (rest) => `tests/${rest}`],
  ['#tools/', (rest) => `tools/${rest}`],
  ['#kit/', (rest) => `kit/${rest}`],
  ['#kit', () => 'kit/index.ts'],
];

export interface Import {
  /** Paths from the head of the checkout. */
  readonly from: string;
  /** A file of ours, or a package or node: name as written. */
  readonly to: string;
  readonly isOurs: boolean;
}

/** Files under a folder of the checkout, TypeScript unless told, as paths from its head. */
export const sourceFiles = (folder: string, ending = /\.tsx?$/): string[] =>
  existsSync(join(HOME, folder))
    ? readdirSync(join(HOME, folder), { recursive: true })
        .map((entry) => join(folder, String(entry)))
        .filter((path) => ending.test(path) && statSync(join(HOME, path)).isFile())
        .filter((path) => !path.includes('node_modules') && !path.startsWith('web/dist'))
    : [];

const resolve = (from: string, specifier: string): Pick<Import, 'to' | 'isOurs'> => {
  if (specifier.startsWith('.'))
    return { to: relative(HOME, join(HOME, dirname(from), specifier)), isOurs: true };
  const alias = ALIASES.find(([head]) => specifier.startsWith(head));
  if (alias === undefined) return { to: specifier, isOurs: false };
  return { to: alias[1](specifier.slice(alias[0].length)), isOurs: true };
};

/** Every import of every file under a folder, relative ones and subpath ones alike. */
export const importsOf = (folder: string): Import[] =>
  sourceFiles(folder).flatMap((from) =>
    [...readFileSync(join(HOME, from), 'utf8').matchAll(IMPORT)].map((match) => ({
      from,
      ...resolve(from, match[1] ?? match[2] ?? ''),
    })),
  );

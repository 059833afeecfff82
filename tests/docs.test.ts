import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, test } from 'vitest';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const SKIPPED = new Set(['node_modules', '.git', '.cache', '.data', 'dist']);

const read = (path: string): string => readFileSync(join(HOME, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(HOME, path));

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(HOME, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });

const guides = filesUnder('.', /\.md$/);
const withoutCode = (text: string): string =>
  text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*`/g, '');

test('every relative link and picture in a guide leads somewhere', () => {
  const broken = guides.flatMap((guide) =>
    [...withoutCode(read(guide)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^([a-z]+:|#)/.test(target))
      .filter((target) => !exists(normalize(join(dirname(guide), decodeURI(target.split('#')[0] ?? '')))))
      .map((target) => `${guide}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('pictures are small enough for a slow line', () => {
  const large = filesUnder('docs/pictures', /\.png$/).filter(
    (path) => statSync(join(HOME, path)).size > 250_000,
  );
  expect(large).toEqual([]);
});

const tableOfChanges = (readme: string): string[] =>
  read(readme)
    .split('\n')
    .filter((line) => line.startsWith('| ') && /`[\w.-]+\//.test(line))
    .flatMap((line) => [...line.matchAll(/`([\w.-]+\/[^`\s]*)`/g)].map(([, path = '']) => path));

test.each(['README.md', 'README.zh-CN.md'])('%s sends nobody to a file that is not there', (readme) => {
  const paths = tableOfChanges(readme);
  expect(paths.length).toBeGreaterThan(25);
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

const commandFiles = filesUnder('server/cli/commands', /^[a-z-]+\.ts$/).filter(
  (path) => !path.endsWith('.test.ts'),
);

/** The commands as the command line itself knows them. */
const loadCommands = async (): Promise<Command[]> => {
  const modules = await Promise.all(
    commandFiles.map((path) => import(join(HOME, path)) as Promise<Record<string, () => Command>>),
  );
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, make]) => (name.endsWith('Command') ? [make()] : [])),
  );
};

/** What is wrong with a command as a guide writes it; nothing when it can be typed. */
const faultOf = (commands: readonly Command[], written: string): string | undefined => {
  const words = written.split(/\s+/).slice(1);
  if (words[0] === '--help' || words[0] === '--version') return undefined;
  let command: Command | undefined;
  let known = commands;
  for (
    let next = known.find((one) => one.name() === words[0]);
    next;
    next = known.find((one) => one.name() === words[0])
  ) {
    command = next;
    known = next.commands;
    words.shift();
  }
  if (!command) return `${written}: no such command`;
  const [first] = words;
  if (known.length > 0 && first !== undefined && !first.startsWith('-'))
    return `${written}: no such command below ${command.name()}`;
  const options = new Set(['--help', ...command.options.map(({ long }) => long)]);
  const unknown = words.filter((word) => word.startsWith('--') && !options.has(word));
  return unknown.length === 0 ? undefined : `${written}: ${unknown.join(' ')}`;
};

test('every command in a guide can be typed', async () => {
  const known = await loadCommands();
  const written = guides.flatMap((guide) =>
    [...read(guide).matchAll(/\.\/rongjun( [^`\n|(&"$]*)?/g)].map(([command]) => command.trim()),
  );
  const commands = [...new Set(written)].filter((command) => command !== './rongjun');
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.flatMap((command) => faultOf(known, command) ?? [])).toEqual([]);
});

/** A file of ours by its path from the top, in prose, a comment or a message. */
const NAMED =
  /(?<![\w./-])(?:bench|definitions|docs|generated|kit|migrations|server|tests|tools|web)\/[\w./-]+\.(?:tsx?|mjs|md|sql|css|json)\b/g;

test('every file that a guide, a comment or a message names is there', () => {
  const sources = ['bench', 'definitions', 'kit', 'server', 'tests', 'tools', 'web'].flatMap((folder) =>
    filesUnder(folder, /\.(tsx?|mjs|css)$/),
  );
  // The changelog says what was true then; the ledger of tea talks is written by whoever reads the guide.
  const guidesOfToday = guides.filter((guide) => guide !== 'CHANGELOG.md');
  const named = [...sources, ...guidesOfToday].flatMap((source) =>
    [...read(source).matchAll(NAMED)].map(([path]) => ({ source, path })),
  );
  expect(named.length).toBeGreaterThan(150);
  const gone = named.filter(({ path }) => !path.includes('tea-talk') && !exists(path));
  expect(gone.map(({ source, path }) => `${source}: ${path}`)).toEqual([]);
});

test('the glossary names each term once, by a name that is in use', () => {
  const rows = [...read('GLOSSARY.md').matchAll(/^\| ([^|]+?) +\| `([^`]+)`/gm)];
  const labels = rows.map(([, label = '']) => label);
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  const code = ['definitions', 'kit', 'server', 'migrations']
    .flatMap((folder) => filesUnder(folder, /\.(ts|sql)$/))
    .map(read)
    .join('\n');
  expect(rows.map(([, , name = '']) => name).filter((name) => !code.includes(name))).toEqual([]);
});

test('every folder that a guide names is there', () => {
  const named = guides
    .filter((guide) => guide !== 'CHANGELOG.md')
    .flatMap((guide) =>
      [...read(guide).matchAll(/`((?:definitions|kit|server|web|tests|tools|migrations)\/[\w./-]+\/)`/g)].map(
        ([, path = '']) => ({ guide, path }),
      ),
    );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ path }) => !exists(path))).toEqual([]);
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '#platform/errors/problem.ts';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(HOME, '.cache', 'web');
/** All that goes into the pages. */
const SOURCES = ['web', 'kit', 'generated', 'package-lock.json'];
const KEPT_BUILDS = 3;
const NODE_ENV = 'production';

const filesUnder = (path: string): string[] => {
  if (!existsSync(join(HOME, path))) return [];
  if (statSync(join(HOME, path)).isFile()) return [path];
  return readdirSync(join(HOME, path))
    .filter((name) => name !== 'dist' && name !== 'node_modules' && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesUnder(join(path, name)));
};

const contentDigest = (): string => {
  const hash = createHash('sha256').update(NODE_ENV);
  for (const file of SOURCES.flatMap(filesUnder).toSorted())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(HOME, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
};

const runVite = async (outDir: string): Promise<void> => {
  const vite = join(HOME, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '-c', 'web/vite.config.ts', '--outDir', outDir, '--logLevel', 'warn'];
  // Whoever builds first, a test or the server: never the libraries' slow builds for development.
  const env = { ...process.env, NODE_ENV };
  const child = spawn(process.execPath, args, { cwd: HOME, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Problem('unavailable', 'web-not-built', '页面没有生成成功。', {
      advice: output.join('').trim().slice(-2000),
    });
};

const dropOldBuilds = (): void => {
  const builds = readdirSync(CACHE)
    .map((name) => ({ path: join(CACHE, name), at: statSync(join(CACHE, name)).mtimeMs }))
    .toSorted((one, other) => other.at - one.at);
  for (const { path } of builds.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true });
};

/** Builds the workbench's pages unless a build of just this content is kept; answers their folder. */
export const buildWeb = async (): Promise<string> => {
  const folder = join(CACHE, contentDigest());
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  try {
    await runVite(draft);
    // Another process may have built the same meanwhile; then its build stands.
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOldBuilds();
  return folder;
};

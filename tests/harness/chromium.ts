import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Chromium that can be started, and what its process needs. */
export interface Chromium {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));
const require = createRequire(import.meta.url);

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Tests run as root too, where Chromium's sandbox cannot. Pages are our own. */
const COMMON_ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
/** Drawn by the processor without a pretended graphics card, which would take more of it than the pages do. */
const WITHOUT_GRAPHICS = ['--disable-gpu', '--disable-gpu-rasterization', '--disable-software-rasterizer'];
/** WebGL in software, as maps want it: the same picture on every machine. */
const SOFTWARE_GRAPHICS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Unpacks the browser inside the npm package, once per version. */
const unpack = (): string => {
  const packageJson = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'chromium-draft-'));
  // The package unpacks into TMPDIR, and its libraries only where it believes to be on Lambda.
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', 'await (await import("@sparticuz/chromium")).default.executablePath()'],
    {
      cwd: dirname(CACHE),
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    },
  );
  try {
    renameSync(draft, folder);
  } catch {
    // Another test process was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
};

/** The system's Chromium where there is one, else the one from npm with the libraries a bare machine lacks. */
export const findChromium = ({ hasWebGl = false } = {}): Chromium => {
  const common = [...COMMON_ARGS, ...(hasWebGl ? SOFTWARE_GRAPHICS : WITHOUT_GRAPHICS)];
  const system = [process.env['CHROMIUM_PATH'] ?? '', ...SYSTEM_BROWSERS].find(
    (path) => path !== '' && existsSync(path),
  );
  if (system !== undefined) return { path: system, args: common, env: {} };
  const folder = unpack();
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    path: join(folder, 'chromium'),
    args: [...common, '--no-zygote'],
    env: {
      LD_LIBRARY_PATH: libraries,
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  };
};

/** What a command answers: on stdout, one JSON document with --json, lines of text otherwise. */
export const print = (
  options: { json?: boolean | undefined },
  document: unknown,
  lines: readonly string[],
): void => {
  process.stdout.write(options.json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
};

/** News on the way, on stderr so that it never mixes with an answer. */
export const tell = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

export interface Progress {
  /** `done` of `total` things; total may grow. */
  readonly report: (done: number, total?: number) => void;
  readonly finish: () => void;
}

const WIDTH = 24;
const REDRAW_IN_MS = 100;
const LINE_IN_MS = 5_000;

/** A bar on a terminal, a line every few seconds elsewhere. */
export const showProgress = (label: string, total?: number): Progress => {
  const isTerminal = process.stderr.isTTY;
  let last = 0;
  const draw = (done: number, all: number | undefined): void => {
    const share = all ? Math.min(1, done / all) : 0;
    const figures = all ? `${done} / ${all}` : String(done);
    const full = Math.round(share * WIDTH);
    const bar = all ? `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ` : '';
    process.stderr.write(isTerminal ? `\r${label} ${bar}${figures}\u001B[K` : `${label} ${figures}\n`);
  };
  return {
    report: (done, all = total) => {
      const now = Date.now();
      if (now - last < (isTerminal ? REDRAW_IN_MS : LINE_IN_MS)) return;
      last = now;
      draw(done, all);
    },
    finish: () => {
      if (isTerminal && last > 0) process.stderr.write('\r\u001B[K');
    },
  };
};

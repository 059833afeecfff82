/** One step of the run: what it proves, and how. Throws when it does not hold. */
export interface Step {
  readonly title: string;
  readonly run: () => Promise<string | void>;
}

/** Throws unless both are the same, compared as JSON. */
export const same = (found: unknown, expected: unknown, what = 'found'): void => {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: ${left}, expected ${right}`);
};

/** Throws unless `work` fails with a message that matches. */
export const refused = async (work: () => Promise<unknown>, pattern: RegExp): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (pattern.test(message)) return;
    throw new Error(`refused for another reason: ${message}`);
  }
  throw new Error('was not refused');
};

/** Runs every step, also after one failed, and prints a line for each. The last line is `N passed, N failed`. */
export const runSteps = async (steps: readonly Step[]): Promise<number> => {
  let failed = 0;
  for (const { title, run } of steps) {
    try {
      const detail = await run();
      console.log(`ok   ${title}${detail ? `: ${detail}` : ''}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${title}: ${error instanceof Error ? error.message : String(error)}`);
      if (process.env['CITUS_TRACE'] && error instanceof Error) console.log(error.stack);
    }
  }
  console.log(`${steps.length - failed} passed, ${failed} failed`);
  return failed;
};

import { randomInt } from 'node:crypto';
import { Problem } from '#platform/errors/problem.ts';

// Without the signs that look alike on paper: 0 O 1 l I.
const CLASSES = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;
const LENGTH = 14;

/** A random sign that is not among those taken. */
const pick = (signs: string, taken: readonly string[]): string => {
  const left = [...signs].filter((sign) => !taken.includes(sign));
  return left[randomInt(left.length)]!;
};

/**
 * A random first password that keeps the password rules, no sign in it twice; shown once to the administrator, changed at
 * first sign-in.
 */
export const initialPassword = (): string => {
  const signs = CLASSES.map((signsOfClass) => pick(signsOfClass, []));
  while (signs.length < LENGTH) signs.push(pick(CLASSES.join(''), signs));
  for (let last = signs.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [signs[last], signs[other]] = [signs[other] ?? '', signs[last] ?? ''];
  }
  return signs.join('');
};

/** A password is answered to the request that made it and to no repetition of it. Throws Problem conflict. */
export const passwordShownOnce = async (): Promise<never> => {
  throw new Problem('conflict', 'password-shown', '密码已经生成，只显示过那一次。', {
    advice: '没有记下的，请重置密码。',
  });
};

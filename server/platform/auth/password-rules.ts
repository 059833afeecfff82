import { Problem } from '../errors/problem.ts';

/** Least number of characters of a password. */
const SHORTEST = 10;
const LONGEST = 128;
const CLASSES_NEEDED = 3;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

const objectionTo = (password: string, username: string): string | undefined => {
  if (password.length < SHORTEST) return `密码至少 ${SHORTEST} 位`;
  if (password.length > LONGEST) return `密码最多 ${LONGEST} 位`;
  if (CLASSES.filter((one) => one.test(password)).length < CLASSES_NEEDED)
    return '密码须含大写字母、小写字母、数字、符号中的三类';
  const lower = password.toLowerCase();
  const name = username.toLowerCase();
  if (name.length >= 3 && (lower.includes(name) || lower.includes([...name].reverse().join(''))))
    return '密码不得含有用户名';
  if (/(.)\1{3}/.test(password)) return '密码不得含四个连续相同的字符';
  return undefined;
};

/** Throws Problem 'weak-password' with the first rule that a new password breaks. `field` is the form field at fault. */
export const requireStrongPassword = (password: string, username: string, field = 'password'): void => {
  const message = objectionTo(password, username);
  if (message) throw new Problem('invalid', 'weak-password', message, { fields: [{ field, message }] });
};

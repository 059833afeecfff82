import { Problem } from '#platform/errors/problem.ts';

const refused = (field: string, code: string, message: string): Problem =>
  new Problem('invalid', code, message, { fields: [{ field, message }] });

/** The password given as the current one is another. */
export const wrongPassword = (): Problem => refused('current', 'wrong-password', '当前密码不对');

/** The new password is the current one. */
export const samePassword = (): Problem => refused('next', 'same-password', '新密码不得与当前密码相同');

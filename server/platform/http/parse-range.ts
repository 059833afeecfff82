import { Problem } from '../errors/problem.ts';

const notSatisfiable = () =>
  new Problem('invalid', 'range-outside', '请求的部分不在文件之内', { advice: '请重新打开文件。' });

/**
 * The one part a Range header asks for (RFC 9110, 14.2), inside a file of `byteLength` bytes; undefined for the whole
 * file, also when several parts or other units are asked for, as the standard allows.
 * Throws Problem 'range-outside' when the part begins behind the end.
 */
export const parseRange = (
  header: string | null,
  byteLength: number,
): { readonly start: number; readonly end: number } | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const end = first === '' || last === '' ? byteLength - 1 : Math.min(Number(last), byteLength - 1);
  const start = first === '' ? Math.max(0, byteLength - Number(last)) : Number(first);
  if (start > end || start >= byteLength) throw notSatisfiable();
  return { start, end };
};

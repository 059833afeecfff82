import { maskPhone } from '#kit';
import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey, type WrappedKey } from '#platform/crypto/data-key.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CallRow } from './hotline-tables.ts';

const NUMBER = /^(1\d{10}|0\d{9,11}|\d{7,8})$/;

/** Digits of a number as the exchange shows it: +86, spaces and hyphens go. Null for a withheld one. */
export const plainNumber = (shown: string): string | null => {
  const digits = shown.replace(/[\s\-()（）－]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, '');
  if (digits === '' || /^(anonymous|unknown|private|未知|隐藏)/i.test(digits)) return null;
  if (NUMBER.test(digits)) return digits;
  throw new Problem('invalid', 'number-invalid', '来电号码不正确。', {
    fields: [{ field: 'number', message: '请填写11位手机号，或带区号的固定电话；没有显示号码的留空。' }],
  });
};

/** The index a caller is found by, in earlier calls and in the registry alike. */
export const numberIndex = (number: string): Buffer => blindIndex(currentKeyring(), 'phone', number);

/** A number as it is kept: found by its index, shown masked, opened with a key of its own. */
export const sealNumber = (number: string) => {
  const dataKey = newDataKey();
  const key: WrappedKey = wrapDataKey(currentKeyring(), dataKey);
  return {
    index: numberIndex(number),
    masked: maskPhone(number),
    sealed: encrypt(dataKey, Buffer.from(number)),
    key,
  };
};

/** The whole number of a call; null when it was withheld. */
export const openNumber = (row: CallRow): string | null => {
  const { number_sealed: sealed, wrapped_key: wrapped, key_version: version } = row;
  if (!sealed || !wrapped || version === null) return null;
  return decrypt(unwrapDataKey(currentKeyring(), { wrapped, version }), sealed).toString('utf8');
};

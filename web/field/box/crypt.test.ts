import { expect, test } from 'vitest';
import {
  encodeText,
  keyOfPassword,
  newDataKey,
  newSalt,
  ROUNDS,
  seal,
  unseal,
  unwrapKey,
  wrapKey,
} from './crypt.ts';

const PLACE = 'box/entry/1';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('what is sealed opens at its own place only, and not after it was changed', async () => {
  const key = await newDataKey();
  const sealed = await seal(key, PLACE, encodeText('欧阳建国，家住桃源社区'));
  expect(text(await unseal(key, PLACE, sealed))).toBe('欧阳建国，家住桃源社区');
  await expect(unseal(key, 'box/entry/2', sealed)).rejects.toThrow();
  await expect(unseal(await newDataKey(), PLACE, sealed)).rejects.toThrow();
  const changed = { ...sealed, data: sealed.data.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) };
  await expect(unseal(key, PLACE, changed)).rejects.toThrow();
});

test('the same words sealed twice look different', async () => {
  const key = await newDataKey();
  const [one, other] = [await seal(key, PLACE, encodeText('同')), await seal(key, PLACE, encodeText('同'))];
  expect(one.iv).not.toEqual(other.iv);
  expect(one.data).not.toEqual(other.data);
});

test('a password opens what was wrapped by it, and no other does; the key that opens cannot leave', async () => {
  const salt = newSalt();
  const dataKey = await newDataKey();
  const sealed = await seal(dataKey, PLACE, encodeText('记录'));
  const wrapped = await wrapKey(dataKey, await keyOfPassword('Cloud-Ridge-2026', salt, ROUNDS));
  expect(await unwrapKey(wrapped, await keyOfPassword('Cloud-Ridge-2027', salt, ROUNDS))).toBeUndefined();
  expect(
    await unwrapKey(wrapped, await keyOfPassword('Cloud-Ridge-2026', newSalt(), ROUNDS)),
  ).toBeUndefined();
  const opened = await unwrapKey(wrapped, await keyOfPassword('Cloud-Ridge-2026', salt, ROUNDS));
  expect(text(await unseal(opened!, PLACE, sealed))).toBe('记录');
  await expect(crypto.subtle.exportKey('raw', opened!)).rejects.toThrow();
});

test('guessing costs what the guidance asks at least', () => {
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
});

import type { Box } from './box.ts';
import {
  encodeText,
  keyOfPassword,
  newDataKey,
  newSalt,
  ROUNDS,
  unwrapKey,
  wrapKey,
  type Sealed,
} from './crypt.ts';
import { isPaused, pauseAfter } from './pauses.ts';
import { phoneDatabase, type BoxRow } from './phone-database.ts';
import { sealedBox } from './sealed-box.ts';

/** What came of a password. */
export type Opening =
  | { readonly is: 'opened'; readonly box: Box }
  /** Nobody of this name has a box here. */
  | { readonly is: 'none' }
  | { readonly is: 'wrong'; readonly failures: number; readonly notBefore: number }
  /** Too many wrong ones: the next try waits. */
  | { readonly is: 'paused'; readonly notBefore: number };

/** Whether this browser can keep something encrypted at all; over plain HTTP it cannot. */
export const canKeep = (): boolean =>
  typeof crypto !== 'undefined' && crypto.subtle !== undefined && typeof indexedDB !== 'undefined';

/** The name of a box does not tell whose it is. */
export const boxIdOf = async (username: string): Promise<string> => {
  const named = encodeText(`rongjun-field/${username.trim().toLowerCase()}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const wrapUnder = async (password: string, dataKey: CryptoKey) => {
  const salt = newSalt();
  const wrapped: Sealed = await wrapKey(dataKey, await keyOfPassword(password, salt, ROUNDS));
  return { salt, rounds: ROUNDS, wrapped, failures: 0, notBefore: 0 };
};

const unwrapBy = async (
  password: string,
  { salt, rounds, wrapped }: Pick<BoxRow, 'salt' | 'rounds' | 'wrapped'>,
  mayLeave = false,
) => unwrapKey(wrapped, await keyOfPassword(password, salt, rounds), mayLeave);

/** A new, empty box. */
export const createBox = async (username: string, password: string): Promise<Box> => {
  const id = await boxIdOf(username);
  const made = await newDataKey();
  const row = { id, ...(await wrapUnder(password, made)) };
  await phoneDatabase().boxes.put(row);
  // From here on a key that cannot leave.
  const key = await unwrapBy(password, row);
  return sealedBox(id, key ?? made);
};

const trusted = async (id: string): Promise<BoxRow | undefined> => {
  const row = await phoneDatabase().boxes.get(id);
  return row && { ...row, notBefore: 0 };
};

/** Counts the try before the password is looked at, so that windows side by side gain nothing. */
const countTry = (id: string, now: number): Promise<BoxRow | undefined> =>
  phoneDatabase().transaction('rw', phoneDatabase().boxes, async () => {
    const row = await phoneDatabase().boxes.get(id);
    if (!row || isPaused(row.notBefore, now)) return row;
    const failures = row.failures + 1;
    const counted = { ...row, failures, notBefore: now + pauseAfter(failures) };
    await phoneDatabase().boxes.put(counted);
    return { ...counted, notBefore: 0 };
  });

interface Circumstances {
  /** The server has just taken this password: a wrong one is a former one, and no try is counted. */
  readonly isVouched: boolean;
  /** As the phone's clock tells it. */
  readonly now?: number;
}

/** Opens the box of a user name by its password. */
export const openBox = async (
  username: string,
  password: string,
  { isVouched, now = Date.now() }: Circumstances,
): Promise<Opening> => {
  const id = await boxIdOf(username);
  const row = isVouched ? await trusted(id) : await countTry(id, now);
  if (!row) return { is: 'none' };
  if (isPaused(row.notBefore, now)) return { is: 'paused', notBefore: row.notBefore };
  const key = await unwrapBy(password, row);
  if (!key) return { is: 'wrong', failures: row.failures, notBefore: now + pauseAfter(row.failures) };
  await phoneDatabase().boxes.update(id, { failures: 0, notBefore: 0 });
  return { is: 'opened', box: sealedBox(id, key) };
};

/** Wraps the same data key under the password that was changed to. False when the former one is not right. */
export const rewrapBox = async (username: string, former: string, password: string): Promise<boolean> => {
  const row = await phoneDatabase().boxes.get(await boxIdOf(username));
  const key = row && (await unwrapBy(former, row, true));
  if (!key) return false;
  await phoneDatabase().boxes.put({ ...row, ...(await wrapUnder(password, key)) });
  return true;
};

/** Removes a box with all that is in it. */
export const removeBox = async (username: string): Promise<void> => {
  const id = await boxIdOf(username);
  const { boxes, sealed } = phoneDatabase();
  await phoneDatabase().transaction('rw', boxes, sealed, async () => {
    await sealed.where('[box+kind+id]').between([id, '', ''], [id, '\uffff', '\uffff']).delete();
    await boxes.delete(id);
  });
};

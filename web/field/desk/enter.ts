import { ApiError } from '../../api/api-error.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import type { Box } from '../box/box.ts';
import { isFull } from '../box/is-full.ts';
import { memoryBox } from '../box/memory-box.ts';
import { canKeep, createBox, openBox, removeBox, rewrapBox } from '../box/open-box.ts';
import { FREE_TRIES } from '../box/pauses.ts';
import { formatDuration } from '../../ui/format.ts';
import type { Holder } from './brought.ts';
import { holderOf, layOut, openDesk } from './desk.ts';
import { renewForms } from './renew-forms.ts';
import { isOutOfReach, signInAtServer } from './server.ts';
import { hasNetwork, noteSession } from './signal.ts';

/** What came of a user name and a password. */
export type Entering =
  | { readonly is: 'in' }
  | { readonly is: 'refused'; readonly message: string; readonly advice?: string | undefined }
  /** The server took the password, but what lies on the phone was locked by an earlier one. */
  | { readonly is: 'former-needed'; readonly holder: Holder };

const refused = (message: string, advice?: string): Entering => ({ is: 'refused', message, advice });

const NO_SIGNAL_NO_BOX = '没有信号，这部手机上也没有这个用户名存下的内容。';
const FIRST_WITH_SIGNAL = '第一次使用要在有信号的地方登录；以后没有信号也能用密码打开。';

/** Holds the box open: lays out what is in it, and reads the forms anew when there is a signal. */
const workFrom = async (box: Box, holder: Holder, isAtServer: boolean): Promise<Entering> => {
  await layOut(box, holder);
  // Asked for so that a phone short of room does not throw away what was not sent.
  void navigator.storage?.persist?.().catch(() => false);
  if (isAtServer && holder.mayCarry) {
    const renewed = renewForms(box);
    // Whoever has forms begins at once, also over a weak signal.
    if (openDesk().forms === null) await renewed;
  }
  return { is: 'in' };
};

/** The server when it can be reached; undefined when it cannot, and the phone alone decides. */
const askServer = async (username: string, password: string): Promise<Holder | undefined> => {
  if (!hasNetwork()) return undefined;
  try {
    return await signInAtServer(username, password);
  } catch (error) {
    if (isOutOfReach(error)) return undefined;
    throw error;
  }
};

const waitWords = (notBefore: number): string => formatDuration(Math.max(1, (notBefore - Date.now()) / 1000));

const wrongWords = (failures: number, notBefore: number): Entering =>
  failures < FREE_TRIES
    ? refused('密码不对，没有打开。', `再错${FREE_TRIES - failures}次，就要等一会儿才能再试。`)
    : refused(
        '密码不对，没有打开。',
        `已连续输错${failures}次，请等${waitWords(notBefore)}再试。手机里的内容都还在。`,
      );

const openOnPhone = async (
  username: string,
  password: string,
  holder: Holder | undefined,
): Promise<Entering> => {
  const opening = await openBox(username, password, { isVouched: holder !== undefined });
  switch (opening.is) {
    case 'opened': {
      const whose = holder ?? (await holderOf(opening.box));
      return whose
        ? workFrom(opening.box, whose, holder !== undefined)
        : refused('手机上存的内容不完整，请在有信号的地方登录。');
    }
    case 'none':
      return holder
        ? workFrom(await createBox(username, password), holder, true)
        : refused(NO_SIGNAL_NO_BOX, FIRST_WITH_SIGNAL);
    case 'wrong':
      return holder ? { is: 'former-needed', holder } : wrongWords(opening.failures, opening.notBefore);
    default:
      return refused(
        `密码输错次数太多，请等${waitWords(opening.notBefore)}再试。`,
        '手机里的内容都还在。有信号时登录不用等。',
      );
  }
};

/** What came of the work, also where the server or the phone's storage refused it. */
const told = async (work: () => Promise<Entering>): Promise<Entering> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return refused(error.message, error.advice);
    return isFull(error)
      ? refused('手机存储空间不够，没有打开。', '请删掉手机里不用的东西，再试一次。手机里写的内容都还在。')
      : refused('手机浏览器没能打开存储，请关掉无痕浏览，再试一次。');
  }
};

/** Signs in where there is a signal, and opens the box by the same password with or without one. */
export const enter = (username: string, password: string): Promise<Entering> => {
  noteSession('unknown');
  return told(async () => {
    const holder = await askServer(username, password);
    if (canKeep()) return openOnPhone(username, password, holder);
    return holder
      ? workFrom(memoryBox(), holder, true)
      : refused('连不上服务器，没有登录。', '请到有信号的地方再试。');
  });
};

/** After a changed password: opened once by the former one, from then on by the new one. */
export const takeOver = (holder: Holder, former: string, password: string): Promise<Entering> =>
  told(async () =>
    (await rewrapBox(holder.username, former, password))
      ? openOnPhone(holder.username, password, holder)
      : refused('原来的密码也不对，没有打开。', '请想一想上次在这部手机上用的密码。'),
  );

/** Gives up what lies on the phone under a password nobody knows any more. */
export const startAnew = (holder: Holder, password: string): Promise<Entering> =>
  told(async () => {
    await removeBox(holder.username);
    return openOnPhone(holder.username, password, holder);
  });

/** Signs in again with the box open, so that what waits can be sent. Answers what is wrong, or nothing. */
export const signInAgain = async ({ username, accountId }: Holder, password: string): Promise<string> => {
  try {
    const now = await signInAtServer(username, password);
    if (now.accountId === accountId) return '';
    noteSession('other');
    return '登录的不是这个账号，请重新登录。';
  } catch (error) {
    return wordsOfFailure(error);
  }
};

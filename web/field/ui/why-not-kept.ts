import { isFull } from '../box/is-full.ts';

/** Why something could not be kept on the phone, and what to do. */
export const whyNotKept = (error: unknown): string =>
  isFull(error)
    ? '手机存储空间不够，没有存下。请先发送已写好的记录，或删掉手机里不用的东西，再试一次。'
    : '没有存到手机上，请再试一次。仍不行时不要关掉这一页，先用纸记下来。';

/** Why what was written could not be sent, where the fault is the phone's and not the signal's. */
export const whyNotSent = (error: unknown): string =>
  isFull(error)
    ? '手机存储空间不够，没有发送完。写好的记录都在，请删掉手机里不用的东西，再按“立即发送”。'
    : '手机没有存下发送的结果，没有发送完。写好的记录都在，请再按“立即发送”；仍不行时，锁上再打开一次。';

const isFull = (error: unknown): boolean => {
  const names = [error, (error as { inner?: unknown } | null)?.inner];
  return names.some((one) => (one as { name?: unknown } | null)?.name === 'QuotaExceededError');
};

/** Why something could not be kept on the phone, and what to do. */
export const whyNotKept = (error: unknown): string =>
  isFull(error)
    ? '手机存储空间不够，没有存下。请先发送已写好的记录，或删掉手机里不用的东西，再试一次。'
    : '没有存到手机上，请再试一次。仍不行时不要关掉这一页，先用纸记下来。';

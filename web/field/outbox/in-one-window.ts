const LOCK = 'rongjun-field/send';

/** Runs work while no other window of this phone does. Over plain HTTP there is no such lock, and nothing windows share. */
export const inOneWindow = (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(LOCK, work) : work();

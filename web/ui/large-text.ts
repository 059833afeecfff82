import { useStored } from './stored.ts';

/** The 大字 setting of this browser. */
export const useLargeText = () => useStored('large-text', false);

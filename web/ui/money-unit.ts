import type { MoneyUnit } from './format.ts';
import { useStored } from './stored.ts';

/** 元 or 万元 on lists and figures, as this clerk prefers. */
export const useMoneyUnit = () => useStored<MoneyUnit>('money-unit', 'yuan');

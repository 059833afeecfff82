import { said } from '../../ui/list/narrowing.ts';
import { useRegionName } from './region-names.ts';

/** Says the region a list is narrowed to, as the page's address carries it, by its name. */
export const useRegionSaying = (region: string | undefined): ((region: string) => string) => {
  const name = useRegionName(region ? Number(region) : undefined);
  return said('地区', () => name);
};

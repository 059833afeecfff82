import { useHalls } from '../../api/hall-now.ts';
import type { Hall } from '../../api/hall-shapes.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** The hall a page is about: the one in the address, else the first in scope; undefined while it is read, null without any. */
export const useHall = (): {
  readonly hall: Hall | null | undefined;
  readonly halls: readonly Hall[];
  readonly choose: (id: string) => void;
  /** The server was not reached: the halls are asked for again and again. */
  readonly isLost: boolean;
} => {
  const [{ hall: chosen }, setSearch] = useSearchText();
  const { data, isError } = useHalls();
  const halls = data?.rows ?? [];
  const hall = data === undefined ? undefined : (halls.find(({ id }) => id === chosen) ?? halls[0] ?? null);
  return { hall, halls, choose: (id) => setSearch({ hall: id }), isLost: isError };
};

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStored } from '../ui/stored.ts';

/** Here the menu lies over the page instead of beside it; shell.css says the same. */
const NARROW = window.matchMedia('(max-width: 900px)');

const onNarrow = (listener: () => void) => {
  NARROW.addEventListener('change', listener);
  return () => NARROW.removeEventListener('change', listener);
};

/**
 * Whether the left menu is folded. Beside the page it stays as this clerk likes it; over the page it opens for one choice
 * and is never left open by a window that was wide before.
 */
export const useMenuFold = () => {
  const isNarrow = useSyncExternalStore(onNarrow, () => NARROW.matches);
  const [beside, setBeside] = useStored('menu-folded', false);
  const [isOver, setOver] = useState(false);
  useEffect(() => setOver(false), [isNarrow]);
  return {
    folded: isNarrow ? !isOver : beside,
    fold: (folded: boolean) => (isNarrow ? setOver(!folded) : setBeside(folded)),
    /** A page was chosen: what lies over it steps aside. */
    leave: () => setOver(false),
  };
};

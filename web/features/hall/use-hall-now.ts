import { useHallLive } from '../../api/hall-now.ts';
import { useHall } from './use-hall.ts';

/** The hall a page is about and how it stands now; `isLost` while the server is not reached, so that nobody takes it for the latest. */
export const useHallNow = (keepsSession = false) => {
  const { isLost: isListLost, ...chosen } = useHall();
  const { live, isLost } = useHallLive(chosen.hall ?? null, keepsSession);
  return { ...chosen, live, isLost: isListLost || isLost };
};

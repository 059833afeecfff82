import { useEffect } from 'react';

/** Nobody there any more: the kiosk is free for the next visitor. */
const FREE_AFTER_MS = 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;

/** Begins anew once nobody has touched the kiosk for a minute, so that the next visitor finds nothing of the last one. */
export const useLeftAlone = (isBusy: boolean, onLeft: () => void): void => {
  useEffect(() => {
    if (!isBusy) return undefined;
    let timer = setTimeout(onLeft, FREE_AFTER_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(onLeft, FREE_AFTER_MS);
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, again);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, again);
    };
  }, [isBusy, onLeft]);
};

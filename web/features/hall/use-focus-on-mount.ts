import { useEffect, useRef } from 'react';

/**
 * For what a page begins with (`tabIndex={-1}`): the cursor goes there when the page appears, so that keys go on from it and
 * it is read out. A heading, never a button: a key held down too long presses nothing.
 */
export const useFocusOnMount = <T extends HTMLElement>() => {
  const begun = useRef<T>(null);
  useEffect(() => begun.current?.focus(), []);
  return begun;
};

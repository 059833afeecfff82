import { useEffect } from 'react';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The key before or behind the one the cursor is on, round and round. */
const moveBy = (step: 1 | -1): void => {
  const keys = [...document.querySelectorAll<HTMLButtonElement>('.rj-kiosk button:enabled')];
  const at = keys.findIndex((key) => key === document.activeElement);
  const next = at === -1 ? (step === 1 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length;
  keys[next]?.focus();
};

/** A kiosk with a keyboard and no touch: arrows go from key to key beside Tab, Esc begins anew. */
export const useKioskKeys = (onEscape: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (event.key === 'Escape') onEscape();
      if (step === undefined) return;
      event.preventDefault();
      moveBy(step);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onEscape]);
};

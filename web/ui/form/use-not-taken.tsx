import { useState, type FocusEvent } from 'react';

/**
 * What stands in an input when it is left is not always what it keeps: an input of days or numbers drops what it cannot
 * read. `note` tells what was dropped and why, until the input is entered again.
 */
export const useNotTaken = (judge: (typed: string) => string | null) => {
  const [why, setWhy] = useState<string | null>(null);
  return {
    onFocus: () => setWhy(null),
    onBlur: ({ target }: FocusEvent<HTMLElement>) =>
      setWhy(target instanceof HTMLInputElement ? judge(target.value) : null),
    note: why ? (
      <p className="rj-field__error" role="status">
        {why}
      </p>
    ) : null,
  };
};

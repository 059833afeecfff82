import { useEffect, useState } from 'react';

/**
 * Steps forward and back through a list that only knows what comes next.
 * `query` names the list; when it changes, the first page shows again.
 */
export const useCursorPaging = (query: string, size: number) => {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [of, setOf] = useState(query);
  useEffect(() => {
    if (of === query) return;
    setCursors([]);
    setOf(query);
  }, [of, query]);
  const current = of === query ? cursors : [];
  return {
    after: current.at(-1) ?? null,
    firstNumber: current.length * size + 1,
    hasPrevious: current.length > 0,
    goNext: (next: string) => setCursors([...current, next]),
    goBack: () => setCursors(current.slice(0, -1)),
  };
};

export type CursorPaging = ReturnType<typeof useCursorPaging>;

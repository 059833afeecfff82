/** A ticket that stands in line, as the rule of the line sees it. */
export interface InLine {
  readonly id: string;
  /** Its place: milliseconds; earlier stands in front. */
  readonly rank: number;
  readonly isPriority: boolean;
}

export interface Choice<T extends InLine> {
  readonly ticket: T;
  /** Calls in a row of this window that went ahead of a waiting ordinary ticket, this one included. */
  readonly aheadInARow: number;
}

const before = (one: InLine, other: InLine): number => one.rank - other.rank || (one.id < other.id ? -1 : 1);

/** The line in the order of its places. */
export const inOrder = <T extends InLine>(line: readonly T[]): T[] => [...line].sort(before);

/**
 * The fairness rule of the hall. A window calls, of the tickets it can serve, the first priority one, else the first
 * ordinary one. Once `mostAhead` calls in a row went ahead of an ordinary ticket that had stood in line longer, it calls
 * that ordinary ticket. So one window lets an ordinary ticket, with k ordinary ones in front of it, be overtaken by at most
 * (k + 1) × mostAhead priority ones, however many come: nobody waits forever.
 * Undefined when there is nobody this window can serve.
 */
export const chooseTicket = <T extends InLine>(
  line: readonly T[],
  { aheadInARow, mostAhead }: { readonly aheadInARow: number; readonly mostAhead: number },
): Choice<T> | undefined => {
  const ordered = inOrder(line);
  const ordinary = ordered.find(({ isPriority }) => !isPriority);
  const priority = ordered.find(({ isPriority }) => isPriority);
  if (!priority) return ordinary && { ticket: ordinary, aheadInARow: 0 };
  if (!ordinary || before(priority, ordinary) < 0) return { ticket: priority, aheadInARow };
  if (aheadInARow >= mostAhead) return { ticket: ordinary, aheadInARow: 0 };
  return { ticket: priority, aheadInARow: aheadInARow + 1 };
};

/** The rule as the kiosk, the windows and the display show it. */
export const fairnessWords = (mostAhead: number): string =>
  `优先号先叫；同一窗口连续先叫满${mostAhead}个优先号后，下一个叫等候最久的普通号。`;

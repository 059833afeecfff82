/** A window that is open, as far as an estimate needs it. */
export interface OpenWindow {
  readonly id: string;
  readonly matters: readonly string[];
}

/** How many wait for a matter, and how long one of them takes at the window. */
export interface MatterLoad {
  readonly matter: string;
  readonly waiting: number;
  readonly minutes: number;
}

/**
 * Minutes a visitor who takes a number now will wait, by matter: the work that waits is shared out over the open windows
 * that can do it, and the visitor goes to the one that is free first. Null for a matter that no open window serves.
 */
export const estimateWaits = (
  loads: readonly MatterLoad[],
  windows: readonly OpenWindow[],
): Map<string, number | null> => {
  const serving = (matter: string) => windows.filter(({ matters }) => matters.includes(matter));
  const work = new Map(windows.map(({ id }) => [id, 0]));
  for (const { matter, waiting, minutes } of loads) {
    const able = serving(matter);
    for (const { id } of able) work.set(id, work.get(id)! + (waiting * minutes) / able.length);
  }
  return new Map(
    loads.map(({ matter }) => {
      const able = serving(matter).map(({ id }) => work.get(id)!);
      return [matter, able.length === 0 ? null : Math.round(Math.min(...able))];
    }),
  );
};

import { queueMatters } from '#definitions';
import type { TimedContext } from '#modules/acts';
import { addWindow, openHall, setWindowState } from '#modules/hall';
import type { Tx } from '#platform/db/database.ts';

interface Ref {
  readonly countyCode: number;
  readonly id: string;
}

export interface HallOfNine {
  readonly hall: Ref;
  /** In the order of their numbers; the first eight share the matters, the ninth serves them all. */
  readonly windows: readonly (Ref & { readonly matters: readonly string[] })[];
}

const WINDOWS = 9;
const DIGITS = '一二三四五六七八九';

/** What the windows of a hall of nine serve: neighbours overlap, so that every matter has two at least. */
const mattersOf = (at: number): string[] => {
  const all = queueMatters.map(({ matter }) => matter);
  if (at === WINDOWS - 1) return all;
  return all.filter((_, index) => index % (WINDOWS - 1) === at || (index + 1) % (WINDOWS - 1) === at);
};

/** A hall with nine open windows (综合窗口 the ninth), each with the seat taken by the context's actor. */
export const openHallOfNine = async (
  tx: Tx,
  context: TimedContext,
  region: number,
  title = '服务大厅',
): Promise<HallOfNine> => {
  const hall = await openHall(tx, context, { region, title });
  const windows = [];
  for (let at = 0; at < WINDOWS; at += 1) {
    const matters = mattersOf(at);
    const name = at === WINDOWS - 1 ? '综合窗口' : `${DIGITS[at]}号窗口`;
    const window = await addWindow(tx, context, hall, { number: at + 1, title: name, matters });
    await setWindowState(tx, context, window, { state: 'open', isForced: false });
    windows.push({ ...window, matters });
  }
  return { hall, windows };
};

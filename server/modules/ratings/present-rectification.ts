import { z } from 'zod';
import { RECTIFICATION_LIMIT } from '#definitions/ratings/rating-rules.ts';
import { limitStanding, type LimitEvent } from '#kit';
import { workingCalendar } from '#modules/calendar';
import { regionNames } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ListedRectification } from './list-rectifications.ts';
import type { RectificationRow } from './rating-row.ts';

/** The matter a request names. */
export const RectificationParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const RectificationShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  item: z.string(),
  level: z.string(),
  regionName: z.string(),
  state: z.string(),
  openedOn: z.string(),
  dueOn: z.string(),
  light: z.enum(['green', 'amber', 'red', 'grey']),
  daysLeft: z.number().int().nullable().describe('Working days; negative once overdue.'),
  isUpheld: z.boolean().nullable(),
  calledTimes: z.number().int(),
  calledBackOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  rowVersion: z.number().int(),
});

const eventsOf = (row: RectificationRow): LimitEvent[] => [
  { kind: 'start', on: row.opened_on },
  ...(row.closed_on === null ? [] : [{ kind: 'stop' as const, on: row.closed_on }]),
];

/** Matters as their list shows them: the service and how the clock stands, nobody's name. */
export const presentRectifications = async (
  tx: Tx,
  rows: readonly ListedRectification[],
): Promise<z.input<typeof RectificationShape>[]> => {
  const calendar = await workingCalendar(tx);
  const places = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => {
    const { light, daysLeft } = limitStanding(RECTIFICATION_LIMIT, eventsOf(row), calendar, today());
    return {
      countyCode: row.county_code,
      id: row.id,
      item: row.item_title,
      level: row.level,
      regionName: places.get(row.region_code) ?? String(row.region_code),
      state: row.state,
      openedOn: row.opened_on,
      dueOn: row.due_on,
      light,
      daysLeft,
      isUpheld: row.is_upheld,
      calledTimes: row.called_times,
      calledBackOn: row.called_back_on,
      closedOn: row.closed_on,
      rowVersion: row.row_version,
    };
  });
};

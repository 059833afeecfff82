import type { z } from 'zod';
import { findPriorityClass } from '#definitions';
import type { Ticket } from '../hall-contracts.ts';
import type { TicketRow } from '../hall-tables.ts';
import { minutesSince } from '../queue/hall-queue.ts';

const momentOf = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** A ticket as those who work on it see it. */
export const presentTicket = (row: TicketRow): z.input<typeof Ticket> => {
  const priority = row.priority === null ? null : findPriorityClass(row.priority);
  return {
    countyCode: row.county_code,
    id: row.id,
    hallId: row.hall_id,
    day: row.day,
    number: row.number,
    matter: row.matter,
    origin: row.origin,
    state: row.state,
    priority: priority ? { title: priority.title, rule: priority.rule, basis: priority.basis } : null,
    bookedFor: momentOf(row.booked_for),
    // A booking that was cancelled never stood in the line.
    takenAt: row.rank_at === null ? null : momentOf(row.taken_at),
    calls: row.calls,
    windowId: row.window_id,
    calledAt: momentOf(row.called_at),
    beganAt: momentOf(row.began_at),
    finishedAt: momentOf(row.finished_at),
    waitedMinutes:
      row.taken_at && row.first_called_at ? minutesSince(row.taken_at, row.first_called_at) : null,
    visitorName: row.visitor_name,
    person:
      row.person_id !== null && row.person_county !== null
        ? { countyCode: row.person_county, id: row.person_id }
        : null,
    entryId: row.entry_id,
    case:
      row.case_id !== null && row.case_county !== null
        ? { countyCode: row.case_county, id: row.case_id, number: row.case_number ?? '' }
        : null,
    entryBehind: row.entry_behind === true,
    rowVersion: row.row_version,
  };
};

import type { Selectable } from 'kysely';
import type { Hall, HallTicket, HallWindow } from '#generated/db.ts';
import type { FoldedTable } from '#modules/acts';

export type HallRow = Selectable<Hall>;
export type WindowRow = Selectable<HallWindow>;
export type TicketRow = Selectable<HallTicket>;

/** A hall, a window or a ticket. */
export interface HallRef {
  readonly countyCode: number;
  readonly id: string;
}

export const refOf = (row: { readonly county_code: number; readonly id: string }): HallRef => ({
  countyCode: row.county_code,
  id: row.id,
});

export const HALLS: FoldedTable = {
  table: 'hall',
  kind: 'hall',
  facts: { title: ['title', 'text'], priorityRun: ['priority_run', 'smallint'] },
};

export const WINDOWS: FoldedTable = {
  table: 'hall_window',
  kind: 'hall-window',
  facts: {
    hallId: ['hall_id', 'uuid'],
    number: ['number', 'smallint'],
    title: ['title', 'text'],
    matters: ['matters', 'text[]'],
    state: ['state', 'text'],
    servedBy: ['served_by', 'uuid'],
  },
};

export const TICKETS: FoldedTable = {
  table: 'hall_ticket',
  kind: 'hall-ticket',
  facts: {
    hallId: ['hall_id', 'uuid'],
    day: ['day', 'date'],
    matter: ['matter', 'text'],
    number: ['number', 'text'],
    origin: ['origin', 'text'],
    state: ['state', 'text'],
    priority: ['priority', 'text'],
    rankAt: ['rank_at', 'timestamptz'],
    bookedFor: ['booked_for', 'timestamptz'],
    phoneIndex: ['phone_index', 'bytea'],
    takenAt: ['taken_at', 'timestamptz'],
    calls: ['calls', 'smallint'],
    windowId: ['window_id', 'uuid'],
    forWindow: ['for_window', 'uuid'],
    firstCalledAt: ['first_called_at', 'timestamptz'],
    calledAt: ['called_at', 'timestamptz'],
    beganAt: ['began_at', 'timestamptz'],
    finishedAt: ['finished_at', 'timestamptz'],
    servedBy: ['served_by', 'uuid'],
    visitorName: ['visitor_name', 'text'],
    personCounty: ['person_county', 'integer'],
    personId: ['person_id', 'uuid'],
    entryId: ['entry_id', 'uuid'],
    caseCounty: ['case_county', 'integer'],
    caseId: ['case_id', 'uuid'],
    caseNumber: ['case_number', 'text'],
    caseEndedOn: ['case_ended_on', 'date'],
    entryBehind: ['entry_behind', 'boolean'],
  },
};

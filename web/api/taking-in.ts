import type { Answers } from '#kit/define-ledger.ts';
import { write } from './client.ts';
import { callPath, type HotlineCall } from './hotline.ts';
import { ticketPath, type HallTicket } from './hall-shapes.ts';
import type { PersonPlace } from './people.ts';

/** A visit or a call that is being taken in as a case (受理为办件). */
export interface TakingIn {
  /** Where the application is sent instead of the counter's own address. */
  readonly path: string;
  readonly rowVersion: number;
  readonly person: (PersonPlace & { readonly name: string }) | null;
  readonly channel: 'hall' | null;
  /** What was asked for, in the words of whoever took it down. */
  readonly told: string | null;
  /** How it is called on the page: 来电、B001号. */
  readonly title: string;
}

const personOf = (person: PersonPlace | null, name: string | null): TakingIn['person'] =>
  person && { ...person, name: name ?? '' };

export const takingInCall = (call: HotlineCall): TakingIn => ({
  path: `${callPath(call)}/cases`,
  rowVersion: call.rowVersion,
  person: personOf(call.person, call.callerName),
  channel: null,
  told: call.content,
  title: `${call.day}的来电`,
});

export const takingInTicket = (ticket: HallTicket): TakingIn => ({
  path: `${ticketPath(ticket)}/cases`,
  rowVersion: ticket.rowVersion,
  person: personOf(ticket.person, ticket.visitorName),
  channel: 'hall',
  told: null,
  title: `${ticket.number}号来访`,
});

interface NewApplication {
  readonly item: string;
  readonly person: PersonPlace;
  readonly channel: string;
  readonly answers: Answers;
  readonly materials: readonly string[];
}

/** Opens a case at the counter, or for the visit or call it is taken in from. */
export const openApplication = async (
  application: NewApplication,
  takingIn: TakingIn | null,
  actKey: string,
): Promise<PersonPlace & { readonly number: string }> => {
  if (takingIn === null) return write('POST', '/cases', application, actKey);
  const body = { ...application, rowVersion: takingIn.rowVersion };
  const taken = await write<{ case: PersonPlace & { number: string } }>('POST', takingIn.path, body, actKey);
  return taken.case;
};

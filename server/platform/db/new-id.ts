import { V7Generator } from 'uuidv7';

/**
 * How far the machine's time may be set back and an act made later still sorts later: rows are the sum of their acts in
 * this order. A clock that was wrong by more is followed, and who lists acts by day allows for as much.
 */
export const SET_BACK_AT_MOST_MS = 86_400_000;

const generator = new V7Generator();
generator.setRollbackAllowance(SET_BACK_AT_MOST_MS);

/** A new UUIDv7: made by the application, sorts by time of making. */
export const newId = (): string => generator.generate().toString();

/** Lets the ids made from now on sort behind this one: time may have been set back while the server was stopped. */
export const makeIdsBehind = (id: string): void => {
  const moment = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  generator.generateOrResetWithTs(moment + 1);
};

/**
 * The least UUIDv7 of a moment (milliseconds since 1970): ids made before it sort before, those made at it or later behind.
 * No id is of a moment before 1970, so that of those the least of all is told.
 */
export const lowestIdAt = (moment: number): string => {
  const stamp = Math.max(0, moment).toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-000000000000`;
};

import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: made by the application, sorts by time of making. */
export const newId = (): string => uuidv7();

/** The least UUIDv7 of a moment (milliseconds since 1970): ids made before it sort before, those made at it or later behind. */
export const lowestIdAt = (moment: number): string => {
  const stamp = moment.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-000000000000`;
};

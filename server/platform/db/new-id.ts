import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: made by the application, sorts by time of making. */
export const newId = (): string => uuidv7();

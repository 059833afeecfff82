import { ApiError } from './api-error.ts';
import { write } from './client.ts';

/** A session that has ended needs no more; one that could not be ended stands, and nobody is told otherwise. */
export const endSession = async (): Promise<void> => {
  try {
    await write<unknown>('DELETE', '/session');
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
};

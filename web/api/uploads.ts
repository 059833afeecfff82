import { ApiError } from './api-error.ts';
import { get, sendBytes, write } from './client.ts';

interface Upload {
  readonly id: string;
  readonly offset: number;
}

/** Small enough for a slow line to see progress, large enough to be quick on a good one. */
const PART_IN_BYTES = 2 * 1024 * 1024;
const TRIES = 6;
const FIRST_PAUSE_IN_MS = 500;

/** The server may not know yet that a connection broke, and still hold or take in the part it brought. */
const STILL_HELD = ['upload-busy', 'upload-offset'];

const mayGoOn = (error: unknown) =>
  error instanceof ApiError && (error.status === 0 || STILL_HELD.includes(error.code));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends a part; when the connection breaks, waits, asks how far it came, and answers that. */
const sendPart = async (id: string, file: File, offset: number, signal: AbortSignal): Promise<number> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const part = file.slice(offset, offset + PART_IN_BYTES);
      return (await sendBytes<Upload>(`/uploads/${id}`, { offset }, part, signal)).offset;
    } catch (error) {
      if (!mayGoOn(error) || attempt === TRIES) throw error;
      await pause(FIRST_PAUSE_IN_MS * 2 ** attempt);
      const known = await get<Upload>(`/uploads/${id}`, {}, signal).catch(() => undefined);
      if (known !== undefined && known.offset !== offset) return known.offset;
    }
  }
};

/** Gives an upload up, also at the server; nobody waits for it. */
export const dropUpload = (id: string): void => void write('DELETE', `/uploads/${id}`).catch(() => undefined);

/**
 * Uploads a file in parts and answers the id of the upload, to be attached to something. Aborting `signal` gives it up,
 * also at the server.
 */
export const uploadFile = async (
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> => {
  const { id } = await write<Upload>('POST', '/uploads', { fileName: file.name, byteLength: file.size });
  try {
    for (let offset = 0; offset < file.size; onProgress(offset))
      offset = await sendPart(id, file, offset, signal);
    return id;
  } catch (error) {
    dropUpload(id);
    throw error;
  }
};

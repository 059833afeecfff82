import { useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { dropUpload, uploadFile } from '../../api/uploads.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

/** One chosen file on its way. */
export interface QueuedFile {
  readonly key: string;
  readonly file: File;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly error?: string | undefined;
  /** Nothing is wrong with the file: the server or the line failed. What lies at the server is not sent again. */
  readonly mayTryAgain?: boolean;
}

const isGivenUp = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

const isPassing = (error: unknown) =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

/**
 * Files sent one after the other. `whenSent` gets the upload of each; what it throws is shown beside the file. A file
 * given up leaves the list.
 */
export const useUploadQueue = (whenSent: (upload: string, file: File) => Promise<void>) => {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  /** What lies at the server whole and is not attached yet, by the key of its file. */
  const uploads = useRef(new Map<string, string>());
  const tail = useRef(Promise.resolve());
  const serial = useRef(0);

  const change = (key: string, part: Partial<QueuedFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setFiles((all) => all.filter((one) => one.key !== key));

  const sendOne = async ({ key, file }: QueuedFile): Promise<void> => {
    const abort = aborts.current.get(key);
    if (!abort || abort.signal.aborted) return;
    change(key, { state: 'sending' });
    try {
      const sent = uploads.current.get(key);
      const upload = sent ?? (await uploadFile(file, (bytes) => change(key, { sent: bytes }), abort.signal));
      uploads.current.set(key, upload);
      await whenSent(upload, file);
      uploads.current.delete(key);
      change(key, { state: 'done', sent: file.size });
    } catch (error) {
      if (isGivenUp(error)) return;
      if (!isPassing(error)) uploads.current.delete(key);
      change(key, { state: 'failed', error: wordsOfFailure(error), mayTryAgain: isPassing(error) });
    }
  };
  const sendInTurn = (one: QueuedFile) => {
    tail.current = tail.current.then(() => sendOne(one));
  };

  const add = (chosen: readonly File[]) => {
    const queued = chosen.map((file): QueuedFile => {
      serial.current += 1;
      const key = String(serial.current);
      aborts.current.set(key, new AbortController());
      return { key, file, sent: 0, state: 'waiting' };
    });
    setFiles((all) => [...all.filter(({ state }) => state !== 'done'), ...queued]);
    for (const one of queued) sendInTurn(one);
  };
  const tryAgain = (key: string) => {
    const one = files.find((file) => file.key === key);
    if (!one) return;
    change(key, { state: 'waiting', error: undefined });
    sendInTurn(one);
  };
  const giveUp = (key: string) => {
    aborts.current.get(key)?.abort();
    // While it is being attached, the server has it in hand.
    const left = files.find((one) => one.key === key)?.state === 'failed' && uploads.current.get(key);
    if (left) dropUpload(left);
    uploads.current.delete(key);
    drop(key);
  };
  return { files, add, giveUp, tryAgain };
};

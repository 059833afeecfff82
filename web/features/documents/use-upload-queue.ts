import { useRef, useState } from 'react';
import { uploadFile } from '../../api/uploads.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

/** One chosen file on its way. */
export interface QueuedFile {
  readonly key: string;
  readonly file: File;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly error?: string;
}

const isGivenUp = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/**
 * Files sent one after the other. `whenSent` gets the upload of each; what it throws is shown beside the file. A file
 * given up leaves the list.
 */
export const useUploadQueue = (whenSent: (upload: string, file: File) => Promise<void>) => {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
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
      const upload = await uploadFile(file, (sent) => change(key, { sent }), abort.signal);
      await whenSent(upload, file);
      change(key, { state: 'done', sent: file.size });
    } catch (error) {
      if (!isGivenUp(error)) change(key, { state: 'failed', error: wordsOfFailure(error) });
    }
  };

  const add = (chosen: readonly File[]) => {
    const queued = chosen.map((file): QueuedFile => {
      serial.current += 1;
      const key = String(serial.current);
      aborts.current.set(key, new AbortController());
      return { key, file, sent: 0, state: 'waiting' };
    });
    setFiles((all) => [...all.filter(({ state }) => state !== 'done'), ...queued]);
    for (const one of queued) tail.current = tail.current.then(() => sendOne(one));
  };
  const giveUp = (key: string) => {
    aborts.current.get(key)?.abort();
    drop(key);
  };
  return { files, add, giveUp };
};

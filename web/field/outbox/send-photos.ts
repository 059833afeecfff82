import { write } from '../../api/client.ts';
import { uploadFile } from '../../api/uploads.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import type { Box } from '../box/box.ts';
import { keepEntry } from '../desk/desk.ts';
import { within } from '../desk/server.ts';
import { noteSession } from '../desk/signal.ts';
import type { FieldPhoto, OpenEntry } from './field-entry.ts';
import { judgeFailure } from './judge-answer.ts';

/** A photo over a weak signal takes its time. */
const PHOTO_SECONDS = 300;

const attach = async (entry: OpenEntry, photo: FieldPhoto, at: number, box: Box): Promise<void> => {
  const bytes = await box.read('photo', photo.id);
  if (!bytes) throw new Error('The photo is not in the box.');
  const file = new File([bytes], `照片${at + 1}.jpg`, { type: 'image/jpeg' });
  const upload = await uploadFile(file, () => undefined, new AbortController().signal);
  const { countyCode: county, id, businessDay } = entry.recorded!;
  const details = { kind: 'work-photo', caption: '', takenOn: businessDay, notes: null };
  await write('POST', '/documents', { subject: 'entry', county, id, upload, ...details }, photo.actKey);
};

const withPhoto = (entry: OpenEntry, id: string, part: Partial<FieldPhoto>): OpenEntry => ({
  ...entry,
  photos: entry.photos.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)),
});

/** Attaches the photos that are not there yet, one by one; one the server does not take waits for its writer. */
export const sendPhotos = async (
  recorded: OpenEntry,
  box: Box,
): Promise<{ readonly entry: OpenEntry; readonly sending: 'go-on' | 'stop' }> => {
  let entry = recorded;
  for (const [at, photo] of recorded.photos.entries()) {
    if (photo.isAttached || photo.problem) continue;
    try {
      await within(PHOTO_SECONDS, attach(entry, photo, at, box));
      entry = withPhoto(entry, photo.id, { isAttached: true });
    } catch (error) {
      const { event, isSignedOut } = judgeFailure(error);
      if (isSignedOut) noteSession('ended');
      if (event !== 'refuse') return { entry, sending: 'stop' };
      entry = withPhoto(entry, photo.id, { problem: wordsOfFailure(error) });
    }
    await keepEntry(entry, box);
  }
  return { entry, sending: 'go-on' };
};

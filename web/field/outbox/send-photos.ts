import { write } from '../../api/client.ts';
import { uploadFile } from '../../api/uploads.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import type { Box } from '../box/box.ts';
import { isOpenBox, keepEntry } from '../desk/desk.ts';
import { within } from '../desk/server.ts';
import type { FieldPhoto, OpenEntry } from './field-entry.ts';
import { hearFailure } from './hear-failure.ts';

/** A photo over a weak signal takes its time. */
const PHOTO_SECONDS = 300;
const NOT_FOUND = '手机上找不到这张照片了，没有传。';

const attach = async (entry: OpenEntry, photo: FieldPhoto, file: File, box: Box, giveUp: AbortSignal) => {
  const upload = await uploadFile(file, () => undefined, giveUp);
  // Whoever is signed in now may be another.
  if (!isOpenBox(box)) throw new Error('The box was locked while a photo was on its way.');
  const { countyCode: county, id, businessDay } = entry.recorded!;
  const details = { kind: 'work-photo', caption: '', takenOn: businessDay, notes: null };
  await write('POST', '/documents', { subject: 'entry', county, id, upload, ...details }, photo.actKey);
};

/** Within its time: what is given up does not go on beside the next try. */
const attachInTime = async (entry: OpenEntry, photo: FieldPhoto, file: File, box: Box): Promise<void> => {
  const giveUp = new AbortController();
  try {
    await within(PHOTO_SECONDS, attach(entry, photo, file, box, giveUp.signal));
  } catch (error) {
    giveUp.abort();
    throw error;
  }
};

const fileOf = async ({ id }: FieldPhoto, at: number, box: Box): Promise<File | undefined> => {
  const bytes = await box.read('photo', id).catch(() => undefined);
  return bytes && new File([bytes], `照片${at + 1}.jpg`, { type: 'image/jpeg' });
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
    if (!isOpenBox(box)) return { entry, sending: 'stop' };
    const file = await fileOf(photo, at, box);
    try {
      if (file) await attachInTime(entry, photo, file, box);
      entry = withPhoto(entry, photo.id, file ? { isAttached: true } : { problem: NOT_FOUND });
    } catch (error) {
      if (hearFailure(error, box) !== 'refuse') return { entry, sending: 'stop' };
      entry = withPhoto(entry, photo.id, { problem: wordsOfFailure(error) });
    }
    await keepEntry(entry, box);
  }
  return { entry, sending: 'go-on' };
};

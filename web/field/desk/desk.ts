import type { Box } from '../box/box.ts';
import { readValue, readValues, writeValue } from '../box/values.ts';
import { isOpen, type FieldEntry, type OpenEntry } from '../outbox/field-entry.ts';
import { stateAfterRestart } from '../outbox/entry-moves.ts';
import { createStore } from '../ui/store.ts';
import { isPast, LIST_DAYS, SENT_DAYS, type CarriedList, type Forms, type Holder } from './brought.ts';

/** What lies open before the liaison while the box is. */
export interface Desk {
  readonly box: Box;
  readonly holder: Holder;
  readonly forms: Forms | null;
  readonly list: CarriedList | null;
  readonly entries: readonly FieldEntry[];
}

/** Null while the box is locked. */
export const deskStore = createStore<Desk | null>(null);

export const openDesk = (): Desk => {
  const desk = deskStore.get();
  if (!desk) throw new Error('The box is locked.');
  return desk;
};

/** Whether this box lies open: it may have been locked meanwhile, and another account's opened. */
export const isOpenBox = (box: Box): boolean => deskStore.get()?.box === box;

const change = (box: Box, part: Partial<Desk>): void => {
  if (isOpenBox(box)) deskStore.set({ ...openDesk(), ...part });
};

/** A phone switched off between a photo and its entry leaves one that belongs to nothing. */
const dropStrayPhotos = async (box: Box, entries: readonly FieldEntry[]): Promise<void> => {
  const held = new Set(entries.filter(isOpen).flatMap(({ photos }) => photos.map(({ id }) => id)));
  for (const id of await box.ids('photo')) if (!held.has(id)) await box.remove('photo', id);
};

const withoutOld = async (box: Box, now: Date): Promise<Pick<Desk, 'list' | 'entries'>> => {
  const list = (await readValue<CarriedList>(box, 'list', 'village')) ?? null;
  const isOld = list !== null && isPast(list.takenAt, LIST_DAYS, now);
  if (isOld) await box.remove('list', 'village');
  const entries: FieldEntry[] = [];
  for (const entry of await readValues<FieldEntry>(box, 'entry')) {
    if (isOpen(entry)) entries.push({ ...entry, state: stateAfterRestart(entry.state) });
    else if (isPast(entry.sentAt, SENT_DAYS, now)) await box.remove('entry', entry.id);
    else entries.push(entry);
  }
  await dropStrayPhotos(box, entries);
  return { list: isOld ? null : list, entries };
};

/** Who a box says it belongs to; undefined for one that was never used. */
export const holderOf = (box: Box): Promise<Holder | undefined> =>
  readValue<Holder>(box, 'brought', 'holder');

/** Written only where it changed: a phone without room opens all the same. */
const keepHolder = async (box: Box, holder: Holder): Promise<void> => {
  if (JSON.stringify(await holderOf(box)) !== JSON.stringify(holder))
    await writeValue(box, 'brought', 'holder', holder);
};

/** Lays out what is in a box, and removes what has stayed its time. */
export const layOut = async (box: Box, holder: Holder, now: Date = new Date()): Promise<void> => {
  await keepHolder(box, holder);
  const forms = (await readValue<Forms>(box, 'brought', 'forms')) ?? null;
  deskStore.set({ box, holder, forms, ...(await withoutOld(box, now)) });
};

/** An entry that was begun and of which nothing has been written yet. */
let begun: OpenEntry | undefined;

export const beginEntry = (entry: OpenEntry): void => {
  begun = entry;
};

export const putAway = (): void => {
  begun = undefined;
  deskStore.set(null);
};

/** Into the box they were read for, which may be locked by now. */
export const keepForms = async (forms: Forms, box: Box): Promise<void> => {
  await writeValue(box, 'brought', 'forms', forms);
  change(box, { forms });
};

/** Into the box it was taken along for, which may be locked by now. */
export const keepList = async (list: CarriedList, box: Box): Promise<void> => {
  await writeValue(box, 'list', 'village', list);
  change(box, { list });
};

/** 交还名单: gone from the phone at once. */
export const handBackList = async (): Promise<void> => {
  const { box } = openDesk();
  await box.remove('list', 'village');
  change(box, { list: null });
};

const show = (entry: FieldEntry, box: Box): void => {
  const entries = deskStore.get()?.entries ?? [];
  const isKnown = entries.some(({ id }) => id === entry.id);
  change(box, {
    entries: isKnown ? entries.map((one) => (one.id === entry.id ? entry : one)) : [...entries, entry],
  });
};

const hide = (id: string, box: Box): void => {
  const entries = deskStore.get()?.entries ?? [];
  change(box, { entries: entries.filter((one) => one.id !== id) });
};

let writing: Promise<unknown> = Promise.resolve();

/** Written in the order given. */
const writeEntry = (entry: FieldEntry, box: Box): Promise<void> => {
  const written = writing.then(() => writeValue(box, 'entry', entry.id, entry));
  writing = written.catch(() => undefined);
  return written;
};

/**
 * Shown at once; awaited it is on the phone. What was on its way when the box was locked goes on into that box, and is not
 * shown on the desk of another.
 */
export const keepEntry = (entry: FieldEntry, box: Box): Promise<void> => {
  show(entry, box);
  return writeEntry(entry, box);
};

/** On the phone first, and shown when it is there: what could not be kept stays as it was. */
export const keepThenShow = async (entry: FieldEntry, box: Box): Promise<void> => {
  await writeEntry(entry, box);
  show(entry, box);
};

/**
 * As it stands on the phone, where another window may have sent or removed it meanwhile; shown as such. Undefined for one
 * that was removed, or that is being written in this window.
 */
export const freshEntry = async (id: string, box: Box): Promise<FieldEntry | undefined> => {
  await writing;
  const entry = await readValue<FieldEntry>(box, 'entry', id);
  if (findEntry(id)?.state === 'draft') return undefined;
  if (entry) show(entry, box);
  else hide(id, box);
  return entry;
};

/** Whether an entry may still be written; another window may have handed it in meanwhile, and it is shown as it lies there. */
export const isStillDraft = async (id: string, box: Box): Promise<boolean> => {
  await writing;
  const lying = await readValue<FieldEntry>(box, 'entry', id);
  if (!lying || lying.state === 'draft') return true;
  show(lying, box);
  return false;
};

export const findEntry = (id: string): FieldEntry | undefined =>
  deskStore.get()?.entries.find((entry) => entry.id === id) ?? (begun?.id === id ? begun : undefined);

/** Removes an entry with its photos. */
export const dropEntry = async (entry: FieldEntry): Promise<void> => {
  const { box } = openDesk();
  hide(entry.id, box);
  await writing;
  if (entry.state !== 'sent') for (const photo of entry.photos) await box.remove('photo', photo.id);
  await box.remove('entry', entry.id);
};

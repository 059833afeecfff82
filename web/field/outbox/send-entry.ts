import { ApiError } from '../../api/api-error.ts';
import { write } from '../../api/client.ts';
import type { Entry } from '../../api/ledgers.ts';
import { maskName } from '#kit/mask.ts';
import type { Box } from '../box/box.ts';
import { freshEntry, keepEntry, keepThenShow } from '../desk/desk.ts';
import { within } from '../desk/server.ts';
import { stateAfter, stateAfterRestart, type EntryEvent } from './entry-moves.ts';
import { isOpen, type OpenEntry, type Refused, type SentEntry } from './field-entry.ts';
import { hearFailure } from './hear-failure.ts';
import { sendPhotos } from './send-photos.ts';

const ANSWER_SECONDS = 45;

/** Whether the next one is to be tried. */
export type Sending = 'go-on' | 'stop';

const moved = (entry: OpenEntry, event: EntryEvent, part: Partial<OpenEntry> = {}): OpenEntry | undefined => {
  const state = stateAfter(entry.state, event);
  return state === undefined || state === 'sent' ? undefined : { ...entry, ...part, state };
};

const refusalOf = (error: unknown, entry: OpenEntry): Refused => {
  const { message, advice, fields, requestId } =
    error instanceof ApiError ? error : new ApiError(0, { message: '没有发送成功。' });
  // What its writer can mend is no fault to report.
  const reported = fields.length > 0 ? undefined : requestId;
  return { message, advice, fields, requestId: reported, content: JSON.stringify(entry.ready) };
};

/** Records it under its key, once however often it is sent. Answers the entry as it stands then, and whether to go on. */
const record = async (sending: OpenEntry, box: Box): Promise<[OpenEntry, Sending]> => {
  // Where this cannot be kept nothing is sent: after a restart nobody would know that the server may have it.
  await keepThenShow(sending, box);
  try {
    const path = `/ledgers/${sending.ledger}/entries`;
    const answer = await within(ANSWER_SECONDS, write<Entry>('POST', path, sending.ready, sending.actKey));
    const { countyCode, id, state, businessDay } = answer;
    const recorded = { countyCode, id, state, businessDay };
    return [moved(sending, 'record', { recorded, refused: null }) ?? sending, 'go-on'];
  } catch (error) {
    const event = hearFailure(error, box);
    const refused = event === 'refuse' ? refusalOf(error, sending) : sending.refused;
    return [moved(sending, event, { refused }) ?? sending, event === 'refuse' ? 'go-on' : 'stop'];
  }
};

/** What stays of it: no answers, no photos, the family name alone. */
const asSent = ({ id, ledgerTitle, draft, photos, recorded }: OpenEntry, now: Date): SentEntry => ({
  id,
  state: 'sent',
  ledgerTitle,
  who: draft.people.map(({ name }) => maskName(name)).join('、'),
  businessDay: recorded?.businessDay ?? '',
  sentAt: now.toISOString(),
  serverState: recorded?.state ?? '',
  photos: photos.length,
});

/** An entry whose photos are there, or were given up, is done with. */
export const finishEntry = async (entry: OpenEntry, box: Box): Promise<void> => {
  if (entry.state !== 'recorded' || entry.photos.some(({ isAttached }) => !isAttached)) return;
  await keepEntry(asSent(entry, new Date()), box);
  for (const photo of entry.photos) await box.remove('photo', photo.id);
};

const sendRecorded = async (entry: OpenEntry, box: Box): Promise<Sending> => {
  const { entry: sent, sending } = await sendPhotos(entry, box);
  await finishEntry(sent, box);
  return sending;
};

/** Sends one entry of the outbox as far as it goes: the record first, then its photos. One at a time on a phone. */
export const sendEntry = async (id: string, box: Box): Promise<Sending> => {
  const lying = await freshEntry(id, box);
  if (!lying || !isOpen(lying)) return 'go-on';
  // Nobody else sends now: what lies there as being sent was left so by a phone, or a window, that went off.
  const found: OpenEntry = { ...lying, state: stateAfterRestart(lying.state) };
  if (found.state === 'recorded') return sendRecorded(found, box);
  const sending = moved(found, 'send');
  if (!sending?.ready) return 'go-on';
  const [entry, next] = await record(sending, box);
  await keepEntry(entry, box);
  return entry.state === 'recorded' ? sendRecorded(entry, box) : next;
};

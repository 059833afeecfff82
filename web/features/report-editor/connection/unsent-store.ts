import { withoutLongNumbers } from './without-long-numbers.ts';

/** Steps of one window that the server has not confirmed yet. */
export interface UnsentSteps {
  /** Account that wrote them; nobody else gets to see them. */
  readonly accountId: string;
  /** `county/id` of the draft. */
  readonly draft: string;
  readonly clientId: string;
  /** The version they were made on. */
  readonly stepVersion: number;
  readonly steps: readonly Record<string, unknown>[];
  readonly savedAt: number;
}

const DATABASE = 'rongjun-drafts';
const STORE = 'unsent';
const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused.')));
  });

let opened: Promise<IDBDatabase> | undefined;

const database = (): Promise<IDBDatabase> => {
  if (opened) return opened;
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  opened = done(request);
  return opened;
};

const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await database()).transaction(STORE, mode).objectStore(STORE);

const keyOf = ({ accountId, draft, clientId }: Pick<UnsentSteps, 'accountId' | 'draft' | 'clientId'>) =>
  `${accountId} ${draft} ${clientId}`;

/** Keeps what has not been sent, until the server has it. Nothing left to send forgets it. */
export const keepUnsent = async (unsent: UnsentSteps): Promise<void> => {
  const { steps } = unsent;
  if (steps.length === 0) await done((await store('readwrite')).delete(keyOf(unsent)));
  else {
    const kept = { ...unsent, steps: withoutLongNumbers(steps) };
    await done((await store('readwrite')).put(kept, keyOf(unsent)));
  }
};

/** What this account left unsent in a draft, oldest window first; older than two weeks is forgotten. */
export const findUnsent = async (accountId: string, draft: string): Promise<readonly UnsentSteps[]> => {
  const all = (await done((await store('readonly')).getAll())) as UnsentSteps[];
  const outdated = all.filter(({ savedAt }) => savedAt < Date.now() - KEPT_DAYS * DAY_MS);
  for (const one of outdated) await done((await store('readwrite')).delete(keyOf(one)));
  return all
    .filter((one) => one.accountId === accountId && one.draft === draft && !outdated.includes(one))
    .sort((a, b) => a.savedAt - b.savedAt);
};

/** Forgets what a window left, once it has been taken over. */
export const forgetUnsent = async (unsent: UnsentSteps): Promise<void> => {
  await done((await store('readwrite')).delete(keyOf(unsent)));
};

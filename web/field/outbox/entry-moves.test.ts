import { expect, test } from 'vitest';
import {
  isOnItsWay,
  stateAfter,
  stateAfterRestart,
  type EntryEvent,
  type EntryState,
} from './entry-moves.ts';

const STATES: readonly EntryState[] = [
  'draft',
  'waiting',
  'sending',
  'unanswered',
  'resending',
  'recorded',
  'returned',
  'sent',
];
const EVENTS: readonly EntryEvent[] = [
  'keep',
  'reopen',
  'send',
  'lose',
  'postpone',
  'record',
  'refuse',
  'finish',
];

const walk = (...events: readonly EntryEvent[]): EntryState | undefined =>
  events.reduce<EntryState | undefined>((state, event) => state && stateAfter(state, event), 'draft');

test.each<[string, readonly EntryEvent[], EntryState | undefined]>([
  ['recorded at once', ['keep', 'send', 'record', 'finish'], 'sent'],
  ['no answer, then the same again', ['keep', 'send', 'lose', 'send', 'record', 'finish'], 'sent'],
  ['no answer, and changed meanwhile', ['keep', 'send', 'lose', 'reopen'], undefined],
  [
    'no answer, session over, and changed meanwhile',
    ['keep', 'send', 'lose', 'send', 'postpone', 'reopen'],
    undefined,
  ],
  [
    'session over before anything was sent: it may be changed',
    ['keep', 'send', 'postpone', 'reopen'],
    'draft',
  ],
  ['refused, mended, sent', ['keep', 'send', 'refuse', 'reopen', 'keep', 'send', 'record'], 'recorded'],
  ['refused, sent again without being looked at', ['keep', 'send', 'refuse', 'send'], undefined],
  ['recorded, and changed while its photos go', ['keep', 'send', 'record', 'reopen'], undefined],
  ['sent again after it was sent', ['keep', 'send', 'record', 'finish', 'send'], undefined],
  ['sent as a draft', ['send'], undefined],
])('an entry %s', (_, events, state) => {
  expect(walk(...events)).toBe(state);
});

test('the server may have it: it is never changed again until it has answered', () => {
  for (const state of ['sending', 'unanswered', 'resending', 'recorded'] as const)
    expect(stateAfter(state, 'reopen')).toBeUndefined();
});

test('a phone that went off while sending takes the answer for lost', () => {
  expect(STATES.map(stateAfterRestart)).toEqual([
    'draft',
    'waiting',
    'unanswered',
    'unanswered',
    'unanswered',
    'recorded',
    'returned',
    'sent',
  ]);
});

test('what goes out by itself can be sent or finished; a returned one waits for its writer', () => {
  expect(STATES.filter(isOnItsWay)).toEqual(['waiting', 'unanswered', 'recorded']);
  for (const state of STATES.filter(isOnItsWay))
    expect(stateAfter(state, state === 'recorded' ? 'finish' : 'send')).toBeDefined();
});

test('nothing follows what was sent', () => {
  expect(EVENTS.filter((event) => stateAfter('sent', event))).toEqual([]);
});

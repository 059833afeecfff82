import { expect, test } from 'vitest';
import { estimateWaits } from './estimate-wait.ts';

test('work is shared out over the open windows that can do it; what no window does has no estimate', () => {
  const windows = [
    { id: 'one', matters: ['cards', 'policy'] },
    { id: 'two', matters: ['cards'] },
  ];
  const waits = estimateWaits(
    [
      { matter: 'cards', waiting: 4, minutes: 10 },
      { matter: 'policy', waiting: 1, minutes: 6 },
      { matter: 'legal', waiting: 2, minutes: 15 },
    ],
    windows,
  );
  expect(Object.fromEntries(waits)).toEqual({ cards: 20, policy: 26, legal: null });
});

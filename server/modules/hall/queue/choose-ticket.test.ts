import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseTicket, fairnessWords, inOrder, type InLine } from './choose-ticket.ts';

interface Visitor extends InLine {
  readonly isPriority: boolean;
}

const visitor = (rank: number, isPriority = false): Visitor => ({
  id: String(rank).padStart(6, '0'),
  rank,
  isPriority,
});

test('nobody is called from an empty line', () => {
  expect(chooseTicket([], { aheadInARow: 0, mostAhead: 3 })).toBeUndefined();
});

test('a priority ticket goes ahead of an ordinary one that came before, so often in a row and no oftener', () => {
  const line = [visitor(1), visitor(2), visitor(3, true)];
  expect(chooseTicket(line, { aheadInARow: 2, mostAhead: 3 })).toEqual({ ticket: line[2], aheadInARow: 3 });
  expect(chooseTicket(line, { aheadInARow: 3, mostAhead: 3 })).toEqual({ ticket: line[0], aheadInARow: 0 });
});

test('a priority ticket that came first took nobody’s turn', () => {
  const line = [visitor(1, true), visitor(2)];
  expect(chooseTicket(line, { aheadInARow: 3, mostAhead: 3 })).toEqual({ ticket: line[0], aheadInARow: 3 });
});

test('the rule is told with its number', () => {
  expect(fairnessWords(3)).toContain('连续先叫满3个优先号');
});

/** A morning: at each moment somebody comes, ordinary or not, or a window calls. */
const morning = fc.record({
  mostAhead: fc.integer({ min: 1, max: 9 }),
  windows: fc.integer({ min: 1, max: 4 }),
  steps: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('priority' as const) },
      { weight: 2, arbitrary: fc.constant('ordinary' as const) },
      { weight: 5, arbitrary: fc.nat({ max: 3 }) },
    ),
    { maxLength: 200 },
  ),
});

test('whatever comes in whatever order: first come first called within a class, and an ordinary ticket is overtaken a bounded number of times', () => {
  fc.assert(
    fc.property(morning, ({ mostAhead, windows, steps }) => {
      const ahead = Array.from({ length: windows }, () => 0);
      let line: Visitor[] = [];
      const inFront = new Map<string, number>();
      const overtaken = new Map<string, number>();
      const called: Visitor[] = [];
      const call = (window: number): void => {
        const choice = chooseTicket(line, { aheadInARow: ahead[window]!, mostAhead });
        if (!choice) return expect(line).toEqual([]);
        ahead[window] = choice.aheadInARow;
        line = line.filter(({ id }) => id !== choice.ticket.id);
        for (const { id, rank, isPriority } of line)
          if (!isPriority && rank < choice.ticket.rank) overtaken.set(id, (overtaken.get(id) ?? 0) + 1);
        called.push(choice.ticket);
      };
      for (const [at, step] of steps.entries()) {
        if (typeof step === 'number') {
          call(step % windows);
          continue;
        }
        const next = visitor(at, step === 'priority');
        if (step === 'ordinary') inFront.set(next.id, line.filter(({ isPriority }) => !isPriority).length);
        line = [...line, next];
      }
      while (line.length > 0) call(0);
      expect(new Set(called.map(({ id }) => id)).size).toBe(called.length);
      for (const isPriority of [true, false]) {
        const ofClass = called.filter((one) => one.isPriority === isPriority);
        expect(ofClass).toEqual(inOrder(ofClass));
      }
      for (const [id, k] of inFront)
        expect(overtaken.get(id) ?? 0).toBeLessThanOrEqual((k + 1) * mostAhead * windows);
    }),
  );
});

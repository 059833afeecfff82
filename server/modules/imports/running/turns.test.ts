import { expect, test } from 'vitest';
import { takeTurns, TurnLost, type Turn } from './turns.ts';

const pause = () => new Promise((resolve) => setImmediate(resolve));

test('what waits for its turn happens in order, however long the rest takes', async () => {
  const turns = takeTurns(3);
  const begun: number[] = [];
  const done: number[] = [];
  for (const at of [0, 1, 2, 3, 4]) {
    await turns.start(async (turn) => {
      begun.push(at);
      for (let pauses = 10 - 2 * at; pauses > 0; pauses -= 1) await pause();
      await turn.come();
      done.push(at);
    });
  }
  await turns.finish();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(done).toEqual([0, 1, 2, 3, 4]);
});

test('no more run at once than were allowed', async () => {
  const turns = takeTurns(2);
  let running = 0;
  let most = 0;
  for (let at = 0; at < 6; at += 1) {
    await turns.start(async () => {
      most = Math.max(most, (running += 1));
      await pause();
      running -= 1;
    });
  }
  await turns.finish();
  expect(most).toBe(2);
});

test('when one begins again, the next gives way and comes after it', async () => {
  const turns = takeTurns(2);
  const told: string[] = [];
  const second = Promise.withResolvers<void>();
  const work = (name: string, firstTry: (turn: Turn) => Promise<void>) => async (turn: Turn) => {
    try {
      await firstTry(turn);
    } catch (error) {
      told.push(`${name} ${error instanceof TurnLost ? 'lost its turn' : 'failed'}`);
      turn.giveWay();
      await turn.alone();
      await pause();
    }
    told.push(`${name} done`);
  };
  await turns.start(
    work('first', async () => {
      await second.promise;
      throw new Error('a lock did not come');
    }),
  );
  await turns.start(
    work('second', async (turn) => {
      second.resolve();
      await turn.come();
    }),
  );
  await turns.finish();
  expect(told).toEqual(['first failed', 'second lost its turn', 'first done', 'second done']);
});

test('a failure is told when nothing runs any more', async () => {
  const turns = takeTurns(2);
  let ended = false;
  await turns.start(async () => {
    await pause();
    throw new Error('disk full');
  });
  const started = turns.start(async (turn) => {
    await turn.come().catch(() => undefined);
    await pause();
    ended = true;
  });
  await expect(started).rejects.toThrow('disk full');
  expect(ended).toBe(true);
});

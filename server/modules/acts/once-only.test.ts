import { expect, test } from 'vitest';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { appendActs, newAct, onceOnly } from './index.ts';

const system = withWorkingSystem();
const COUNTY = 990101;

const actOf = (subjectId: string, requestKey: string | null = null) =>
  newAct(machineContext, {
    kind: 'test.make',
    countyCode: COUNTY,
    subjectId,
    effectiveOn: today(),
    scopeKey: 0,
    payload: {},
    requestKey,
  });

/** A request that makes what there may be once, seen before by nobody, then records its own act. */
const requestFor = (single: ReturnType<typeof actOf>, requestKey: string, named?: string) => {
  const subject = named ?? newId();
  return onceOnly(
    system.db,
    WHOLE_SCOPE,
    { ...machineContext, requestKey },
    {
      countyCode: COUNTY,
      subjectId: named,
      kind: 'test.make',
      act: async (tx: Tx) => {
        await appendActs(tx, [single]);
        await appendActs(tx, [actOf(subject, requestKey)]);
        return subject;
      },
      recall: async (_, first) => first.subject_id,
    },
  );
};

test('a repetition that meets what the first made, before it meets its act, answers what the first made', async () => {
  const single = actOf(newId());
  const first = await requestFor(single, 'once-only-0001');
  expect(await requestFor(single, 'once-only-0001')).toBe(first);
});

test('another request that meets it is refused', async () => {
  const single = actOf(newId());
  await requestFor(single, 'once-only-0002');
  await expect(requestFor(single, 'once-only-0003')).rejects.toMatchObject({ code: '23505' });
});

test('a repetition that finds nothing left to do tells what the first did; another request says there was nothing', async () => {
  const left = [actOf(newId()), actOf(newId())];
  const total = left.length;
  const clear = (requestKey: string) =>
    onceOnly(
      system.db,
      WHOLE_SCOPE,
      { ...machineContext, requestKey },
      {
        countyCode: null,
        kind: 'test.make',
        act: async (tx: Tx) => {
          const own = left.splice(0).map((act, at) => ({ ...act, requestKey: at === 0 ? requestKey : null }));
          await appendActs(tx, own);
          return own.length;
        },
        recall: async () => total,
        foundNothing: (cleared) => cleared === 0,
      },
    );
  expect(await clear('once-only-0005')).toBe(total);
  expect(await clear('once-only-0005')).toBe(total);
  expect(await clear('once-only-0006')).toBe(0);
});

test('a key that was used on another subject than the one named is refused', async () => {
  const [one, other] = [newId(), newId()];
  const first = await requestFor(actOf(newId()), 'once-only-0004', one);
  expect(first).toBe(one);
  const reused = requestFor(actOf(newId()), 'once-only-0004', other);
  await expect(reused).rejects.toMatchObject({ code: 'request-key-reused' });
});

/** A deed that a row takes only once; of another kind than what stands already, it fails and asks what the key stands for. */
const deedOn = (subjectId: string, kind: string, requestKey: string) =>
  onceOnly(
    system.db,
    WHOLE_SCOPE,
    { ...machineContext, requestKey },
    {
      countyCode: COUNTY,
      subjectId,
      kind,
      act: async (tx: Tx) => {
        await appendActs(tx, [{ ...actOf(subjectId, requestKey), kind }]);
        return kind;
      },
      recall: async (_, first) => first.kind,
    },
  );

test('a key that was used for another deed on the same row is refused, and the first deed is not told for it', async () => {
  const row = newId();
  expect(await deedOn(row, 'test.open', 'once-only-0007')).toBe('test.open');
  expect(await deedOn(row, 'test.open', 'once-only-0007')).toBe('test.open');
  await expect(deedOn(row, 'test.close', 'once-only-0007')).rejects.toMatchObject({
    code: 'request-key-reused',
  });
});

test('where one kind stands for several deeds, a key used for another of them is refused', async () => {
  const markOf = (payload: unknown) => (payload as { mark: string }).mark;
  const mark = (word: string) =>
    onceOnly(
      system.db,
      WHOLE_SCOPE,
      { ...machineContext, requestKey: 'once-only-0008' },
      {
        countyCode: COUNTY,
        kind: 'test.mark',
        fits: ({ payload }) => markOf(payload) === word,
        act: async (tx: Tx) => {
          const act = { ...actOf(newId(), 'once-only-0008'), kind: 'test.mark', payload: { mark: word } };
          await appendActs(tx, [act]);
          return word;
        },
        recall: async (_, first) => markOf(first.payload),
      },
    );
  expect(await mark('red')).toBe('red');
  expect(await mark('red')).toBe('red');
  await expect(mark('green')).rejects.toMatchObject({ code: 'request-key-reused' });
});

import { expect, test } from 'vitest';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { actedBefore, appendActs, newAct, requestOf } from './index.ts';

const system = withWorkingSystem();
const COUNTY = 990101;
const context = { ...machineContext, requestKey: 'acted-before-0001' };
const subject = newId();

const askedAgain = (kind: string, fits?: (payload: Readonly<Record<string, unknown>>) => boolean) =>
  system.everywhere((tx) =>
    actedBefore(tx, COUNTY, context, [subject, newId()], { kinds: [kind], ...(fits && { fits }) }),
  );

test('a request on many tells whom it acted on before, and is refused as another deed on one of them', async () => {
  await system.everywhere((tx) =>
    appendActs(tx, [
      newAct(context, {
        kind: 'test.return',
        countyCode: COUNTY,
        subjectId: subject,
        effectiveOn: today(),
        scopeKey: 0,
        payload: { mark: 'red', ...requestOf(context) },
      }),
    ]),
  );
  expect([...(await askedAgain('test.return'))]).toEqual([subject]);
  expect([...(await askedAgain('test.return', ({ mark }) => mark === 'red'))]).toEqual([subject]);
  const reused = { code: 'request-key-reused' };
  await expect(askedAgain('test.accept')).rejects.toMatchObject(reused);
  await expect(askedAgain('test.return', ({ mark }) => mark === 'green')).rejects.toMatchObject(reused);
});

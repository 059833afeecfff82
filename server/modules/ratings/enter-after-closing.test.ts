import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { serviceRating } from '#definitions/ledgers/service-rating.ts';
import { metricValue } from '#modules/metrics';
import { closePeriod } from '#modules/periods';
import { enterRatings, giveRating, inviteRating } from '#modules/ratings';
import { today } from '#platform/calendar/today.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { signToken } from '#platform/crypto/signed-token.ts';
import { newId } from '#platform/db/new-id.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const CLOSED = 990101000000;
const OPEN = 990102000000;
const LAST_MONTH = addDays(`${today().slice(0, 7)}-01`, -1);

const rateFive = async (region: number): Promise<void> => {
  for (let at = 0; at < 5; at += 1) {
    const ref = await system.everywhere((tx) =>
      inviteRating(tx, machineContext, {
        subject: { kind: 'case', id: newId() },
        region,
        line: 'stations',
        item: { title: '优待证申领' },
        servedOn: today(),
      }),
    );
    await giveRating(system.db, signToken(currentKeyring(), 'rating', ref!), {
      level: 'satisfied',
      scores: {},
      comment: null,
    });
  }
};

test('ratings whose month was closed before they were entered count as late, and no other county waits for them', async () => {
  for (const region of [CLOSED, OPEN]) await rateFive(region);
  await system.everywhere(async (tx) => {
    await sql`update service_rating set rated_on = ${LAST_MONTH}::date`.execute(tx);
    const { line } = serviceRating;
    await closePeriod(tx, machineContext, { region: CLOSED, line, grain: 'month', day: LAST_MONTH });
  });
  expect(await enterRatings(system.db)).toBe(10);
  for (const [region, lateRows] of [
    [CLOSED, 1],
    [OPEN, undefined],
  ] as const) {
    const query = { metric: 'ratings-received', region, from: LAST_MONTH, to: LAST_MONTH };
    const figure = await system.everywhere((tx) => metricValue(tx, query));
    expect([figure.value, figure.lateRows]).toEqual([5, lateRows]);
  }
});

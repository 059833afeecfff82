import { describe, expect, test } from 'vitest';
import { closeMonth } from '#tests/factories/close-month.ts';
import { COUNTY, withHotlineDesk } from '#tests/factories/hotline-desk.ts';
import { codeOf, ok, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const { crew, signInAs, call, callAt, deskAt, onDesk, lineOf, expectSound } =
  withHotlineDesk(withWorkingSystem());

describe('a closed month', () => {
  test('does not stop a call back: the call is closed, its line follows later by who may', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits' }));
    const [lying] = await onDesk();
    await ok(
      crew().benefits.post(deskAt(lying, 'replies'), { reply: '已办。', rowVersion: lying.rowVersion }),
    );
    const section = await signInAs('section-head');
    await closeMonth(section, { region: COUNTY, line: 'stations', day: '2026-03-01' });
    const seen = (await crew().agent.get(callAt(taken))).json();
    const closed = await ok(
      crew().agent.post(callAt(taken, '/call-backs'), { result: 'resolved', rowVersion: seen.rowVersion }),
    );
    expect(closed).toMatchObject({ state: 'closed', entryBehind: true });
    const bring = (client: TestClient) =>
      client.post(callAt(taken, '/lines'), { reason: '结账后回访', rowVersion: closed.rowVersion });
    expect(await codeOf(bring(crew().agent))).toBe('line-behind');
    expect(await ok(bring(section))).toMatchObject({ entryBehind: false });
    expect((await lineOf(closed)).answers.isOnTime).toBe(true);
  });
});

test('rows equal their acts, figures equal a recount', expectSound);

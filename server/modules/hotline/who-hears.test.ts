import { describe, expect, test } from 'vitest';
import { withHotlineDesk } from '#tests/factories/hotline-desk.ts';
import { ok, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const { crew, call, callAt, deskAt, onDesk, expectSound } = withHotlineDesk(withWorkingSystem());

describe('who hears of it', () => {
  const told = async (client: TestClient): Promise<{ text: string; path: string }[]> =>
    (await client.get('/api/inbox?size=100')).json().rows;

  test('a desk of a call sent to it, and once more when the caller is not content; the hotline of one given back', async () => {
    const [atDesk, atOther, atHotline] = [
      await told(crew().benefits),
      await told(crew().employment),
      await told(crew().agent),
    ];
    const taken = await ok(call({ kind: 'request', desk: 'benefits' }));
    const [message] = await told(crew().benefits);
    expect(message).toMatchObject({ path: '/hotline/desk' });
    expect(message!.text).toContain('优待抚恤来电');
    expect(await told(crew().benefits)).toHaveLength(atDesk.length + 1);
    expect(await told(crew().employment)).toHaveLength(atOther.length);
    const lying = async () =>
      (await onDesk()).find(({ sentOn }: { sentOn: string }) => sentOn === taken.day.slice(0, 10));
    const first = await lying();
    await ok(
      crew().benefits.post(deskAt(first, 'replies'), { reply: '已办。', rowVersion: first.rowVersion }),
    );
    const { rowVersion } = (await crew().agent.get(callAt(taken))).json();
    const unresolved = { result: 'unresolved', note: '没有说明何时补发。', rowVersion };
    await ok(crew().agent.post(callAt(taken, '/call-backs'), unresolved));
    expect((await told(crew().benefits))[0]!.text).toContain('再办');
    const again = await lying();
    await ok(
      crew().benefits.post(deskAt(again, 'returns'), { why: '属就业创业', rowVersion: again.rowVersion }),
    );
    const [given] = await told(crew().agent);
    expect(given).toMatchObject({ path: `/hotline/calls/990101/${taken.id}` });
    expect(given!.text).toContain('退回');
    expect(await told(crew().agent)).toHaveLength(atHotline.length + 1);
  });
});

test('rows equal their acts, figures equal a recount', expectSound);

import { describe, expect, test } from 'vitest';
import { DAY, withHotlineDesk } from '#tests/factories/hotline-desk.ts';
import { codeOf, ok, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const { crew, goOnTo, call, callAt, deskAt, onDesk, figure, lineOf, expectSound } =
  withHotlineDesk(withWorkingSystem());

describe('sent to a desk', () => {
  test('only that desk sees it, with its own due day and no number; the reply goes back to be called back', async () => {
    const before = { closed: await figure('hotline-closed'), onTime: await figure('hotline-on-time') };
    const taken = await ok(call({ kind: 'request', desk: 'benefits', callerName: '吴先生' }));
    expect(taken).toMatchObject({
      state: 'transferred',
      desk: 'benefits',
      dueOn: '2026-03-11',
      light: 'green',
    });
    expect(await onDesk(crew().employment)).toEqual([]);
    const [lying] = await onDesk();
    expect(lying).toMatchObject({
      content: '询问生活补助发放时间。',
      callerName: '吴先生',
      dueOn: '2026-03-11',
    });
    expect(lying.limit).toContain('5个工作日');
    expect(JSON.stringify(lying)).not.toMatch(/154/);
    expect(
      (await crew().employment.post(deskAt(lying, 'replies'), { reply: '答', rowVersion: 1 })).statusCode,
    ).toBe(404);
    expect(await codeOf(crew().benefits.post(deskAt(lying, 'replies'), { reply: '答', rowVersion: 9 }))).toBe(
      'call-changed',
    );
    await ok(
      crew().benefits.post(deskAt(lying, 'replies'), {
        reply: '本月25日发放。',
        rowVersion: lying.rowVersion,
      }),
    );
    expect(await codeOf(crew().benefits.post(deskAt(lying, 'replies'), { reply: '答', rowVersion: 2 }))).toBe(
      'transfer-settled',
    );
    const replied = (await crew().agent.get(callAt(taken))).json();
    expect(replied).toMatchObject({ state: 'replied', answer: '本月25日发放。', repliedOn: DAY });
    expect((await crew().agent.get('/api/hotline/calls/count')).json().views['call-back']).toBe(1);
    const closed = await ok(
      crew().agent.post(callAt(replied, '/call-backs'), {
        result: 'resolved',
        rowVersion: replied.rowVersion,
      }),
    );
    expect(closed).toMatchObject({ state: 'closed', isOnTime: true, entryBehind: false });
    expect(await figure('hotline-closed')).toBe(before.closed + 1);
    expect(await figure('hotline-on-time')).toBe(before.onTime + 1);
    expect((await lineOf(closed)).answers).toMatchObject({
      isAnswered: false,
      isOnTime: true,
    });
  });

  test('two agents call back at once: one is done, the other hears so', async () => {
    const taken = await ok(call({ kind: 'request', desk: 'benefits' }));
    const [lying] = await onDesk();
    await ok(
      crew().benefits.post(deskAt(lying, 'replies'), { reply: '已办。', rowVersion: lying.rowVersion }),
    );
    const { rowVersion } = (await crew().agent.get(callAt(taken))).json();
    const back = (client: TestClient) =>
      client.post(callAt(taken, '/call-backs'), { result: 'resolved', rowVersion });
    const answers = await Promise.all([back(crew().agent), back(crew().head)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('not content: the desk has it again with why; three calls nobody answers close it', async () => {
    const taken = await ok(call({ kind: 'complaint', desk: 'benefits' }));
    const reply = async () => {
      const [lying] = await onDesk();
      await ok(
        crew().benefits.post(deskAt(lying, 'replies'), { reply: '已核实。', rowVersion: lying.rowVersion }),
      );
      return (await crew().agent.get(callAt(taken))).json();
    };
    const back = (seen: { rowVersion: number }, body: object) =>
      crew().agent.post(callAt(taken, '/call-backs'), { rowVersion: seen.rowVersion, ...body });
    const first = await reply();
    expect(await codeOf(back(first, { result: 'unresolved' }))).toBe('note-missing');
    await ok(back(first, { result: 'unresolved', note: '没有说明何时补发。' }));
    expect((await onDesk())[0]).toMatchObject({ againReason: '没有说明何时补发。', state: 'open' });
    let seen = await reply();
    for (const tries of [1, 2]) {
      seen = await ok(back(seen, { result: 'unreachable' }));
      expect(seen).toMatchObject({ state: 'replied', callBackTries: tries });
    }
    expect((await ok(back(seen, { result: 'unreachable' }))).state).toBe('closed');
  });

  test('given back by the wrong desk it is sent to another with a new limit; extended once, with the reason', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits', matter: 'employment' }));
    const [lying] = await onDesk();
    expect(
      (await crew().benefits.post(deskAt(lying, 'returns'), { why: '', rowVersion: lying.rowVersion }))
        .statusCode,
    ).toBe(400);
    await ok(
      crew().benefits.post(deskAt(lying, 'returns'), { why: '属于就业创业', rowVersion: lying.rowVersion }),
    );
    const back = (await crew().agent.get(callAt(taken))).json();
    expect(back).toMatchObject({ isReturned: true, returnReason: '属于就业创业' });
    const again = await ok(
      crew().agent.post(callAt(back, '/transfers'), { desk: 'employment', rowVersion: back.rowVersion }),
    );
    expect(again).toMatchObject({ desk: 'employment', isReturned: false, dueOn: '2026-03-09' });
    const [there] = await onDesk(crew().employment);
    const extend = (body: object) =>
      crew().employment.post(deskAt(there, 'extensions'), { rowVersion: there.rowVersion, ...body });
    expect((await extend({ days: 11, why: '长' })).statusCode).toBe(400);
    const extended = await ok(extend({ days: 5, why: '需向人社部门核实' }));
    expect(extended).toMatchObject({ extendedBy: 5, dueOn: '2026-03-16' });
    expect((await crew().agent.get(callAt(taken))).json().dueOn).toBe('2026-03-16');
    expect(
      await codeOf(
        crew().employment.post(deskAt(there, 'extensions'), {
          days: 1,
          why: '再',
          rowVersion: extended.rowVersion,
        }),
      ),
    ).toBe('extended-already');
  });

  test('sent again to the desk that still has it, nothing begins anew: its limit runs on', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits' }));
    const send = async (desk: string) => {
      const { rowVersion } = (await crew().agent.get(callAt(taken))).json();
      return crew().agent.post(callAt(taken, '/transfers'), { desk, rowVersion });
    };
    expect(await codeOf(send('benefits'))).toBe('desk-has-it');
    expect((await crew().agent.get(callAt(taken))).json()).toMatchObject({
      rowVersion: taken.rowVersion,
      dueOn: taken.dueOn,
    });
    const [lying] = await onDesk();
    await ok(
      crew().benefits.post(deskAt(lying, 'returns'), { why: '不属本股室', rowVersion: lying.rowVersion }),
    );
    const back = await ok(send('benefits'));
    expect(back).toMatchObject({ desk: 'benefits', isReturned: false });
    const [again] = await onDesk();
    await ok(
      crew().benefits.post(deskAt(again, 'replies'), { reply: '已办。', rowVersion: again.rowVersion }),
    );
  });

  test('late: the lists say overdue, the call is not on time, the rate tells', async () => {
    const taken = await ok(call({ kind: 'enquiry', desk: 'benefits' }));
    await goOnTo('2026-03-08T09:00:00+08:00');
    expect(
      (await crew().agent.get('/api/hotline/calls?view=due')).json().rows.map(({ id }: { id: string }) => id),
    ).toContain(taken.id);
    await goOnTo('2026-03-12T09:00:00+08:00');
    const overdue = (await crew().agent.get('/api/hotline/calls?view=overdue')).json().rows;
    expect(overdue).toMatchObject([{ id: taken.id, light: 'red', daysLeft: -3 }]);
    const lying = (await crew().benefits.get('/api/hotline/transfers?view=overdue')).json().rows[0];
    expect(
      await codeOf(crew().benefits.post(deskAt(lying, 'extensions'), { days: 2, why: '晚', rowVersion: 1 })),
    ).toBe('overdue');
    await ok(
      crew().benefits.post(deskAt(lying, 'replies'), { reply: '已办。', rowVersion: lying.rowVersion }),
    );
    const seen = (await crew().agent.get(callAt(taken))).json();
    const closed = await ok(
      crew().agent.post(callAt(taken, '/call-backs'), { result: 'not-wanted', rowVersion: seen.rowVersion }),
    );
    expect(closed.isOnTime).toBe(false);
    expect(await figure('hotline-closed')).toBeGreaterThan(await figure('hotline-on-time'));
  });

  test('a desk that replies twice at once replies once; a call back sent again answers as the first', async () => {
    const { id } = await ok(call({ kind: 'request', desk: 'benefits' }));
    const [row] = await onDesk();
    const payload = { rowVersion: row.rowVersion, reply: '每季度首月发放。' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () =>
      crew().benefits.send({ method: 'POST', url: deskAt(row, 'replies'), payload, headers });
    const [first, again] = await Promise.all([ok(send()), ok(send())]);
    expect(again).toEqual(first);
    const { rowVersion } = (await crew().agent.get(callAt({ id }))).json();
    const back = { rowVersion, result: 'resolved' };
    const close = { 'idempotency-key': crypto.randomUUID() };
    const callBack = () =>
      crew().agent.send({
        method: 'POST',
        url: callAt({ id }, '/call-backs'),
        payload: back,
        headers: close,
      });
    const closed = await ok(callBack());
    expect(closed).toMatchObject({ state: 'closed' });
    expect(await ok(callBack())).toEqual(closed);
    expect(await codeOf(crew().agent.post(callAt({ id }, '/call-backs'), back))).toBe('call-state');
  });
});

test('rows equal their acts, figures equal a recount', expectSound);

import { describe, expect, test } from 'vitest';
import { today } from '#platform/calendar/today.ts';
import { APPROVED, COUNTY, urlOf, VOTES, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read, throughTownship } = withHardshipCases(system, house);

describe('who may not', () => {
  test('a desk does not do the work of another desk, whatever the request says', async () => {
    const place = await apply();
    await throughTownship(place);
    expect(await codeOf(act(desk().station, place, 'pass', APPROVED))).toBe('no-permission');
    const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
    expect(await codeOf(act(clerk, place, 'pass', APPROVED))).toBe('no-permission');
    const otherLine = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['employment'] });
    expect((await otherLine.get(urlOf(place))).statusCode).toBe(404);
  });

  test('who took it in does not approve it, and who stepped aside does not handle it', async () => {
    const place = await apply({}, desk().head);
    await throughTownship(place);
    expect(await codeOf(act(desk().head, place, 'pass', APPROVED))).toBe('own-case');
    const second = await apply();
    await done(desk().colleague, second, 'recuse', { reason: '申请人是近亲属' });
    expect(await codeOf(act(desk().colleague, second, 'accept'))).toBe('recused');
    await done(desk().station, second, 'accept');
  });
});

describe('on its way', () => {
  test('a notice must have run its days before the step may pass', async () => {
    const place = await apply();
    await done(desk().station, place, 'accept');
    await done(desk().station, place, 'pass', { input: { answers: VOTES } });
    const forward = { input: { answers: { amountProposed: 400_000 } } };
    expect(await codeOf(act(desk().station, place, 'pass', forward))).toBe('notice-missing');
    await done(desk().station, place, 'post-notice', { input: { from: today() } });
    expect(await codeOf(act(desk().station, place, 'pass', forward))).toBe('notice-running');
  });

  test('returned to an earlier step, it comes straight back to who returned it', async () => {
    const place = await apply();
    await throughTownship(place);
    expect(
      await codeOf(
        act(desk().head, place, 'return', { reason: '票数有误', input: { step: 'county-approval' } }),
      ),
    ).toBe('step-not-earlier');
    const back = await done(desk().head, place, 'return', {
      reason: '票数有误',
      input: { step: 'village-review' },
    });
    expect(back.stepTitle).toBe('村级评议');
    const again = await done(desk().station, place, 'pass', {
      input: { answers: { ...VOTES, votesFor: 7 } },
    });
    expect(again.stepTitle).toBe('县级审批');
    expect(again.answers.find(({ code }: { code: string }) => code === 'votesFor').words).toBe('7人');
  });

  test('handed on and assigned, only the holder works on it; a signer added must sign first', async () => {
    const place = await apply();
    await throughTownship(place);
    const other = await house.signInAs({ role: 'section-head', region: COUNTY });
    await done(desk().head, place, 'hand-on', { reason: '请同事办理', input: { account: other.accountId } });
    expect(await codeOf(act(desk().head, place, 'pass', APPROVED))).toBe('held-by-other');
    await done(other, place, 'add-signer', {
      reason: '请分管领导会签',
      input: { account: desk().head.accountId },
    });
    expect(await codeOf(act(other, place, 'pass', APPROVED))).toBe('signing-open');
    await done(desk().head, place, 'sign');
    expect(await done(other, place, 'pass', APPROVED)).toMatchObject({ state: 'approved' });
  });

  test('suspended, extended and resumed with reason and clause; urged and supervised', async () => {
    const place = await apply();
    await throughTownship(place);
    const clause = { law: '退役军人困难帮扶办法', article: '第九条' };
    expect(await codeOf(act(desk().head, place, 'suspend', { input: { clause } }))).toBe('reason-missing');
    const still = await done(desk().head, place, 'suspend', { reason: '委托鉴定', input: { clause } });
    expect(still).toMatchObject({ state: 'suspended', dueOn: null, light: 'grey' });
    expect(await codeOf(act(desk().head, place, 'pass', APPROVED))).toBe('action-not-now');
    await done(desk().head, place, 'resume');
    const dueBefore = (await read(place)).limits.find(
      ({ clock }: { clock: string }) => clock === 'whole',
    ).dueOn;
    const longer = await done(desk().head, place, 'extend', {
      reason: '情况复杂',
      input: { count: 10, clause },
    });
    expect(longer.limits.find(({ clock }: { clock: string }) => clock === 'whole').dueOn > dueBefore).toBe(
      true,
    );
    expect(longer.record.at(-1).detail).toBe('延长10个工作日');
    expect(await codeOf(act(desk().station, place, 'supervise', { reason: '请加快' }))).toBe('no-permission');
    await done(desk().station, place, 'urge');
    expect(await done(desk().head, place, 'supervise', { reason: '请加快' })).toMatchObject({
      isSupervised: true,
      urged: 1,
    });
  });

  test('withdrawn by the applicant it ends, and nothing more is done with it', async () => {
    const place = await apply();
    await done(desk().station, place, 'accept');
    expect(await done(desk().station, place, 'withdraw', { reason: '申请人不再申请' })).toMatchObject({
      state: 'withdrawn',
    });
    const late = (await act(desk().station, place, 'pass', { input: { answers: VOTES } })).json();
    expect(late.code).toBe('action-not-now');
    expect(late.message).toBe('这件办件现在是“已撤回”，不能“通过”。');
  });

  test('two clerks at once: one acts, the other is told; a stale form changes nothing', async () => {
    const place = await apply();
    const { rowVersion } = await read(place);
    const send = (client: TestClient) =>
      client.post(`${urlOf(place)}/acts`, { action: 'accept', rowVersion });
    const answers = await Promise.all([send(desk().station), send(desk().colleague)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const stale = await desk().station.post(`${urlOf(place)}/acts`, {
      action: 'withdraw',
      reason: '撤回',
      rowVersion,
    });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'case-changed']);
  });

  test('the same request twice acts once', async () => {
    const place = await apply();
    const { rowVersion } = await read(place);
    const send = () =>
      desk().station.send({
        method: 'POST',
        url: `${urlOf(place)}/acts`,
        payload: { action: 'urge', rowVersion },
        headers: { 'idempotency-key': 'urge-once-0001' },
      });
    await send();
    expect((await send()).json()).toMatchObject({ urged: 1 });
  });
});

describe('many at once', () => {
  test('many at once: each answers for itself', async () => {
    const places = [await apply(), await apply({ materials: [] }), await apply()];
    const cases = places.map(({ countyCode, id }) => ({ countyCode, id, rowVersion: 1 }));
    const { results } = (
      await desk().station.post('/api/cases/acts', {
        action: 'accept',
        cases: [...cases, { countyCode: 990101, id: crypto.randomUUID(), rowVersion: 1 }],
      })
    ).json();
    expect(results.map(({ status }: { status: string }) => status)).toEqual([
      'done',
      'refused',
      'done',
      'refused',
    ]);
    expect(results[1].message).toContain('还缺少材料');
  });
});

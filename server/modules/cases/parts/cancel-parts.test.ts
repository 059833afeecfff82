import { expect, test } from 'vitest';
import { verifyCases } from '#modules/cases';
import { chaseOverdueParts } from '#modules/partners';
import { COUNTY, partOf, withComingHome, type Part } from '#tests/factories/coming-home.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { clerk, comeHome } = withComingHome(system, house);

const police = (): Promise<TestClient> =>
  house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
const caseOf = async (name: string): Promise<string> => {
  const { rows } = await ok(clerk().get(`/api/cases?view=all&text=${encodeURIComponent(name)}`));
  return `/api/cases/${rows[0].countyCode}/${rows[0].id}`;
};
const statesOf = async (at: string): Promise<string[]> => {
  const { parts } = await ok(clerk().get(at));
  return [...new Set((parts as readonly Part[]).map(({ state }) => state))].sort();
};

test('a matter that is withdrawn leaves no department with anything to do', async () => {
  const { name, parts } = await comeHome();
  const at = await caseOf(name);
  const { rowVersion } = await ok(clerk().get(at));
  await ok(clerk().post(`${at}/acts`, { action: 'withdraw', rowVersion, reason: '本人改到外地报到' }));
  expect(await statesOf(at)).toEqual(['cancelled', 'done']);
  const desk = await police();
  expect((await ok(desk.get('/api/partner/parts?size=100'))).rows).toEqual([]);
  const { county, id } = partOf(parts, '恢复户口');
  const late = await desk.post(`/api/partner/parts/${county}/${id}/replies`, {
    kind: 'finish',
    receipt: '1',
  });
  expect(late.json().code).toBe('part-cancelled');
  expect(await chaseOverdueParts(system.db, new Date(Date.now() + 400 * 86_400_000))).toBe(0);
  expect(await verifyCases(system.db)).toEqual([]);
});

test('a part that is refused takes with it what waits for it, so that the matter can be closed', async () => {
  const { name, parts } = await comeHome();
  expect(parts.some(({ state }) => state === 'waiting')).toBe(true);
  const { county, id } = partOf(parts, '恢复户口');
  const refusal = { kind: 'refuse', note: '户口已在外地恢复' };
  await ok((await police()).post(`/api/partner/parts/${county}/${id}/replies`, refusal));
  expect(await statesOf(await caseOf(name))).not.toContain('waiting');
  expect(await verifyCases(system.db)).toEqual([]);
});

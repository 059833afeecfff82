import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { COUNTY, withComingHome, type Part } from '#tests/factories/coming-home.ts';
import { ok, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { rowsOf } from '#tests/factories/workbook-rows.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { clerk, comeHome } = withComingHome(system, house);

test('the inbox comes page by page, what is due first before the rest', async () => {
  const INBOX = '/api/partner/parts';
  const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
  await comeHome();
  await comeHome();
  const { rows } = (await desk.get(`${INBOX}?size=100`)).json();
  const paged: string[] = [];
  for (let after = ''; ;) {
    const page = await ok(desk.get(`${INBOX}?size=1${after && `&after=${after}`}`));
    paged.push(...page.rows.map(({ id }: Part) => id));
    if (page.next === null) break;
    after = page.next;
  }
  expect(paged).toEqual(rows.map(({ id }: Part) => id));
  expect(paged.length).toBeGreaterThan(1);
  expect((await desk.get(`${INBOX}?after=x`)).json().code).toBe('cursor-invalid');
});

describe('the inbox on paper', () => {
  const PRINT = '/api/partner/parts/print-records';
  const printsOf = async (client: TestClient) => {
    const audit = await house.signInAs({ role: 'audit-admin', region: COUNTY });
    return (await audit.get(`/api/read-records?action=print&account=${client.accountId}`)).json().rows;
  };

  test('is recorded for no post that answers for no department, and names nobody of another’s parts', async () => {
    const [part] = (await comeHome()).parts;
    const parts = [{ countyCode: part!.countyCode, id: part!.id }];
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect((await leader.post(PRINT, { parts })).statusCode).toBe(403);
    const far = await house.signInAs({
      role: 'partner-clerk',
      region: 990102000000,
      lines: ['public-security'],
    });
    await ok(far.post(PRINT, { parts }));
    expect(await printsOf(far)).toEqual([]);
  });

  test('says whose names were printed, and whose were not', async () => {
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
    const { name } = await comeHome();
    const inbox = (await ok(desk.get('/api/partner/parts?size=100'))).rows as (Part & { name: string })[];
    const printed = inbox.filter((one) => one.name === name);
    await ok(desk.post(PRINT, { parts: printed.map(({ countyCode, id }) => ({ countyCode, id })) }));
    const { rows } = (await clerk().get(`/api/people?text=${name}`)).json();
    expect(await printsOf(desk)).toMatchObject([{ reason: '打印协同事项', people: [rows[0].id] }]);
  });
});

describe('the inbox as a workbook', () => {
  const EXPORT = '/api/partner/parts/export.xlsx';

  test('is taken away by no post that answers for no department, and holds no part of another', async () => {
    await comeHome();
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect((await leader.get(EXPORT)).statusCode).toBe(403);
    const health = await house.signInAs({
      role: 'partner-clerk',
      region: COUNTY,
      lines: ['medical-insurance'],
    });
    expect(JSON.stringify(await rowsOf(health, EXPORT))).not.toContain('公安机关');
    const far = await house.signInAs({
      role: 'partner-clerk',
      region: 990102000000,
      lines: ['public-security'],
    });
    expect(JSON.stringify(await rowsOf(far, EXPORT))).not.toContain('恢复户口');
  });

  test('holds what the view and the search leave, counted, and says who read whose name', async () => {
    const desk = await house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: ['public-security'] });
    const { name } = await comeHome();
    const rows = await rowsOf(desk, `${EXPORT}?view=open&text=${encodeURIComponent(name)}`);
    const lines = rows.filter((row) => row.includes(name));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(expect.arrayContaining(['恢复户口', '公安机关', '待接收']));
    expect(JSON.stringify(rows)).toContain('1件');
    const { rows: reads } = await system.everywhere((tx) =>
      sql<{ name: string }>`
        select p.name from read_record r join person p on p.county_code = r.county_code and p.id = any(r.subject_ids)
        where r.account_id = ${desk.accountId}::uuid and r.action = 'export'
      `.execute(tx),
    );
    expect(reads).toEqual([{ name }]);
  });
});

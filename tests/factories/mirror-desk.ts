import { beforeAll, expect } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { filePeople, type PersonDraft, type PersonRef } from '#modules/registry';
import { man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';
import { personDraft } from './person-draft.ts';
import { withTestApp, type TestClient } from './test-app.ts';
import { machineContext, type WorkingSystem } from './working-system.ts';

/** The county whose exports are brought in. */
export const COUNTY = 990101000000;
export const SETTLEMENTS = '/api/mirror-differences/settlements';

/** The first row of an export of the filing system. */
export const HEADING = [
  '建档编号',
  '姓名',
  '身份证号码',
  '户籍地',
  '类别',
  '入伍年月',
  '手机号',
  '采集时间',
  '建档状态',
];

type Row = (string | null)[];

/** Somebody's row in it; `more` overrides cells by their heading. */
export const row = (order: number, name: string, more: Partial<Record<string, string>> = {}): Row => [
  `CJ${order}`,
  name,
  man(order),
  '990101001001',
  more['类别'] ?? '退伍军人',
  more['入伍年月'] ?? null,
  more['手机号'] ?? '15400000001',
  '2019-05-20',
  more['建档状态'] ?? '在册',
];

type Difference = Readonly<Record<string, never>>;

/** The desk of the clerk of one county who compares the exports of official systems with the own files. */
export const withMirrorDesk = (system: WorkingSystem) => {
  const house = withTestApp(system);
  const people = new Map<string, PersonRef>();
  let signedIn: TestClient | undefined;
  beforeAll(async () => {
    signedIn = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  });
  const clerk = (): TestClient => {
    if (!signedIn) throw new Error('The clerk is there inside tests and later hooks only.');
    return signedIn;
  };
  const file = async (order: number, name: string, facts: Partial<PersonDraft> = {}) => {
    const draft = personDraft({
      name,
      idNumber: man(order),
      birthDate: '1960-05-06',
      sex: '1',
      phone: '15400000001',
      ...facts,
    });
    const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
    if (result?.status !== 'added') throw new Error(JSON.stringify(result));
    people.set(name, { countyCode: result.countyCode, id: result.id });
  };
  const bring = async (rows: Row[], more: object = {}) =>
    importFile(system, await workbook([['退役军人信息采集导出'], HEADING, ...rows]), {
      kind: 'mirror',
      mirror: 'filing',
      region: COUNTY,
      asOf: '2026-10-31',
      ...more,
    });
  const listed = async (query = '', client = clerk()) =>
    (await client.get(`/api/mirror-differences?mirror=filing&size=100${query}`)).json().rows as Difference[];
  const told = async (query = '') =>
    (await listed(query)).map((one) => `${one['name']} ${one['fieldLabel']}`).toSorted();
  const placesOf = async (names: readonly string[]) =>
    (await listed())
      .filter((one) => names.includes(`${one['name']} ${one['fieldLabel']}`))
      .map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion }));
  const settle = async (as: string, names: readonly string[], reason = '已电话核实', client = clerk()) =>
    client.post(SETTLEMENTS, { differences: await placesOf(names), as, reason });
  return {
    house,
    clerk,
    /** Puts somebody on file, with the identity number of that order; asked for again by the name. */
    file,
    /** Who was put on file under a name. */
    personOf: (name: string): PersonRef => {
      const person = people.get(name);
      if (!person) throw new Error(`${name} is not on file.`);
      return person;
    },
    /** Five people, of whom the exports of the tests tell much the same. */
    fileFive: async (): Promise<void> => {
      await file(1, '镜一');
      await file(2, '镜二', { enlistedOn: '1979-12-15', dischargedOn: '1983-01-05' });
      await file(3, '镜三', { phone: '15400000009' });
      await file(4, '镜四');
      await file(5, '镜五');
    },
    /** Brings in an export of the filing system with these rows, a whole one unless told. */
    bring,
    listed,
    /** What differs, in words: whose file and which field. */
    told,
    placesOf,
    /** Settles the differences that read so. */
    settle,
    /** What the clerk is told of the filing system at a glance. */
    figures: async () =>
      (await clerk().get('/api/mirrors'))
        .json()
        .mirrors.find((one: { code: string }) => one.code === 'filing'),
    expectSound: async (): Promise<void> => {
      const { count, fields } = (await clerk().get('/api/mirror-differences/count?mirror=filing')).json();
      expect(count).toBe((await listed()).length);
      expect(fields.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(count);
      expect((await verifyEverything(system.db)).faults).toEqual([]);
    },
  };
};

import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { getLedger, recordEntry } from '#modules/ledgers';
import { filePeople } from '#modules/registry';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const NAME = '司马长青';

const system = withWorkingSystem();
const house = withTestApp(system);
let entry = '';

beforeAll(() =>
  system.everywhere(async (tx) => {
    const drafts = [personDraft({ name: NAME, regionCode: VILLAGE })];
    const [filed] = await filePeople(tx, machineContext, drafts);
    if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
    const ref = await recordEntry(tx, machineContext, getLedger('visit'), {
      regionCode: VILLAGE,
      answers: {
        visitedOn: '2026-02-10',
        occasion: 'spring-festival',
        audience: 'veteran',
        persons: 1,
        cash: 50_000,
        visitor: '站长',
      },
      person: { countyCode: filed.countyCode, id: filed.id },
    });
    entry = `/api/ledgers/visit/entries/${ref.countyCode}/${ref.id}`;
  }),
);

/** All that a reader is sent about the one entry: the list, the entry itself, and the workbook taken away. */
const shownTo = async (client: TestClient) => {
  const list = await client.get('/api/ledgers/visit/entries');
  const one = await client.get(entry);
  const sheet = await client.get('/api/ledgers/visit/export.xlsx');
  const rows = sheet.statusCode === 200 ? ((await readXlsx(sheet.rawPayload)).sheets[0]?.rows ?? []) : [];
  return { entries: list.json().rows.length, texts: `${list.body}${one.body}${JSON.stringify(rows)}` };
};

const WALLS = [
  ['with the policy functions', <T>(work: () => Promise<T>) => work()],
  ['by row-level security alone', withoutPolicies],
] as const;

describe.each(WALLS)('names beside work, %s', (_, within) => {
  test.each(['supervisor', 'writer'])('a %s of all lines sees the work and not whose it is', (role) =>
    within(async () => {
      const { entries, texts } = await shownTo(await house.signInAs({ role, region: COUNTY }));
      expect(entries).toBe(1);
      expect(texts).not.toContain(NAME);
      expect(texts).toContain('无权查看');
    }),
  );

  test('reading files in one county opens no names in another', () =>
    within(async () => {
      const client = await house.signInAs(
        { role: 'supervisor', region: COUNTY },
        { role: 'station-clerk', region: 990102000000 },
      );
      const { entries, texts } = await shownTo(client);
      expect(entries).toBe(1);
      expect(texts).not.toContain(NAME);
    }));

  test('who may open the file sees the name', () =>
    within(async () => {
      const { texts } = await shownTo(await house.signInAs({ role: 'section-clerk', region: COUNTY }));
      expect(texts).toContain(NAME);
      expect(texts).not.toContain('无权查看');
    }));
});

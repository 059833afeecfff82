import { beforeAll, describe, expect, test } from 'vitest';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { correctPerson } from '../changing/correct-person.ts';
import { filePeople } from '../filing/file-people.ts';
import type { PersonDraft } from '../person-draft.ts';
import { PERSON_ORDERS, type PersonOrder } from './person-order.ts';
import type { PersonQuery } from './person-query.ts';
import { countPeople, searchPeople } from './search-people.ts';

const system = withWorkingSystem();

const spell = (unit: string) => [{ unit, from: '1978-12-01', to: '1982-12-01', rank: null }];
const PEOPLE: readonly Partial<PersonDraft>[] = [
  {
    name: '欧阳建国',
    regionCode: 990101001001,
    serviceSpells: spell('示范101部队'),
    skills: ['driving', 'cooking'],
    birthDate: '1950-03-12',
    enlistedOn: '1970-12-01',
    dischargedOn: '1975-12-01',
    partyMobility: 'out',
    liaison: '李站长',
  },
  {
    name: '欧阳国庆',
    regionCode: 990101002001,
    serviceSpells: spell('示范102部队'),
    birthDate: '1960-03-12',
    enlistedOn: '1980-12-01',
    dischargedOn: '1985-12-01',
    contactClass: 'key',
  },
  {
    name: '江村',
    regionCode: 990101002001,
    serviceSpells: [...spell('示范101部队'), ...spell('示范1015部队')],
    identities: ['retired-soldier', 'martyr-family'],
    birthDate: '1970-03-12',
    disabilityGrade: 6,
    disabilityCause: 'duty',
  },
  { name: '上官云', regionCode: 990102001001, birthDate: '1990-03-12' },
];
const refs: { countyCode: number; id: string }[] = [];

beforeAll(() =>
  system.everywhere(async (tx) => {
    for (const result of await filePeople(tx, machineContext, PEOPLE.map(personDraft))) {
      if (result.status !== 'added') throw new Error(JSON.stringify(result));
      refs.push({ countyCode: result.countyCode, id: result.id });
    }
  }),
);

const found = (query: PersonQuery & { order?: PersonOrder }) =>
  system.everywhere(async (tx) => {
    const { rows } = await searchPeople(tx, { ...query, size: 50 });
    expect(await countPeople(tx, query)).toBe(rows.length);
    expect(await countPeople(tx, query, 2)).toBe(Math.min(2, rows.length));
    return rows.map(({ name }) => name);
  });

describe('one box finds people by', () => {
  test.each([
    ['the code of a unit', '示范101部队', ['江村', '欧阳建国']],
    ['the number of a unit', '102', ['欧阳国庆']],
    ['a unit and a part of a name', '101 建国', ['欧阳建国']],
    ['a village', '江口村', ['江村', '欧阳国庆']],
    ['a station', '江口村退役军人服务站', ['江村', '欧阳国庆']],
    ['a town and pinyin', '望江镇 ouyang', ['欧阳国庆']],
    ['initials, a county and a unit', 'oyjg 青岚区 101', ['欧阳建国']],
    ['a name that ends like a place', '江村', ['江村']],
    ['a place nobody lives in', '柳荫社区', []],
  ])('%s', async (_, text, names) => {
    expect((await found({ text })).toSorted()).toEqual(names.toSorted());
  });

  test('a person with two units of one beginning shows once', async () => {
    expect((await found({ unit: '示范101' })).toSorted()).toEqual(['欧阳建国', '江村'].toSorted());
  });
});

test.each<[string, PersonQuery, string[]]>([
  ['an identity', { identity: 'martyr-family' }, ['江村']],
  ['an identity in a township', { identity: 'martyr-family', region: 990101002000 }, ['江村']],
  ['an identity elsewhere', { identity: 'martyr-family', region: 990102000000 }, []],
  ['an identity and an age', { identity: 'martyr-family', bornSince: '1971-01-01' }, []],
  ['a skill', { skill: 'cooking' }, ['欧阳建国']],
  ['a liaison', { liaison: '李站长' }, ['欧阳建国']],
  ['mobile members', { partyMobility: 'out' }, ['欧阳建国']],
  ['class of contact', { contactClass: 'key' }, ['欧阳国庆']],
  [
    'days of birth, both ends included',
    { bornSince: '1960-03-12', bornUntil: '1970-03-12' },
    ['欧阳国庆', '江村'],
  ],
  ['grade of disability', { disabilityGrade: 6 }, ['江村']],
  ['discharge and a part of the name', { text: '欧阳', dischargedSince: '1980-01-01' }, ['欧阳国庆']],
])('filters narrow by %s', async (_, query, names) => {
  expect((await found(query)).toSorted()).toEqual(names.toSorted());
});

describe('the order of the list', () => {
  test('goes by birth, both ways', async () => {
    const byAge = ['欧阳建国', '欧阳国庆', '江村', '上官云'];
    expect(await found({ order: 'birthDate' })).toEqual(byAge);
    expect(await found({ order: '-birthDate' })).toEqual(byAge.toReversed());
  });

  test('puts those without a value last, both ways', async () => {
    expect((await found({ order: 'enlistedOn' })).slice(0, 2)).toEqual(['欧阳建国', '欧阳国庆']);
    expect((await found({ order: '-enlistedOn' })).slice(0, 2)).toEqual(['欧阳国庆', '欧阳建国']);
  });

  test('holds for a search led by a name', async () => {
    expect(await found({ text: '欧阳', order: '-birthDate' })).toEqual(['欧阳国庆', '欧阳建国']);
  });

  test.each(PERSON_ORDERS)('%s walks page by page through everybody once', async (order) => {
    const whole = await found({ order });
    const walked: string[] = [];
    await system.everywhere(async (tx) => {
      for (let after: string | undefined; ;) {
        const page = await searchPeople(tx, { order, size: 1, ...(after && { after }) });
        walked.push(...page.rows.map(({ name }) => name));
        if (page.next === null) return;
        after = page.next;
      }
    });
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(PEOPLE.length);
  });
});

test('a corrected unit and skill are found by the new and no longer by the old', async () => {
  await system.everywhere((tx) =>
    correctPerson(tx, machineContext, refs[3]!, {
      changes: { serviceSpells: spell('示范901部队'), skills: ['welding'] },
      rowVersion: 1,
    }),
  );
  expect(await found({ text: '901' })).toEqual(['上官云']);
  await system.everywhere((tx) =>
    correctPerson(tx, machineContext, refs[3]!, {
      changes: { serviceSpells: spell('示范902部队'), skills: [] },
      rowVersion: 2,
    }),
  );
  expect(await found({ text: '901' })).toEqual([]);
  expect(await found({ skill: 'welding' })).toEqual([]);
  expect(await found({ text: '902部队' })).toEqual([]);
  expect(await found({ text: '示范902部队' })).toEqual(['上官云']);
});

test('the beginning of a place means the place, unless somebody of the area is called so', async () => {
  const region = 990101000000;
  expect((await found({ text: '江口', region })).toSorted()).toEqual(['江村', '欧阳国庆'].toSorted());
  expect(await found({ text: '江口 国庆', region })).toEqual(['欧阳国庆']);
  expect(await found({ text: '江口', region: 990102000000 })).toEqual([]);
  const [named] = await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ name: '江口明', regionCode: 990101001001 })]),
  );
  expect(named?.status).toBe('added');
  expect(await found({ text: '江口', region })).toEqual(['江口明']);
  expect((await found({ text: '江口村', region })).toSorted()).toEqual(['江村', '欧阳国庆'].toSorted());
});

import {
  correctPerson,
  countPeople,
  filePeople,
  findByIdNumbers,
  getPerson,
  searchPeople,
} from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import type { Cluster } from './cluster.ts';
import { clerkOf, COUNTY, machine, OTHER_COUNTY } from './clerks.ts';
import { same, type Step } from './steps.ts';

/** Villages of two counties; the people of each. */
export const VILLAGE = 990101001001;
export const OTHER_VILLAGE = 990102001001;
export const PEOPLE_HERE = 61;
export const PEOPLE_THERE = 4;

const drafts = [
  ...Array.from({ length: PEOPLE_HERE }, () => personDraft({ regionCode: VILLAGE })),
  ...Array.from({ length: PEOPLE_THERE }, () => personDraft({ regionCode: OTHER_VILLAGE, name: '白石川' })),
];
const there = drafts[PEOPLE_HERE]!;

/** The registry: filing, claims across counties, correction, search. */
export const peopleSteps = ({ everywhere, db }: Cluster): Step[] => {
  const found = (text: string) =>
    everywhere(async (tx) => (await searchPeople(tx, { text, size: 100 })).rows.length);
  return [
    {
      title: 'people of two counties are filed by one call',
      run: async () => {
        const results = await everywhere((tx) => filePeople(tx, machine, drafts));
        same([...new Set(results.map(({ status }) => status))], ['added']);
        return `${PEOPLE_HERE} in 990101, ${PEOPLE_THERE} in 990102`;
      },
    },
    {
      title: 'the same file twice changes nothing',
      run: async () => {
        const results = await everywhere((tx) => filePeople(tx, machine, drafts));
        same([...new Set(results.map(({ status }) => status))], ['unchanged']);
      },
    },
    {
      title: 'an identity number filed in the other county is refused, and nothing of that file is told',
      run: async () => {
        const actor = clerkOf('section-clerk', COUNTY);
        const draft = { ...there, regionCode: VILLAGE };
        const results = await inScope(db, actor.scopeFor('people.write'), (tx) =>
          filePeople(tx, { actor, requestKey: null }, [draft]),
        );
        same(results, [{ status: 'elsewhere' }]);
      },
    },
    {
      title:
        'two clerks of two counties claim one identity number at once: one gets it, the other waits and is told',
      run: async () => {
        const draft = personDraft({ regionCode: VILLAGE, name: '林远山' });
        const results = await Promise.all(
          [VILLAGE, OTHER_VILLAGE].map((regionCode) =>
            everywhere((tx) => filePeople(tx, machine, [{ ...draft, regionCode }])),
          ),
        );
        same(results.flat().filter(({ status }) => status === 'added').length, 1);
      },
    },
    {
      title: 'a file is corrected by a new act and found by its new name',
      run: async () => {
        const [person] = [...(await everywhere((tx) => findByIdNumbers(tx, [there.idNumber]))).values()];
        const row = await everywhere((tx) => getPerson(tx, person!));
        await everywhere((tx) =>
          correctPerson(tx, machine, person!, { changes: { name: '白云海' }, rowVersion: row.row_version }),
        );
        same([await found('云海'), await found('白石')], [1, PEOPLE_THERE - 1]);
      },
    },
    {
      title: 'people are found by part of a name, pinyin, initials, identity number, its last four and phone',
      run: async () => {
        const { idNumber, phone } = there;
        same(await found('石川'), PEOPLE_THERE - 1, 'part of a name');
        same(await found('baishichuan'), PEOPLE_THERE - 1, 'pinyin');
        same(await found('bsc'), PEOPLE_THERE - 1, 'initials');
        same(await found(idNumber), 1, 'identity number');
        same(await found(phone!), 1, 'phone');
        same((await found(idNumber.slice(-4))) >= 1, true, 'last four');
      },
    },
    {
      title: 'a search pages over both counties, narrowed by area and identity, and is counted',
      run: async () => {
        const identity = 'retired-soldier';
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await everywhere((tx) => searchPeople(tx, { identity, size: 25, after }));
          seen.push(...page.rows.map(({ id }) => id));
          after = page.next ?? undefined;
        } while (after !== undefined);
        const total = await everywhere((tx) => countPeople(tx, { identity }));
        same([new Set(seen).size, seen.length], [total, total]);
        const count = (region: number) => everywhere((tx) => countPeople(tx, { region, identity }));
        const [here, away] = [await count(COUNTY), await count(OTHER_COUNTY)];
        same(here + away, total);
        return `${here} + ${away}`;
      },
    },
  ];
};

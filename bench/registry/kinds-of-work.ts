import { addDays, idCheckCharacter } from '#kit';
import { ok } from '../clients.ts';
import type { BenchClient } from '../bench-server.ts';
import { SEARCHES } from '../searches.ts';
import type { FoundPerson } from './found-people.ts';

/** Who works on the registry in the measurements. */
export interface Workers {
  /** Sees the whole city. */
  readonly leader: BenchClient;
  /** Records and corrects in the whole city. */
  readonly clerk: BenchClient;
  /** Sees one township. */
  readonly station: BenchClient;
  readonly day: string;
}

/** One request of a kind, about the person whose turn it is; false when it was refused. */
type Ask = (workers: Workers, person: FoundPerson, index: number) => Promise<boolean>;

export interface KindOfWork {
  readonly kind: string;
  readonly ask: Ask;
  /** Requests measured; half as many warm up before. */
  readonly requests: number;
}

const search =
  (who: 'leader' | 'station', wordsFor: (person: FoundPerson) => string): Ask =>
  async (workers, person) =>
    ok(await workers[who].get(`/people?text=${encodeURIComponent(wordsFor(person))}&size=20`));

const inTurn =
  (paths: readonly string[]): Ask =>
  async ({ leader }, _, index) =>
    ok(await leader.get(paths[index % paths.length]!));

const PEOPLE_LISTS = [
  '/people?size=20',
  '/people?size=20&region=990101000000',
  '/people?size=20&region=990101001000&order=birthDate',
  '/people?size=20&order=-filedOn',
  '/people?size=20&identity=disabled-soldier',
  '/people?size=20&employment=70&order=name',
  '/people?size=20&difficulty=any&region=990102000000',
];

const ENTRY_LISTS = [
  '/ledgers/visit/entries?size=20',
  '/ledgers/visit/entries?size=20&region=990101000000',
  '/ledgers/visit/entries?size=20&region=990101001000',
  '/ledgers/visit/entries?size=20&filter.occasion=army-day',
];

const COUNTS = [
  '/people/count',
  '/people/count?region=990101000000',
  '/people/count?region=990101001000',
  '/people/count?identity=disabled-soldier',
];

const fileOf = ({ county, id }: FoundPerson): string => `/people/${county}/${id}`;

const partOfFile =
  (part: string): Ask =>
  async ({ leader }, person) =>
    ok(await leader.get(`${fileOf(person)}${part}`));

const recordVisit: Ask = async ({ clerk, day }, person, index) =>
  ok(
    await clerk.post('/ledgers/visit/entries', {
      region: person.regionCode,
      answers: {
        visitedOn: addDays(day, -(index % 30)),
        occasion: 'routine',
        audience: 'veteran',
        persons: 1,
        cash: 30_000,
        visitor: '站长',
      },
      person: { countyCode: person.county, id: person.id },
    }),
  );

/** Reads the file for its version, as the page does, and corrects a fact by which lists are filtered. */
const correct: Ask = async ({ clerk }, person, index) => {
  const { rowVersion } = JSON.parse((await clerk.get(fileOf(person))).body) as { rowVersion: number };
  const changes = { liaison: index % 2 === 0 ? '李站长' : '王站长' };
  return ok(await clerk.post(`${fileOf(person)}/corrections`, { changes, reason: '网格调整', rowVersion }));
};

/** Identity numbers of people of 95 and more, of whom the made city has none in this sequence. */
const newNumber = (serial: number): { idNumber: string; birthDate: string } => {
  const birthDate = addDays('1926-01-01', Math.floor(serial / 400));
  const first17 = `990199${birthDate.replaceAll('-', '')}${String((serial % 400) * 2 + 1).padStart(3, '0')}`;
  return { birthDate, idNumber: first17 + idCheckCharacter(first17) };
};

/** A run files about two thousand people in ten minutes: the next one begins behind them. */
let serial = (Math.floor(Date.now() / 1000) * 4) % 4_000_000;

const filePerson: Ask = async ({ clerk, day }, person) =>
  ok(
    await clerk.post('/people', {
      ...newNumber((serial += 1)),
      regionCode: person.regionCode,
      name: `${person.name.slice(0, 1)}新建`,
      sex: '1',
      identities: ['retired-soldier'],
      filedOn: day,
      despiteDuplicates: '确认为另一人',
    }),
  );

const READS = 3_000;
const WRITES = 1_500;

const at = (requests: number, kind: string, ask: Ask): KindOfWork => ({ kind, ask, requests });

/** Everything measured at each size: each way of searching alone, so that a way that grows cannot hide among others. */
export const KINDS_OF_WORK: readonly KindOfWork[] = [
  at(READS * 2, 'search', (workers, person, index) =>
    search('leader', SEARCHES[index % SEARCHES.length]!.wordsFor)(workers, person, index),
  ),
  ...SEARCHES.map(({ way, wordsFor }) => at(READS / 3, `search: ${way}`, search('leader', wordsFor))),
  at(READS, 'search in one township', (workers, person, index) =>
    search('station', SEARCHES[index % SEARCHES.length]!.wordsFor)(workers, person, index),
  ),
  at(READS, 'file', partOfFile('')),
  at(READS / 3, 'sections of the file', partOfFile('/sections')),
  at(READS, 'timeline', partOfFile('/timeline?size=20')),
  at(READS, 'list of people', inTurn(PEOPLE_LISTS)),
  at(READS, 'list of a ledger', inTurn(ENTRY_LISTS)),
  at(80, 'count', inTurn(COUNTS)),
  at(WRITES, 'record an entry', recordVisit),
  at(WRITES, 'correct a file', correct),
  at(WRITES, 'file a person', filePerson),
];

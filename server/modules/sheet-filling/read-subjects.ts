import { readIdNumber } from '#kit';
import { getLedger, listEntries, type NamedEntry } from '#modules/ledgers';
import {
  findByIdNumbers,
  findByNames,
  PeopleQuery,
  peopleByKey,
  personKey,
  searchPeople,
  withoutEmpty,
  type PersonRow,
} from '#modules/registry';
import type { Scope } from '#platform/auth/scope.ts';
import { withinScope, type Tx } from '#platform/db/database.ts';
import type { Subject } from './fill-values.ts';
import { MOST_ROWS, tooManyRows } from './most-rows.ts';
import type { Plan } from './plan-contracts.ts';

const PAGE = 1_000;

const ofName = (name: string, found: readonly PersonRow[]): Pick<Subject, 'person' | 'problem'> => {
  const [person, ...others] = found;
  if (!person) return { person: null, problem: `档案中没有找到“${name}”` };
  if (others.length === 0) return { person, problem: null };
  return { person: null, problem: `有${found.length}人叫“${name}”，请填身份证号后再填` };
};

/** Who the words of the sheet's own rows name: identity numbers, else names that one person in the area has. */
const ownSubjects = async (tx: Tx, words: readonly (string | null)[], region: number): Promise<Subject[]> => {
  if (words.length > MOST_ROWS) throw tooManyRows();
  const rows = words.map((word) => {
    const reading = readIdNumber(word ?? '');
    return { word, idNumber: reading.ok ? reading.idNumber : null };
  });
  const held = await findByIdNumbers(tx, [...new Set(rows.flatMap(({ idNumber }) => idNumber ?? []))]);
  const people = await peopleByKey(tx, [...held.values()]);
  const names = rows.flatMap(({ word, idNumber }) => (word !== null && idNumber === null ? [word] : []));
  const named = await findByNames(tx, [...new Set(names)], region);
  const subjectOf = ({ word, idNumber }: (typeof rows)[number]): Pick<Subject, 'person' | 'problem'> => {
    if (word === null) return { person: null, problem: '这一行没有写是谁' };
    if (idNumber === null) return ofName(word, named.get(word) ?? []);
    const ref = held.get(idNumber);
    const person = (ref && people.get(personKey(ref))) ?? null;
    return { person, problem: person ? null : '该身份证号没有建档，或不在您的管辖范围内' };
  };
  return rows.map((row, at) => ({ ordinal: at + 1, entry: null, ...subjectOf(row) }));
};

const listedSubjects = async (
  tx: Tx,
  query: Readonly<Record<string, string>>,
  region: number,
): Promise<Subject[]> => {
  const wanted = withoutEmpty(PeopleQuery.parse({ ...query, region: query['region'] ?? region }));
  const subjects: Subject[] = [];
  let after: string | undefined;
  do {
    const page = await searchPeople(tx, { ...wanted, ...(after && { after }), size: PAGE });
    for (const person of page.rows)
      subjects.push({ ordinal: subjects.length + 1, person, entry: null, problem: null });
    if (subjects.length > MOST_ROWS) throw tooManyRows();
    after = page.next ?? undefined;
  } while (after !== undefined);
  return subjects;
};

/** The one person an entry names; of several, no one's facts may stand for the row. */
const aloneIn = (
  { person, others }: NamedEntry,
  files: ReadonlyMap<string, PersonRow>,
): Pick<Subject, 'person' | 'problem'> => {
  if (others.length > 0)
    return { person: null, problem: `台账的这一行写了${others.length + 1}个人，填不成一个人的信息` };
  return {
    person: (person && files.get(personKey(person))) ?? null,
    problem: '台账的这一行没有写档案中的人',
  };
};

const entrySubjects = async (
  tx: Tx,
  code: string,
  { from, to, region }: Plan,
  { ledgers, people }: { readonly ledgers: Scope; readonly people: Scope },
): Promise<Subject[]> => {
  const ledger = getLedger(code);
  const subjects: Subject[] = [];
  let after: string | undefined;
  do {
    const page = await withinScope(tx, ledgers, () =>
      listEntries(tx, ledger, { from, to, region, after, size: PAGE }, people),
    );
    const files = await withinScope(tx, people, () =>
      peopleByKey(
        tx,
        page.rows.flatMap(({ person }) => person ?? []),
      ),
    );
    for (const entry of page.rows)
      subjects.push({ ordinal: subjects.length + 1, entry, ...aloneIn(entry, files) });
    if (subjects.length > MOST_ROWS) throw tooManyRows();
    after = page.next ?? undefined;
  } while (after !== undefined);
  return subjects.toReversed().map((subject, at) => ({ ...subject, ordinal: at + 1 }));
};

/** What the rows of a list are about, in the order they are written. Throws a Problem for more than `MOST_ROWS`. */
export const readSubjects = async (
  tx: Tx,
  plan: Plan,
  ownWords: readonly (string | null)[],
  scopes: { readonly ledgers: Scope; readonly people: Scope },
): Promise<Subject[]> => {
  const { rows, region } = plan;
  if (rows.kind === 'ledger') return entrySubjects(tx, rows.ledger, plan, scopes);
  return withinScope(tx, scopes.people, () =>
    rows.kind === 'people' ? listedSubjects(tx, rows.query, region) : ownSubjects(tx, ownWords, region),
  );
};

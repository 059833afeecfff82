import { addDays } from '#kit';
import type { PersonDraft } from '#modules/registry';
import { labelOf } from '../people-file.ts';

const HEADINGS = [
  '所属地区',
  '走访日期',
  '走访时机',
  '对象类别',
  '走访对象身份证号',
  '慰问人数',
  '慰问金',
  '走访人员',
];
const OCCASIONS = ['spring-festival', 'army-day', 'routine', 'illness'];
/** One in so many people was visited once. */
const VISITED_ONE_IN = 4;
/** Those whom the measurements ask for have a timeline of so many visits, whatever the size of the city. */
export const VISITS_OF_KNOWN = 8;
const DAYS = 300;

const visitRow = (person: PersonDraft, at: number, day: string): string[] => [
  String(person.regionCode),
  addDays(day, -((at * 37) % DAYS) - 1),
  labelOf('visit-occasion', OCCASIONS[at % OCCASIONS.length]),
  labelOf('visit-audience', 'veteran'),
  person.idNumber,
  '1',
  '500',
  '站长',
];

/** The rows of a sheet of visits to some people, headings first. `isKnown` tells whose timeline is measured. */
export const visitRows = function* (
  people: readonly PersonDraft[],
  day: string,
  isKnown: (at: number) => boolean,
): Generator<string[]> {
  yield HEADINGS;
  for (const [at, person] of people.entries()) {
    if (isKnown(at))
      for (let visit = 0; visit < VISITS_OF_KNOWN; visit += 1) yield visitRow(person, visit, day);
    else if (at % VISITED_ONE_IN === 0) yield visitRow(person, at, day);
  }
};

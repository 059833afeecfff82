import { countyRegion, townshipRegion, type Answers } from '#kit';
import type { PersonDraft, PersonRef } from '#modules/registry';
import type { Random } from './random.ts';

/** What is remembered of a filed person to choose whom an entry concerns. */
interface FiledPerson {
  readonly ref: PersonRef;
  readonly birthYear: number;
  readonly identities: readonly string[];
  readonly inDifficulty: boolean;
  readonly dischargedOn: string;
}

type Suits = (person: FiledPerson, day: string) => boolean;

const holds =
  (...identities: readonly string[]): Suits =>
  (person) =>
    person.identities.some((identity) => identities.includes(identity));

const over =
  (age: number): Suits =>
  (person, day) =>
    Number(day.slice(0, 4)) - person.birthYear >= age;

const recentlyHome: Suits = (person, day) =>
  person.dischargedOn !== '' && Number(day.slice(0, 4)) - Number(person.dischargedOn.slice(0, 4)) <= 2;

/** Who fits an answer of an entry, such as the audience of a visit. */
const BY_ANSWER: Readonly<Record<string, Suits>> = {
  'veteran-over-80': over(80),
  'disabled-soldier': holds('disabled-soldier'),
  'survivor-family': holds('martyr-family', 'duty-death-family', 'illness-death-family'),
  'soldier-family': holds('serving-family'),
  'frontier-family': holds('serving-family'),
  'priority-object': holds(
    'disabled-soldier',
    'combat-veteran',
    'rural-over-60',
    'returned-with-illness',
    'martyr-family',
  ),
  'hardship-veteran': (person) => person.inDifficulty,
  'retired-cadre': holds('retired-cadre'),
  'return-home': recentlyHome,
};

const BY_LEDGER: Readonly<Record<string, Suits>> = {
  'return-report': recentlyHome,
  placement: recentlyHome,
  'hardship-aid': (person) => person.inDifficulty,
  'village-post': holds('retired-soldier'),
  'annual-confirmation': holds(
    'disabled-soldier',
    'martyr-family',
    'duty-death-family',
    'illness-death-family',
    'demobilised',
    'combat-veteran',
    'returned-with-illness',
    'rural-over-60',
    'martyr-child-over-60',
  ),
};

const TRIES = 24;

/** The people filed, by area, so that an entry can name one who lives where the work was done. */
export class PersonDirectory {
  readonly #byArea = new Map<number, FiledPerson[]>();

  add(draft: PersonDraft, ref: PersonRef): void {
    const person = {
      ref: { countyCode: ref.countyCode, id: ref.id },
      birthYear: Number(draft.birthDate.slice(0, 4)),
      identities: draft.identities,
      inDifficulty: draft.difficulty !== null && draft.difficulty !== undefined,
      dischargedOn: draft.dischargedOn ?? '',
    };
    for (const area of [townshipRegion(draft.regionCode), countyRegion(draft.regionCode)]) {
      const people = this.#byArea.get(area);
      if (people) people.push(person);
      else this.#byArea.set(area, [person]);
    }
  }

  /** Counties where people live, sorted, so that the order in which they were filed does not matter. */
  #counties(): number[] {
    return [...this.#byArea.keys()].filter((area) => area % 1e6 === 0).sort((one, other) => one - other);
  }

  /** Everyone, county by county. */
  all(): PersonRef[] {
    return this.#counties().flatMap((county) => (this.#byArea.get(county) ?? []).map(({ ref }) => ref));
  }

  /** Those a station looks after: a village knows its township; the city looks into one county at a time. */
  #around(station: number, random: Random): readonly FiledPerson[] | undefined {
    return (
      this.#byArea.get(townshipRegion(station)) ??
      this.#byArea.get(countyRegion(station)) ??
      this.#byArea.get(random.choose(this.#counties()))
    );
  }

  /** Someone of the station's own area who suits the entry if one is soon found; undefined where nobody is filed. */
  choose(
    station: number,
    ledger: string,
    answers: Answers,
    day: string,
    random: Random,
  ): PersonRef | undefined {
    const people = this.#around(station, random);
    if (!people) return undefined;
    const wanted = Object.values(answers).flatMap((answer) => BY_ANSWER[String(answer)] ?? []);
    const conditions = [...wanted, ...(BY_LEDGER[ledger] ? [BY_LEDGER[ledger]] : [])];
    let person = random.choose(people);
    for (let tries = 1; tries < TRIES && !conditions.every((suits) => suits(person, day)); tries += 1) {
      person = random.choose(people);
    }
    return person.ref;
  }
}

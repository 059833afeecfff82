import { addDays, countyOf, daysBetween, drawDemonstration, type DrawnEntry } from '#kit';
import type { NewEntry } from '#modules/ledgers';
import type { PersonRef } from '#modules/registry';
import type { LedgerPlan } from './entry-plan.ts';
import { festivalWindow } from '#modules/due-ledgers';
import type { PersonDirectory } from './person-directory.ts';
import { seededRandom, type Random } from './random.ts';
import { daysOf, drawDay } from './work-days.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Surroundings extends Period {
  readonly plan: LedgerPlan;
  readonly days: readonly string[];
  readonly directory: PersonDirectory;
}

/** The entry of one seed on a day; the same seed draws the same answers on any day. */
const drawOn = ({ plan }: Surroundings, day: string, seed: string, scene: number): DrawnEntry => {
  const random = seededRandom(seed);
  let first = (plan.examples.demonstration.together?.length ?? 0) > 0;
  // Scenes come in turn, so that even a small city meets each of them.
  const pick = (length: number): number => {
    if (!first) return random.pick(length);
    first = false;
    return scene % length;
  };
  return drawDemonstration(plan.ledger, plan.examples, day, pick);
};

const inside = (day: string, { from, to }: Period): string => (day < from ? from : day > to ? to : day);

/** Moves the day into the festival that an answer names, in the year drawn or the one before. */
const festivalDay = (drawn: DrawnEntry, day: string, period: Period, random: Random): string => {
  for (const answer of Object.values(drawn.answers)) {
    const year = Number(day.slice(0, 4));
    for (const candidate of [year, year - 1, year + 1]) {
      const window = festivalWindow(String(answer), candidate);
      if (!window) break;
      if (window[0] < period.from || window[1] > period.to) continue;
      return drawDay(daysOf(...window), random);
    }
  }
  return day;
};

/** Days by which an answer that follows the business day would lie after the end of the period. */
const overshoot = (drawn: DrawnEntry, surroundings: Surroundings): number => {
  const dates = surroundings.plan.ledger.fields
    .filter((field) => field.type === 'date')
    .map((field) => String(drawn.answers[field.code] ?? ''));
  const last = dates.reduce((latest, date) => (date > latest ? date : latest), '');
  return last <= surroundings.to ? 0 : daysBetween(surroundings.to, last);
};

/** As many people as an entry names, nobody twice; fewer where too few suit. */
const differentPeople = (wanted: number, choose: () => PersonRef | undefined): PersonRef[] => {
  const chosen = new Map<string, PersonRef>();
  for (let at = 0; at < wanted; at += 1) {
    const person = choose();
    if (person) chosen.set(person.id, person);
  }
  return [...chosen.values()];
};

const makeEntry = (surroundings: Surroundings, station: number, at: number): NewEntry => {
  const { plan, directory, days } = surroundings;
  const seed = `${plan.ledger.code} ${station} ${at}`;
  const random = seededRandom(`day of ${seed}`);
  const scene = at + Math.round(plan.stations.indexOf(station) * plan.perStation);
  const drawnDay = drawDay(days, random);
  const drawn = drawOn(surroundings, drawnDay, seed, scene);
  const wanted = festivalDay(drawn, drawnDay, surroundings, random);
  const late = overshoot(drawOn(surroundings, wanted, seed, scene), surroundings);
  const day = inside(addDays(wanted, -late), surroundings);
  const { answers, people } = day === drawnDay ? drawn : drawOn(surroundings, day, seed, scene);
  const [person, ...others] = differentPeople(people, () =>
    directory.choose(station, plan.ledger.code, answers, day, random),
  );
  return { regionCode: station, answers, ...(person && { person, others }) };
};

/** Tells, entry after entry, whether its person was named in that calendar year before, where a ledger names nobody twice. */
const namedBefore = ({ ledger, examples }: LedgerPlan): ((entry: NewEntry) => boolean) => {
  if (!examples.demonstration.oncePerYear) return () => false;
  const named = new Set<string>();
  return ({ person, answers }) => {
    const one = `${String(answers[ledger.businessDay]).slice(0, 4)} ${person?.id}`;
    const isNamed = named.has(one);
    named.add(one);
    return isNamed;
  };
};

/** The entries of one ledger in one county, station by station. The same plan always gives the same entries. */
export const makeEntries = function* (
  plan: LedgerPlan,
  county: number,
  period: Period,
  directory: PersonDirectory,
): Generator<NewEntry> {
  const days = daysOf(period.from, period.to, plan.examples.demonstration.months);
  const surroundings = { plan, days, directory, ...period };
  const isAgain = namedBefore(plan);
  for (const station of plan.stations) {
    if (countyOf(station) !== county) continue;
    const random = seededRandom(`${plan.ledger.code} at ${station}`);
    const expected = plan.perStation * (0.6 + 0.8 * random.next());
    const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    for (let at = 0; at < count; at += 1) {
      const entry = makeEntry(surroundings, station, at);
      if (!isAgain(entry)) yield entry;
    }
  }
};

import { countyOf, prefillAnswers, type Answers, type WorkingCalendar } from '#kit';
import { conditionFacts, type PersonRow } from '#modules/registry';
import type { Application } from './application.ts';
import { nextDue, startClock } from '../case-clocks.ts';
import { lineOfItem, type KnownItem } from '../case-definition.ts';
import type { CaseFacts } from '../case-facts.ts';
import { receivingDesk } from '../desks/desk-of.ts';

/** County, year and a number that never comes twice: 990101-2026-000123. */
const numberOf = (county: number, day: string, next: number): string =>
  `${county}-${day.slice(0, 4)}-${String(next).padStart(6, '0')}`;

/** What the file filled in by itself is no answer where the form does not ask for it. */
const dropNotAsked = ({ item }: KnownItem, filled: Answers, given: Answers): Answers => {
  const own = new Set(Object.keys(given));
  const conditional = new Set(item.fields.filter(({ show }) => show).map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(filled).filter(([code]) => own.has(code) || !conditional.has(code)),
  );
};

/** The form as it is handed in: what the file knows is filled in where nothing is said. */
export const filledForm = (
  known: KnownItem,
  person: PersonRow,
  { answers: given }: Application,
  appliedOn: string,
): Answers =>
  dropNotAsked(
    known,
    { ...prefillAnswers(known.item.fields, conditionFacts(person, appliedOn)), ...given },
    given,
  );

/** What a new case begins with, beside its form. */
export interface NewCase {
  readonly known: KnownItem;
  readonly person: PersonRow;
  readonly application: Application;
  readonly appliedOn: string;
  readonly answers: Answers;
  /** Its place in the sequence of numbers. */
  readonly next: number;
  readonly openedBy: string;
}

/** The facts of a new case: applied for, on the desk that received it, the clock of acceptance running. */
export const firstFacts = (
  { known, person, application, appliedOn, answers, next, openedBy }: NewCase,
  calendar: WorkingCalendar,
): CaseFacts => {
  const { item, digest } = known;
  const regionCode = application.regionCode ?? person.region_code;
  const clocks = startClock({}, 'acceptance', appliedOn);
  return {
    number: numberOf(countyOf(regionCode), appliedOn, next),
    item: item.code,
    itemVersion: item.version,
    definition: digest,
    lineNumber: lineOfItem(item),
    regionCode,
    personCounty: person.county_code,
    personId: person.id,
    name: person.name,
    channel: application.channel,
    appliedOn,
    openedBy,
    state: 'applied',
    step: null,
    resumeStep: null,
    deskRegion: receivingDesk(application.channel, regionCode),
    assignee: null,
    answers,
    materials: application.materials.filter((code) => item.materials.some((one) => one.code === code)),
    clocks,
    ...nextDue(item, { step: null, clocks }, calendar),
    notice: null,
    signing: null,
    official: null,
    recused: [],
    acceptedOn: null,
    closedOn: null,
    deliveredOn: null,
    referredOn: null,
    answeredOn: null,
    outcome: null,
    inTime: null,
    isSupervised: false,
    urged: 0,
  };
};

import { findLedgerExamples, ledgers } from '#definitions';
import { regionLevel, type LedgerDefinition, type LedgerExamples } from '#kit';
import type { RegionListRow } from '#modules/regions';

/** How much work of one ledger the demonstration holds. */
export interface LedgerPlan {
  readonly ledger: LedgerDefinition;
  readonly examples: LedgerExamples;
  /** Codes of the stations that do this work, in order. */
  readonly stations: readonly number[];
  /** Entries of a station in the whole period, before chance; may be a fraction. */
  readonly perStation: number;
}

/** Entries for each person of the city: 60,000 for 20,000 people, 1,020,000 for 340,000. */
const ENTRIES_PER_PERSON = 3;

/** Each ledger has so many entries at least, so that every figure of it has rows in every small city. */
const FEWEST_ENTRIES = 120;
const FEWEST_PER_SCENE = 10;

const fewest = ({ demonstration }: LedgerExamples): number =>
  Math.max(FEWEST_ENTRIES, FEWEST_PER_SCENE * (demonstration.together?.length ?? 0));

/** They name who came, but there are not more of them in a larger city. */
const GATHERINGS = new Set(['training', 'volunteer-activity']);

/** Work for single people grows with their number; meetings, payments and reports do not. */
const growsWithPeople = ({ code, fields }: LedgerDefinition): boolean =>
  (fields.some(({ type }) => type === 'person') && !GATHERINGS.has(code)) || code === 'hotline-call';

/** Plans the entries of every ledger for a number of people over some years of work. */
export const planEntries = (
  persons: number,
  years: number,
  regions: readonly RegionListRow[],
): readonly LedgerPlan[] => {
  const stations = regions.filter((region) => region.stationName !== null).map(({ code }) => code);
  const natural = ledgers.flatMap((ledger) => {
    const examples = findLedgerExamples(ledger.code);
    if (!examples) return [];
    const { levels, perStationYear } = examples.demonstration;
    const own = levels ? stations.filter((code) => levels.includes(regionLevel(code))) : stations;
    return own.length === 0 ? [] : [{ ledger, examples, stations: own, perStation: perStationYear * years }];
  });
  const sum = (plans: readonly LedgerPlan[]): number =>
    plans.reduce((total, plan) => total + plan.perStation * plan.stations.length, 0);
  const growing = natural.filter(({ ledger }) => growsWithPeople(ledger));
  const fixed = sum(natural) - sum(growing);
  const growth = Math.max(0, persons * ENTRIES_PER_PERSON - fixed) / Math.max(1, sum(growing));
  return natural.map((plan) => {
    const factor = growsWithPeople(plan.ledger) ? growth : 1;
    const perStation = Math.max(plan.perStation * factor, fewest(plan.examples) / plan.stations.length);
    return { ...plan, perStation };
  });
};

/** About how many entries a plan makes. */
export const plannedEntries = (plans: readonly LedgerPlan[]): number =>
  Math.round(plans.reduce((total, plan) => total + plan.perStation * plan.stations.length, 0));

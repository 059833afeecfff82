import { sealCounty, type ActContext } from '#modules/acts';
import { recordEntries } from '#modules/ledgers';
import { foldDeltas } from '#modules/metrics';
import { importRegionList, type RegionListRow } from '#modules/regions';
import { correctPerson, filePeople } from '#modules/registry';
import { countyOf } from '#kit';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today as realToday } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { openDemonstrationAccounts } from './demonstration-accounts.ts';
import { planEntries, plannedEntries } from './entry-plan.ts';
import { inBatches, withWorkers } from '#platform/db/in-batches.ts';
import { makeCampaigns } from './make-campaigns.ts';
import { makeCases } from './make-cases.ts';
import { makeChanges } from './make-changes.ts';
import { makeConfirmations } from './make-confirmations.ts';
import { makeEntries, type Period } from './make-entries.ts';
import { makeHallDay } from './make-hall-day.ts';
import { makeHotlineWeeks } from './make-hotline-weeks.ts';
import { makeJointWork } from './make-joint-work.ts';
import { makeMirrors } from './make-mirrors.ts';
import { makeMoves } from './make-moves.ts';
import { makePeople } from './make-people.ts';
import { makePastCases } from './make-past-cases.ts';
import { makeRatings } from './make-ratings.ts';
import { makeRegions } from './make-regions.ts';
import { makeTakenIn } from './make-taken-in.ts';
import { makeWaitingWork } from './make-waiting-work.ts';
import { openRecorders, type Recorders } from './recorders.ts';
import { PersonDirectory } from './person-directory.ts';
import { withDuplicates } from './with-duplicates.ts';
import { writeReports } from './write-reports.ts';

export interface DemonstrationProgress {
  readonly stage: 'people' | 'entries' | 'figures';
  readonly done: number;
  /** About how many there will be. */
  readonly total: number;
}

export interface DemonstrationSettings {
  readonly db: Database;
  readonly persons: number;
  /** The last year of work; this year when left out. */
  readonly year?: number | undefined;
  /** The demonstration's own day, 'YYYY-MM-DD'; the real one when left out. */
  readonly today?: string | undefined;
  readonly onProgress?: (progress: DemonstrationProgress) => void;
}

export interface DemonstrationResult {
  readonly regions: number;
  readonly persons: number;
  readonly entries: number;
  readonly period: Period;
}

const BATCH = 2_000;
/** One prepares a batch while the other waits for the database. */
const WORKERS = 2;

/** Two years of work, so that a figure can be set against last year: the year before, and the year up to its end or to today. */
export const demonstrationPeriod = (year: number, today: string): Period => {
  const end = `${year}-12-31`;
  if (year > Number(today.slice(0, 4))) {
    throw new Problem('invalid', 'demonstration-year', `演示数据的年份不能晚于今年，收到的是${year}。`, {
      advice: `请用${today.slice(0, 4)}年或更早的年份。`,
    });
  }
  return { from: `${year - 1}-01-01`, to: end < today ? end : today };
};

const requireEmpty = async (db: Database): Promise<void> => {
  const held = await inScope(db, WHOLE_SCOPE, (tx) =>
    tx.selectFrom('region').select('code').limit(1).execute(),
  );
  if (held.length === 0) return;
  throw new Problem('conflict', 'demonstration-not-empty', '数据库里已有数据，未装入演示数据。', {
    advice: '请用 --data 指定一个空的数据目录。',
  });
};

/** Nothing made here may be refused: a refusal is a fault of a definition or of the generator. */
const requireAccepted = (results: readonly { status: string }[], what: string): void => {
  const refused = results.find(({ status }) => status !== 'added');
  if (refused) throw new Error(`Demonstration ${what} refused: ${JSON.stringify(refused)}`);
};

const loadPeople = async (
  { db, persons, onProgress }: DemonstrationSettings,
  context: ActContext,
  day: string,
  regions: readonly RegionListRow[],
): Promise<PersonDirectory> => {
  const directory = new PersonDirectory();
  let done = 0;
  // One worker to a county: writers of one county wait for each other's figures.
  const counties = new Set(regions.filter(({ code }) => code % 1000 !== 0).map(({ code }) => countyOf(code)));
  await withWorkers(counties, WORKERS, async (county) => {
    for (const batch of inBatches(makePeople(persons, day, regions, county), BATCH)) {
      const drafts = withDuplicates(batch);
      const results = await inScope(db, WHOLE_SCOPE, (tx) => filePeople(tx, context, drafts));
      requireAccepted(results, 'people');
      for (const [index, result] of results.entries()) {
        if (result.status === 'added') directory.add(drafts[index]!, result);
      }
      done += drafts.length;
      onProgress?.({ stage: 'people', done, total: persons });
    }
  });
  return directory;
};

const loadEntries = async (
  { db, persons, onProgress }: DemonstrationSettings,
  recorders: Recorders,
  period: Period,
  regions: readonly RegionListRow[],
  directory: PersonDirectory,
): Promise<number> => {
  const years = (Date.parse(period.to) - Date.parse(period.from)) / (365.25 * 86_400_000);
  const plans = planEntries(persons, years, regions);
  const total = plannedEntries(plans);
  const jobs = plans.flatMap((plan) =>
    [...new Set(plan.stations.map(countyOf))].map((county) => ({ plan, county })),
  );
  let done = 0;
  await withWorkers(jobs, WORKERS, async ({ plan, county }) => {
    const context = recorders.get(county);
    if (!context) throw new Error(`Nobody keeps the ledgers of ${county}.`);
    for (const entries of inBatches(makeEntries(plan, county, period, directory), BATCH)) {
      const results = await inScope(db, WHOLE_SCOPE, (tx) =>
        recordEntries(tx, context, plan.ledger, entries),
      );
      requireAccepted(results, `entries of ${plan.ledger.code}`);
      done += entries.length;
      onProgress?.({ stage: 'entries', done, total });
    }
  });
  return done;
};

/**
 * Makes the fictional city 云麓市 in an empty database, through the same checks and statements as an import: places,
 * accounts, people, and two years of work in every ledger. The same numbers give the same city.
 * Throws Problem conflict when there is data already.
 */
export const loadDemonstration = async (settings: DemonstrationSettings): Promise<DemonstrationResult> => {
  const { db, persons, onProgress } = settings;
  const day = settings.today ?? realToday();
  const period = demonstrationPeriod(settings.year ?? Number(day.slice(0, 4)), day);
  await requireEmpty(db);
  const context = { actor: systemActor('demonstration'), requestKey: null };
  const regions = makeRegions(persons);
  const { accounts, recorders } = await inScope(db, WHOLE_SCOPE, async (tx) => {
    await importRegionList(tx, context, regions);
    return {
      accounts: await openDemonstrationAccounts(tx, context),
      recorders: await openRecorders(tx, context, regions),
    };
  });
  const directory = await loadPeople(settings, context, period.to, regions);
  const entries = await loadEntries(settings, recorders, period, regions, directory);
  for (const { ref, reason, correction } of makeChanges(directory.all(), period.to)) {
    await inScope(db, WHOLE_SCOPE, (tx) => correctPerson(tx, { ...context, reason }, ref, correction));
  }
  await makeConfirmations(db, context, regions, period.to);
  await makeMoves(db, context, directory.all(), regions, day);
  await makeMirrors(db, context, period.to);
  await makeWaitingWork(db, context, period.to);
  await makePastCases(db, period);
  await makeCases(db);
  await makeJointWork(db, { ...context, at: new Date() });
  await makeRatings(db, context, directory.all(), accounts);
  await makeCampaigns(db, context, period.to);
  await makeHallDay(db, context, period.to);
  await makeHotlineWeeks(db, context, period.to);
  await makeTakenIn(db, { ...context, at: new Date(`${period.to}T09:40:00+08:00`) });
  onProgress?.({ stage: 'figures', done: 0, total: 1 });
  await foldDeltas(db);
  await writeReports(db, accounts, period.to);
  await withWorkers(new Set(regions.map(({ code }) => countyOf(code))), WORKERS, async (county) => {
    await sealCounty(db, county);
  });
  onProgress?.({ stage: 'figures', done: 1, total: 1 });
  return { regions: regions.length, persons, entries, period };
};

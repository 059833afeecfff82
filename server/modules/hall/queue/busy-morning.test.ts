import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { priorityClasses, queueMatters } from '#definitions';
import type { TimedContext } from '#modules/acts';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import { openHallOfNine, seededRandom, type HallOfNine } from '#tests/factories/hall-of-nine.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { callNext } from './call-next.ts';
import { finishTicket } from '../tickets/finish-ticket.ts';
import { getTicket, getWindow } from '../get-hall.ts';
import { hallFigures } from './hall-figures.ts';
import { minutesSince } from './hall-queue.ts';
import type { HallRef, TicketRow } from '../hall-tables.ts';
import { issueTicket } from '../tickets/issue-ticket.ts';
import {
  beginService,
  recallTicket,
  returnToLine,
  skipTicket,
  transferTicket,
} from '../tickets/move-ticket.ts';

const DAY = '2026-03-04';
const COUNTY = 990101000000;
const VISITORS = 300;
const MINUTE = 60_000;
const OPENS = Date.parse(`${DAY}T08:30:00+08:00`);
const MORNING_MINUTES = 210;

const system = withWorkingSystem();
const random = seededRandom('a busy morning');

/** What the clock of the test says; nothing here depends on the real one. */
const at = (minutes: number): TimedContext => ({
  ...machineContext,
  at: new Date(OPENS + Math.round(minutes * MINUTE)),
});

interface Call {
  readonly minute: number;
  readonly window: string;
  readonly ticket: TicketRow;
  /** Who stood in line when it was called, before the call. */
  readonly line: readonly TicketRow[];
}

const arrivals = Array.from({ length: VISITORS }, () => random.next() * 150)
  .sort((one, other) => one - other)
  .map((minute) => ({
    minute,
    matter: random.choose(queueMatters).matter,
    isPriority: random.chance(0.3),
    comesWhenCalled: !random.chance(0.05),
    isSentOn: random.chance(0.05),
    serviceMinutes: random.between(2, 9),
    isAnswered: random.chance(0.8),
  }));

let hall: HallOfNine;
const visitors = new Map<string, (typeof arrivals)[number]>();
const calls: Call[] = [];
const wentBack = new Set<string>();

const waitingNow = async (): Promise<TicketRow[]> =>
  (
    await system.everywhere((tx) =>
      sql<TicketRow>`select * from hall_ticket where hall_id = ${hall.hall.id} and state = 'waiting'`.execute(
        tx,
      ),
    )
  ).rows;

const read = (ref: HallRef) => system.everywhere((tx) => getTicket(tx, ref));

const step = async (ref: HallRef, minute: number, work: typeof recallTicket): Promise<void> => {
  const { row_version: rowVersion } = await read(ref);
  await system.everywhere((tx) => work(tx, at(minute), ref, { rowVersion }));
};

/** A window calls and serves one visitor; answers the minute at which it is free again, or null when nobody waits. */
const workOnce = async (window: HallRef, minute: number): Promise<number | null> => {
  const line = await waitingNow();
  const called = await system.everywhere((tx) => callNext(tx, at(minute), window));
  if (called === null) return null;
  const ticket = await read(called);
  calls.push({ minute, window: window.id, ticket, line });
  const visitor = visitors.get(ticket.id)!;
  if (!visitor.comesWhenCalled && !wentBack.has(ticket.id)) {
    await step(called, minute + 0.3, recallTicket);
    await step(called, minute + 0.6, recallTicket);
    await step(called, minute + 1, skipTicket);
    await step(called, minute + 1.1, returnToLine);
    wentBack.add(ticket.id);
    return minute + 1.2;
  }
  await step(called, minute + 0.5, beginService);
  if (visitor.isSentOn && !wentBack.has(ticket.id)) {
    wentBack.add(ticket.id);
    const { row_version: rowVersion } = await read(called);
    const windowId = hall.windows.find(({ id }) => id !== window.id)!.id;
    await system.everywhere((tx) => transferTicket(tx, at(minute + 2), called, { rowVersion, windowId }));
    return minute + 2.1;
  }
  const done = minute + 0.5 + visitor.serviceMinutes;
  const { row_version: rowVersion } = await read(called);
  await system.everywhere((tx) =>
    finishTicket(tx, at(done), called, { rowVersion, persons: 1, isAnswered: visitor.isAnswered }),
  );
  return done + 0.1;
};

beforeAll(async () => {
  hall = await system.everywhere((tx) => openHallOfNine(tx, at(-10), COUNTY));
  const free = new Map(hall.windows.map(({ id }) => [id, 0]));
  let next = 0;
  for (let minute = 0; minute < 24 * 60; minute += 0.5) {
    for (; next < arrivals.length && arrivals[next]!.minute <= minute; next += 1) {
      const visitor = arrivals[next]!;
      const chosen = priorityClasses.find(
        ({ isChosen, matters }) => isChosen && (matters?.includes(visitor.matter) ?? true),
      )!;
      const ref = await system.everywhere((tx) =>
        issueTicket(tx, at(visitor.minute), hall.hall, {
          matter: visitor.matter,
          origin: 'kiosk',
          priority: visitor.isPriority ? chosen.code : null,
        }),
      );
      visitors.set(ref.id, visitor);
    }
    for (const window of hall.windows)
      if (free.get(window.id)! <= minute) free.set(window.id, (await workOnce(window, minute)) ?? 0);
    if (next === arrivals.length && minute > MORNING_MINUTES / 3 && (await waitingNow()).length === 0) break;
  }
}, 300_000);

const tickets = async (): Promise<TicketRow[]> =>
  (
    await system.everywhere((tx) =>
      sql<TicketRow>`select * from hall_ticket where hall_id = ${hall.hall.id} order by taken_at, id`.execute(
        tx,
      ),
    )
  ).rows;

describe('three hundred people at nine windows', () => {
  test('nobody is lost and nobody is served twice', async () => {
    const all = await tickets();
    expect(all).toHaveLength(VISITORS);
    expect(
      all.filter(({ state }) => state !== 'finished').map(({ number, state }) => [number, state]),
    ).toEqual([]);
    expect(new Set(all.map(({ number }) => number)).size).toBe(VISITORS);
    expect(new Set(all.map(({ entry_id: entry }) => entry)).size).toBe(VISITORS);
    const { rows } = await system.everywhere((tx) =>
      sql<{ subject_id: string }>`select subject_id from act where kind = 'hall-ticket.finish'`.execute(tx),
    );
    expect(new Set(rows.map((row) => row.subject_id)).size).toBe(rows.length);
  });

  test('at no moment has a window two visitors, and every window did its part', async () => {
    const all = await tickets();
    for (const { id } of hall.windows) {
      const own = all
        .filter((ticket) => ticket.window_id === id)
        .sort((one, other) => one.called_at!.getTime() - other.called_at!.getTime());
      expect(own.length).toBeGreaterThan(0);
      for (const [index, ticket] of own.entries())
        if (index > 0)
          expect(ticket.called_at!.getTime()).toBeGreaterThanOrEqual(own[index - 1]!.finished_at!.getTime());
    }
  });

  test('every call followed the rule: the first of its class, and no more than three ahead in a row', async () => {
    const ahead = new Map<string, number>();
    for (const { window: id, ticket, line } of calls) {
      const window = await system.everywhere((tx) => getWindow(tx, { countyCode: ticket.county_code, id }));
      const mine = line.filter(
        (one) => one.for_window === id || (one.for_window === null && window.matters.includes(one.matter)),
      );
      const isPriority = ticket.priority !== null;
      const place = line.find((one) => one.id === ticket.id)!.rank_at!.getTime();
      const earlier = mine.filter((one) => one.id !== ticket.id && one.rank_at!.getTime() < place);
      expect(earlier.filter((one) => (one.priority !== null) === isPriority)).toEqual([]);
      const isAhead = isPriority && earlier.some((one) => one.priority === null);
      const before = ahead.get(id) ?? 0;
      if (!isPriority && mine.some((one) => one.priority !== null)) {
        const first = mine.filter((one) => one.priority !== null).map((one) => one.rank_at!.getTime());
        if (Math.min(...first) > place) expect(before).toBe(3);
      }
      ahead.set(id, isAhead ? before + 1 : isPriority ? before : 0);
      expect(ahead.get(id)).toBeLessThanOrEqual(3);
    }
  });

  test('figures of the report equal the tickets, with nothing typed', async () => {
    const all = await tickets();
    const figure = async (metric: string) =>
      (await system.everywhere((tx) => metricValue(tx, { metric, region: COUNTY, from: DAY, to: DAY })))
        .value;
    expect(await figure('reception-matters')).toBe(VISITORS);
    expect(await figure('reception-persons')).toBe(VISITORS);
    const answered = all.filter(({ id }) => visitors.get(id)!.isAnswered).length;
    expect(await figure('reception-answered')).toBe(answered);
  });

  test('measured waits equal what the clock of the morning says', async () => {
    const all = await tickets();
    const measured = await system.everywhere((tx) =>
      hallFigures(tx, hall.hall, { from: DAY, to: DAY, now: at(MORNING_MINUTES).at }),
    );
    expect(measured.all).toMatchObject({ taken: VISITORS, finished: VISITORS, left: 0, skipped: 0 });
    const waits = all.map((one) => (one.first_called_at!.getTime() - one.taken_at!.getTime()) / MINUTE);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(measured.all.meanWait).toBeCloseTo(mean, 0);
    expect(measured.hours.reduce((sum, { taken }) => sum + taken, 0)).toBe(VISITORS);
    expect(measured.hours.map(({ part }) => part)).toEqual(
      ['08', '09', '10', '11'].slice(0, measured.hours.length),
    );
    expect(minutesSince(all[0]!.taken_at, all[0]!.first_called_at!)).toBe(Math.floor(waits[0]!));
  });

  test('every row equals the fold of its acts', async () => {
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  }, 120_000);
});

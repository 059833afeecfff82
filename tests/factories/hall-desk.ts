import { beforeAll } from 'vitest';
import { metricValue } from '#modules/metrics';
import { today } from '#platform/calendar/today.ts';
import { ok, withTestApp, type TestClient } from './test-app.ts';
import type { WorkingSystem } from './working-system.ts';

export const COUNTY = 990101000000;
/** A working day of which the hall is open. */
export const DAY = '2026-03-04';
export const HALL = { region: COUNTY, title: '青岚区退役军人服务大厅' };

interface Ticket {
  readonly id: string;
  readonly rowVersion: number;
}

interface Crew {
  readonly head: TestClient;
  readonly clerk: TestClient;
  readonly second: TestClient;
  readonly device: TestClient;
  readonly leader: TestClient;
}

/** The hall of one county with two windows, and who works there: its head, a clerk at each window, the kiosk, the leader. */
export const withHallDesk = (system: WorkingSystem) => {
  let now = new Date(`${DAY}T09:00:00+08:00`);
  const house = withTestApp(system, { now: () => now });
  let signedIn: Crew | undefined;
  const crew = (): Crew => {
    if (!signedIn) throw new Error('Who works in the hall is there inside tests and hooks only.');
    return signedIn;
  };
  const signInAs = (role: string, region = COUNTY) =>
    house.signInAs({ role, region, validFrom: '2026-01-01' });
  beforeAll(async () => {
    signedIn = {
      head: await signInAs('hall-head'),
      clerk: await signInAs('hall-clerk'),
      second: await signInAs('hall-clerk'),
      device: await signInAs('hall-device'),
      leader: await signInAs('leader'),
    };
  });

  let hall = '';
  const windows = { one: '', two: '' };
  const hallAt = (path = '') => `/api/halls/990101/${hall}${path}`;
  const addWindow = (number: number, matters: readonly string[]) =>
    crew().head.post(hallAt('/windows'), { number, title: `${number}号窗口`, matters });
  const windowAt = (id: string, path = '') => `/api/hall-windows/990101/${id}${path}`;
  const ticketAt = (id: string, path: string) => `/api/hall-tickets/990101/${id}/${path}`;
  const act = (ticket: Ticket, what: string, body: object = {}, client = crew().clerk) =>
    client.post(ticketAt(ticket.id, what), { rowVersion: ticket.rowVersion, ...body });
  return {
    crew,
    signInAs,
    now: () => now,
    /** The clock goes on by some milliseconds. */
    goOn: (by: number): void => {
      now = new Date(now.getTime() + by);
    },
    /** The clock goes on to a moment; who sat before the machine signs in anew. */
    goOnTo: async (moment: Date): Promise<void> => {
      now = moment;
      for (const client of Object.values(crew())) Object.assign(client, await house.signIn(client.username));
    },
    /** Opens the hall and adds its windows, both still closed. */
    openHall: async (): Promise<void> => {
      hall = (await ok(crew().head.post('/api/halls', HALL))).id;
      windows.one = (await ok(addWindow(1, ['policy', 'veteran-card']))).id;
      windows.two = (await ok(addWindow(2, ['policy', 'employment']))).id;
    },
    /** The ids of the windows, once they are there. */
    windows: windows as Readonly<typeof windows>,
    addWindow,
    hallAt,
    windowAt,
    ticketAt,
    take: (body: object = {}) => ok(crew().device.post(hallAt('/tickets'), { matter: 'policy', ...body })),
    call: async (client = crew().clerk, window = windows.one) =>
      (await ok(client.post(windowAt(window, '/calls')))).ticket,
    act,
    finish: (ticket: Ticket, body: object = {}, client = crew().clerk) =>
      act(ticket, 'finishes', { persons: 1, isAnswered: true, ...body }, client),
    live: async () => (await crew().device.get(hallAt('/live'))).json(),
    figure: async (metric: string): Promise<number> =>
      (await system.everywhere((tx) => metricValue(tx, { metric, region: COUNTY, from: DAY, to: today() })))
        .value ?? 0,
  };
};

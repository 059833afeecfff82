import { beforeAll, expect } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { metricValue } from '#modules/metrics';
import type { PersonRef } from '#modules/registry';
import { fileOne } from './file-one.ts';
import { withTestApp, type TestClient } from './test-app.ts';
import type { WorkingSystem } from './working-system.ts';

export const COUNTY = 990101000000;
/** A working day on which the calls come in. */
export const DAY = '2026-03-04';
/** The number of somebody on file. */
export const PHONE = '15400777001';
/** What an agent says who answers at once. */
export const ANSWERED = { answer: '每季度首月发放。', policy: '本局公开指南' };

interface Call {
  readonly id: string;
}

interface Crew {
  /** Answers the telephone. */
  readonly agent: TestClient;
  readonly head: TestClient;
  readonly benefits: TestClient;
  readonly employment: TestClient;
  readonly leader: TestClient;
}

/** The hotline of one county: who answers, the desks calls are sent to, the leader, a stranger and somebody on file who rings. */
export const withHotlineDesk = (system: WorkingSystem) => {
  let now = new Date(`${DAY}T09:00:00+08:00`);
  const house = withTestApp(system, { now: () => now });
  let there: { readonly crew: Crew; readonly stranger: TestClient; readonly person: PersonRef } | undefined;
  const signInAs = (role: string, lines?: readonly string[], region = COUNTY) =>
    house.signInAs({ role, region, validFrom: '2026-01-01', ...(lines ? { lines } : {}) });
  beforeAll(async () => {
    there = {
      crew: {
        agent: await signInAs('hall-clerk'),
        head: await signInAs('hall-head'),
        benefits: await signInAs('section-clerk', ['benefits']),
        employment: await signInAs('section-clerk', ['employment']),
        leader: await signInAs('leader'),
      },
      stranger: await signInAs('hall-clerk', undefined, 990102000000),
      person: await fileOne(system, { name: '诸葛来电', phone: PHONE }),
    };
  });
  const inTests = () => {
    if (!there) throw new Error('Who works at the hotline is there inside tests and later hooks only.');
    return there;
  };
  const crew = (): Crew => inTests().crew;
  return {
    crew,
    /** An agent of another county. */
    stranger: () => inTests().stranger,
    person: () => inTests().person,
    signInAs,
    /** The clock goes on to a moment; who sat before the machine signs in anew. */
    goOnTo: async (moment: string): Promise<void> => {
      now = new Date(moment);
      for (const client of Object.values(crew())) Object.assign(client, await house.signIn(client.username));
    },
    call: (body: object = {}, client = crew().agent) =>
      client.post('/api/hotline/calls', {
        region: COUNTY,
        hotline: 'government',
        kind: 'enquiry',
        matter: 'benefits',
        number: PHONE,
        content: '询问生活补助发放时间。',
        ...body,
      }),
    callAt: ({ id }: Call, path = '') => `/api/hotline/calls/990101/${id}${path}`,
    deskAt: ({ id }: Call, path: string) => `/api/hotline/transfers/990101/${id}/${path}`,
    /** What lies with a desk. */
    onDesk: async (client = crew().benefits) => (await client.get('/api/hotline/transfers')).json().rows,
    figure: async (metric: string): Promise<number> =>
      (
        await system.everywhere((tx) =>
          metricValue(tx, { metric, region: COUNTY, from: DAY, to: '2026-12-31' }),
        )
      ).value ?? 0,
    /** The line of the ledger that a closed call has written. */
    lineOf: async (entry: { entryId: string }) =>
      (await crew().agent.get(`/api/ledgers/hotline-call/entries/990101/${entry.entryId}`)).json(),
    expectSound: async (): Promise<void> => {
      expect((await verifyEverything(system.db)).faults).toEqual([]);
    },
  };
};

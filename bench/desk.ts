import { CITY } from '#server/demonstration/make-regions.ts';
import { startBenchServer, type BenchClient } from './bench-server.ts';
import { measure, medianSeconds } from './measure.ts';
import type { BenchPlace } from './place.ts';
import { keepRun } from './results.ts';

const REQUEST = {
  template: 'annual-summary-city',
  region: CITY,
  from: '2026-01-01',
  to: '2026-10-31',
  forecastTo: '2026-12-31',
};

interface Chip {
  readonly type: string;
  readonly attrs: unknown;
}

interface Draft {
  readonly id: string;
  readonly countyCode: number;
  readonly document: { readonly content: readonly { readonly content?: readonly Chip[] }[] };
}

const answer = async <T>(call: Promise<{ status: number; body: string }>): Promise<T> => {
  const { status, body } = await call;
  if (status !== 200) throw new Error(body);
  return JSON.parse(body) as T;
};

const chipsOf = ({ document }: Draft): unknown[] =>
  document.content
    .flatMap(({ content }) => content ?? [])
    .filter(({ type }) => type === 'figure')
    .map(({ attrs }) => attrs);

const pathOf = ({ countyCode, id }: Draft): string => `/report-drafts/${countyCode}/${id}`;

const openDraft = (client: BenchClient) => answer<Draft>(client.post('/report-drafts', REQUEST));

/** One keystroke after another, each waiting for its answer, as an editor sends them. */
const typing = (client: BenchClient, draft: Draft) => {
  let stepVersion = 0;
  return measure(1, 200, async () => {
    const { status } = await client.post(`${pathOf(draft)}/steps`, {
      stepVersion,
      clientId: 'bench-window',
      submissionId: crypto.randomUUID(),
      steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: '字' }] } }],
    });
    stepVersion += 1;
    return status === 200;
  });
};

/** What the office writer waits for at the report desk, over HTTP. */
export const benchDesk = async ({ data, persons, port }: BenchPlace): Promise<void> => {
  const server = await startBenchServer(data, port);
  try {
    const writer = await server.signIn('wengao');
    const draft = await openDraft(writer);
    const figures = chipsOf(draft);
    const opening = await medianSeconds(5, async () => void (await openDraft(writer)));
    const resolving = await medianSeconds(5, async () => {
      await answer(writer.post(`${pathOf(draft)}/figures`, { figures }));
    });
    const steps = await typing(writer, draft);
    const sign = { stepVersion: 200, rowVersion: 1, acceptMissing: true, acceptUnfinished: true };
    const edition = { id: '', seconds: 0 };
    edition.seconds = await medianSeconds(1, async () => {
      edition.id = (await answer<{ id: string }>(writer.post(`${pathOf(draft)}/editions`, sign))).id;
    });
    const signed = `/report-editions/${draft.countyCode}/${edition.id}`;
    const differing = await medianSeconds(
      3,
      async () => void (await answer(writer.get(`${signed}/differences`))),
    );
    const changes = await medianSeconds(3, async () => {
      await answer(writer.get(`${signed}/figures/1/changes`));
    });
    const goal = (work: string, most: number, seconds: number) => ({
      work,
      goal: `≤ ${most} s`,
      measured: `${seconds} s`,
      reached: seconds <= most,
    });
    keepRun(
      'desk',
      [
        goal('open a draft from the annual template', 1, opening),
        goal(`resolve its ${figures.length} figures in one snapshot`, 2, resolving),
        goal('store a keystroke, p95', 0.1, steps.p95 / 1000),
        goal('finalise with every row set', 60, edition.seconds),
        goal('what differs since, all figures', 2, differing),
        goal('the rows that changed behind one figure', 2, changes),
      ],
      { persons, opening, resolving, steps, finalise: edition.seconds, differing, changes },
    );
  } finally {
    await server.stop();
  }
};

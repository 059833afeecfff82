import type { StoredAct } from '#modules/acts';
import type { DraftRow } from './draft.ts';

/** What the acts of a draft say of its row; the document itself is the last version with the steps after it. */
export interface DraftState {
  readonly kind: string;
  readonly region: number;
  readonly from: string;
  readonly to: string;
  readonly forecastTo: string | null;
  readonly state: 'open' | 'finalised';
  readonly versions: number;
  readonly editions: number;
}

type Payload = Pick<DraftState, 'kind' | 'region' | 'from' | 'to' | 'forecastTo'> & {
  readonly number: number;
};

const step = (before: DraftState, act: StoredAct): DraftState => {
  const payload = act.payload as unknown as Payload;
  switch (act.kind) {
    case 'report.period':
      return { ...before, from: payload.from, to: payload.to, forecastTo: payload.forecastTo };
    case 'report.version':
      return { ...before, versions: payload.number };
    case 'report.finalise':
      return { ...before, state: 'finalised', editions: payload.number };
    case 'report.submit':
    case 'report.withdraw':
      return { ...before, state: 'finalised' };
    case 'report.reopen':
    case 'report.return':
      return { ...before, state: 'open' };
    default:
      return before;
  }
};

/** The fold of a draft's acts, oldest first; equal to its row at all times. Undefined when it was never opened. */
export const foldDraft = (acts: readonly StoredAct[]): DraftState | undefined => {
  const opened = acts.find(({ kind }) => kind === 'report.open');
  if (!opened) return undefined;
  const { kind, region, from, to, forecastTo } = opened.payload as unknown as Payload;
  const first: DraftState = {
    kind,
    region,
    from,
    to,
    forecastTo,
    state: 'open',
    versions: 0,
    editions: 0,
  };
  return acts.reduce(step, first);
};

/** The row, as the fold tells it. */
export const draftState = (row: DraftRow): DraftState => ({
  kind: row.kind,
  region: row.region_code,
  from: row.period_from,
  to: row.period_to,
  forecastTo: row.forecast_to,
  state: row.state,
  versions: row.versions,
  editions: row.editions,
});

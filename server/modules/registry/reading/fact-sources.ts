import { actsOfSubject, type StoredAct } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { SEALED_FIELDS } from '../person-draft.ts';
import type { PersonRef } from '../person-row.ts';
import { CHANGING_ACTS } from '../person-state.ts';

/** Where a fact comes from: the last act that said it. */
export interface FactSource {
  readonly kind: 'filed' | 'corrected';
  readonly effectiveOn: string;
  readonly accountId: string;
  readonly reason: string | null;
}

const sourceOf = (act: StoredAct, kind: FactSource['kind']): FactSource => ({
  kind,
  effectiveOn: act.effective_on,
  accountId: act.account_id,
  reason: act.reason,
});

interface Payload {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly envelope?: string;
  readonly state?: string;
}

/** Sealed facts change together, since acts carry their envelope whole and nobody opens it to tell which. */
const codesOf = ({ facts = {}, envelope, state }: Payload): readonly string[] => [
  ...Object.keys(facts),
  ...(envelope === undefined ? [] : SEALED_FIELDS.filter((code) => code !== 'idNumber')),
  ...(state === undefined ? [] : ['state', 'endedOn']),
];

/**
 * The source of every fact of a file, by its code; a fact never corrected comes from the filing, under ''. With `asOf`
 * only acts effective by that day speak.
 */
export const factSources = async (
  tx: Tx,
  { countyCode, id }: PersonRef,
  asOf: string | null,
): Promise<ReadonlyMap<string, FactSource>> => {
  const sources = new Map<string, FactSource>();
  for (const act of await actsOfSubject(tx, countyCode, id)) {
    if (asOf !== null && act.effective_on > asOf) continue;
    if (act.kind === 'person.file') sources.set('', sourceOf(act, 'filed'));
    if (!CHANGING_ACTS.has(act.kind)) continue;
    for (const code of codesOf(act.payload as Payload)) sources.set(code, sourceOf(act, 'corrected'));
  }
  return sources;
};

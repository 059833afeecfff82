import { readIdNumber, type MirrorDefinition } from '#kit';
import {
  concludeGeneration,
  openGeneration,
  recordMirrored,
  sealDraft,
  type Generation,
  type MirrorOutcome,
  type SealedDraft,
} from '#modules/mirrors';
import { today } from '#platform/calendar/today.ts';
import type { ConvertedRow } from '../reading/convert-row.ts';
import type { ImportKind, ItemOutcome, RowProblem } from './import-kind.ts';
import { REGION } from './ledger-columns.ts';
import { MIRROR_ID_NUMBER, MIRROR_NAME, mirrorColumns } from './mirror-columns.ts';
import type { RegionBook } from '../reading/region-book.ts';

const NOT_FACTS = new Set([MIRROR_ID_NUMBER, MIRROR_NAME, REGION]);

const prepare = (
  mirror: MirrorDefinition,
  day: string,
  { values, refused }: ConvertedRow,
): { item: SealedDraft } | RowProblem[] => {
  const problems: RowProblem[] = [];
  const reading = readIdNumber(String(values.get(MIRROR_ID_NUMBER) ?? ''), day);
  if (!reading.ok && !refused.has(MIRROR_ID_NUMBER))
    problems.push({ code: MIRROR_ID_NUMBER, reason: reading.message });
  for (const { code, label, required } of [
    { code: MIRROR_NAME, label: '姓名', required: true },
    ...mirror.fields,
  ])
    if (required && !values.has(code) && !refused.has(code))
      problems.push({ code, reason: `请填写${label}。` });
  if (!reading.ok || problems.length > 0 || refused.size > 0) return problems;
  const region = values.get(REGION);
  return {
    item: sealDraft(mirror, {
      idNumber: reading.idNumber,
      name: String(values.get(MIRROR_NAME)),
      regionCode: region === undefined ? null : Number(region),
      facts: Object.fromEntries([...values].filter(([code]) => !NOT_FACTS.has(code))) as Record<
        string,
        string
      >,
    }),
  };
};

const outcomeOf = (outcome: MirrorOutcome): ItemOutcome =>
  typeof outcome === 'string' ? outcome : [{ code: outcome.column, reason: outcome.reason }];

/** Bringing in an export of an official system. */
export const mirrorKind = (
  mirror: MirrorDefinition,
  regions: RegionBook,
  generation: Generation,
): ImportKind<SealedDraft> => {
  const day = today();
  return {
    columns: mirrorColumns(mirror, regions),
    prepare: (converted) => prepare(mirror, day, converted),
    write: async (tx, context, drafts) => {
      await openGeneration(tx, context, mirror, generation);
      return (await recordMirrored(tx, context, mirror, generation, drafts)).map(outcomeOf);
    },
    pass: async () => undefined,
    conclude: ({ db, scope, context, refused }) =>
      concludeGeneration(db, scope, context, generation, { mirror: mirror.code, refused }),
  };
};

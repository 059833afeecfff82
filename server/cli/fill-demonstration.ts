import { addDemonstrationDocuments } from '#server/demonstration/add-documents.ts';
import { loadDemonstration, type DemonstrationResult } from '#server/demonstration/load-demonstration.ts';
import { CITY } from '#server/demonstration/make-regions.ts';
import type { Bureau } from '#server/open-bureau.ts';
import { writeSite } from '#platform/db/installation.ts';
import { showProgress, tell } from './print.ts';

const STAGES = { people: '建立档案', entries: '登记台账', figures: '汇总指标' } as const;

export interface DemonstrationChoice {
  readonly persons: number;
  readonly year?: number | undefined;
}

/** Loads the demonstration city into an empty database and tells how far it is; named as the site when whole. */
export const fillDemonstration = async (
  { db, owner }: Pick<Bureau, 'db' | 'owner'>,
  { persons, year }: DemonstrationChoice,
): Promise<DemonstrationResult> => {
  tell(`正在装入演示城市云麓市（${persons} 人）…`);
  const bars = new Map(Object.entries(STAGES).map(([stage, label]) => [stage, showProgress(label)]));
  const result = await loadDemonstration({
    db,
    persons,
    year,
    onProgress: ({ stage, done, total }) => bars.get(stage)?.report(done, total),
  });
  for (const bar of bars.values()) bar.finish();
  await addDemonstrationDocuments(db);
  await writeSite(owner, { name: '云麓市退役军人事务局', region: CITY });
  return result;
};

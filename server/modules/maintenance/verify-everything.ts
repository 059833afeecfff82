import { verifyActs, type FoldedFinding } from '#modules/acts';
import { verifyCampaigns } from '#modules/campaigns';
import { verifyCases } from '#modules/cases';
import { verifyConfirmations } from '#modules/confirmations';
import { verifyPairs } from '#modules/duplicates';
import { verifyArchives } from '#modules/archives';
import { verifyDocuments } from '#modules/documents';
import { verifyHall } from '#modules/hall';
import { verifyHotline } from '#modules/hotline';
import { verifyEntries } from '#modules/ledgers';
import { verifyKnowledge } from '#modules/knowledge';
import { verifyMessages } from '#modules/messages';
import { verifyFacts } from '#modules/metrics';
import { verifyMirrors } from '#modules/mirrors';
import { verifyMoves } from '#modules/moves';
import { verifyPartners } from '#modules/partners';
import { verifyRatings } from '#modules/ratings';
import { verifyPeople } from '#modules/registry';
import { verifyDrafts } from '#modules/report-drafts';
import { verifyReported } from '#modules/reported-figures';
import { verifyReports } from '#modules/reports';
import type { Database } from '#platform/db/database.ts';

export type Check =
  | 'chains'
  | 'people'
  | 'entries'
  | 'cases'
  | 'facts'
  | 'reports'
  | 'documents'
  | 'messages'
  | 'ratings'
  | 'knowledge';

/** Something the checks found. */
export interface Finding {
  readonly check: Check;
  readonly countyCode: number;
  readonly message: string;
}

export interface Verification {
  /** Faults: an empty list means that everything recorded is whole. */
  readonly faults: readonly Finding[];
  /** No faults, but worth saying: acts too young to be sealed. */
  readonly remarks: readonly Finding[];
}

export interface VerifyProgress {
  readonly check: Check;
  readonly done: number;
}

/**
 * The integrity of everything recorded: the chains of acts, every row equal to the fold of its acts, every figure equal
 * to a recount, nothing that leads nowhere. Reads in snapshots, so it may run beside writers.
 */
export const verifyEverything = async (
  db: Database,
  onProgress: (progress: VerifyProgress) => void = () => undefined,
): Promise<Verification> => {
  const chains = await verifyActs(db);
  const people = await verifyPeople(db, (done) => onProgress({ check: 'people', done }));
  const entries = await verifyEntries(db, (done) => onProgress({ check: 'entries', done }));
  const pairs = await verifyPairs(db);
  const moves = await verifyMoves(db);
  const confirmations = await verifyConfirmations(db);
  const campaigns = await verifyCampaigns(db);
  const cases = [...(await verifyCases(db)), ...(await verifyPartners(db))];
  const mirrors = await verifyMirrors(db);
  const facts = await verifyFacts(db);
  const reports = [...(await verifyReports(db)), ...(await verifyDrafts(db)), ...(await verifyReported(db))];
  const documents = await verifyDocuments(db, (done) => onProgress({ check: 'documents', done }));
  const archives = await verifyArchives(db);
  const messages = await verifyMessages(db);
  const hall = [...(await verifyHall(db)), ...(await verifyHotline(db))];
  const ratings = await verifyRatings(db);
  const knowledge = await verifyKnowledge(db);
  const named = (check: Check, { countyCode, id, message }: FoldedFinding) => ({
    check,
    countyCode,
    message: `${message}(${id})`,
  });
  return {
    faults: [
      ...chains
        .filter(({ kind }) => kind !== 'tail')
        .map((found) => ({ check: 'chains' as const, countyCode: found.countyCode, message: found.message })),
      ...people.map((found) => named('people', found)),
      ...pairs.map((found) => named('people', found)),
      ...moves.map((found) => named('people', found)),
      ...confirmations.map((found) => named('people', found)),
      ...mirrors.map((found) => named('people', found)),
      ...campaigns.map((found) => named('entries', found)),
      ...entries.map((found) => named('entries', found)),
      ...hall.map((found) => named('entries', found)),
      ...cases.map((found) => named('cases', found)),
      ...reports.map((found) => named('reports', found)),
      ...knowledge.map((found) => named('knowledge', found)),
      ...ratings.map((found) => named('ratings', found)),
      ...messages.map((found) => named('messages', found)),
      ...archives.map((found) => named('documents', found)),
      ...documents.faults.map((found) => named('documents', found)),
      ...facts.map((found) => ({
        check: 'facts' as const,
        countyCode: found.countyCode,
        message: `指标 ${found.metric}${found.slice === '' ? '' : `(${found.slice})`}在 ${found.regionCode} ${found.at} 记为 ${found.recorded}，重新清点为 ${found.recounted}`,
      })),
    ],
    remarks: [
      ...chains
        .filter(({ kind }) => kind === 'tail')
        .map(({ countyCode, message }) => ({ check: 'chains' as const, countyCode, message })),
      ...documents.orphans.map((name) => ({
        check: 'documents' as const,
        countyCode: Number(name.slice(0, 6)),
        message: `存储中的文件没有任何登记：${name}`,
      })),
    ],
  };
};

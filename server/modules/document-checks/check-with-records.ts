import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { checkAgainstRecords, type RecordsAsked } from './check-against-records.ts';
import type { CheckOptions, Finding } from './check-document.ts';
import { checkInThread } from './check-in-thread.ts';
import type { TextBlock } from './text-block.ts';

/**
 * Checks a document by the rules and, when records are asked for, against the figures the actor may read
 * (permission metric.read, whole figures only). Findings come in the order of the text.
 */
export const checkWithRecords = async (
  { db, actor }: { db: Database; actor: Actor },
  blocks: readonly TextBlock[],
  options: CheckOptions,
  asked: RecordsAsked | undefined,
): Promise<Finding[]> => {
  const findings = await checkInThread(blocks, options);
  const scope = actor.scopeFor('metric.read');
  if (!asked || scope.length === 0) return findings;
  const compared = await inScope(db, scope, (tx) => checkAgainstRecords(tx, scope, blocks, asked));
  return [...findings, ...compared].toSorted(
    (left, right) => left.block - right.block || left.start - right.start,
  );
};

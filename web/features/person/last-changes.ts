import type { TimelineRow } from '../../api/people.ts';

/**
 * Who last changed each fact of a file, by its label: from the corrections on the timeline, newest first, whose detail
 * begins with the labels of what they changed.
 */
export const lastChanges = (rows: readonly TimelineRow[]): ReadonlyMap<string, string> => {
  const changes = new Map<string, string>();
  for (const row of rows) {
    if (row.kind !== 'file') continue;
    const labels = row.detail.split('；')[0]?.split('、') ?? [];
    for (const label of labels)
      if (label !== '' && !changes.has(label))
        changes.set(label, `${row.by || '系统'}于 ${row.effectiveOn} 更正`);
  }
  return changes;
};

/** Where facts come from that nobody corrected since. */
export const firstSource = (rows: readonly TimelineRow[]): string | undefined => {
  const first = rows.findLast((row) => row.kind === 'file');
  return first ? `${first.by || '系统'}于 ${first.effectiveOn} 建档时登记` : undefined;
};

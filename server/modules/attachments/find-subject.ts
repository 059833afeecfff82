import type { DocumentSubject } from '#modules/documents';
import { getEntryPlace } from '#modules/ledgers';
import { getPerson } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

export interface SubjectRef {
  readonly subject: 'person' | 'entry';
  readonly county: number;
  readonly id: string;
}

const REGISTRY = 0;

/** A person or a ledger entry in scope, as a document names it. Throws Problem not-found. */
export const findSubject = async (tx: Tx, ref: SubjectRef): Promise<DocumentSubject> => {
  const place = { countyCode: ref.county, id: ref.id };
  if (ref.subject === 'person') {
    const person = await getPerson(tx, place);
    return { kind: 'person', ...place, lineNumber: REGISTRY, regionCode: person.region_code, person: place };
  }
  const { lineNumber, regionCode, person } = await getEntryPlace(tx, place);
  return { kind: 'entry', ...place, lineNumber, regionCode, person };
};

/** Nothing is attached any more to an entry that was withdrawn. */
export const requireOpenSubject = async (tx: Tx, ref: SubjectRef): Promise<void> => {
  if (ref.subject !== 'entry') return;
  const { state } = await getEntryPlace(tx, { countyCode: ref.county, id: ref.id });
  if (state === 'withdrawn')
    throw new Problem('conflict', 'entry-withdrawn', '该记录已撤销，不能再添加文件。', {
      advice: '如需保留，请重新登记后上传。',
    });
};

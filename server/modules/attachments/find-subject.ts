import type { DocumentSubject } from '#modules/documents';
import { getCasePlace } from '#modules/cases';
import { getEntryPlace } from '#modules/ledgers';
import { requirePerson } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

export interface SubjectRef {
  readonly subject: 'person' | 'entry' | 'case';
  readonly county: number;
  readonly id: string;
  /** Of a case: which of its papers. */
  readonly paper?: string | null | undefined;
}

const REGISTRY = 0;

/** A person, a ledger entry or a case in scope, as a document names it. Throws Problem not-found. */
export const findSubject = async (tx: Tx, ref: SubjectRef): Promise<DocumentSubject> => {
  const place = { countyCode: ref.county, id: ref.id };
  if (ref.subject === 'person') {
    const regionCode = await requirePerson(tx, place);
    return { kind: 'person', ...place, lineNumber: REGISTRY, regionCode, person: place };
  }
  if (ref.subject === 'case') {
    const { lineNumber, regionCode, person } = await getCasePlace(tx, place);
    return { kind: 'case', ...place, lineNumber, regionCode, person, paper: ref.paper ?? null };
  }
  const { lineNumber, regionCode, person } = await getEntryPlace(tx, place);
  return { kind: 'entry', ...place, lineNumber, regionCode, person };
};

const requireOpenCase = async (tx: Tx, ref: SubjectRef): Promise<void> => {
  const { isOpen, papers } = await getCasePlace(tx, { countyCode: ref.county, id: ref.id });
  if (!isOpen)
    throw new Problem('conflict', 'case-ended', '该办件已经终结，不能再添加材料。', {
      advice: '需要留存的，请添加到人员档案的材料中。',
    });
  if (ref.paper && !papers.includes(ref.paper))
    throw new Problem('invalid', 'paper-unknown', '该事项没有这项材料。', {
      fields: [{ field: 'paper', message: '请从页面列出的材料里选择。' }],
    });
};

/** Nothing is attached any more to an entry that was withdrawn, or to a case that has ended. */
export const requireOpenSubject = async (tx: Tx, ref: SubjectRef): Promise<void> => {
  if (ref.subject === 'case') return requireOpenCase(tx, ref);
  if (ref.subject !== 'entry') return;
  const { state } = await getEntryPlace(tx, { countyCode: ref.county, id: ref.id });
  if (state === 'withdrawn')
    throw new Problem('conflict', 'entry-withdrawn', '该记录已撤销，不能再添加文件。', {
      advice: '如需保留，请重新登记后上传。',
    });
};

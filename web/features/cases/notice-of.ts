import { NOTICE_TITLES } from '#kit/service-item/case-notices.ts';
import type { CaseFile } from '../../api/case-file.ts';

/** A written notice that the applicant gets: what it is called and the line of the record it rests on. */
export interface CaseNotice {
  readonly title: string;
  readonly act: CaseFile['record'][number];
}

/** The last written notice of a case; none while nothing was asked for or refused. */
export const noticeOf = ({ record }: Pick<CaseFile, 'record'>): CaseNotice | null => {
  const act = record.findLast(({ action }) => action in NOTICE_TITLES);
  return act ? { title: NOTICE_TITLES[act.action]!, act } : null;
};

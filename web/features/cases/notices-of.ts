import { givesNotice, NOTICE_TITLES } from '#kit/service-item/case-notices.ts';
import type { CaseFile } from '../../api/case-file.ts';

/** A written notice that the applicant gets: the act that gave it and what it is called. */
export interface CaseNotice {
  readonly action: string;
  readonly title: string;
}

/** The written notices of a case, each kind once, the last given last. */
export const noticesOf = ({ record }: Pick<CaseFile, 'record'>): readonly CaseNotice[] => {
  const given = record.map(({ action }) => action).filter(givesNotice);
  return given
    .filter((action, at) => given.lastIndexOf(action) === at)
    .map((action) => ({ action, title: NOTICE_TITLES[action] }));
};

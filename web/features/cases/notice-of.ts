import type { CaseFile } from '../../api/case-file.ts';

/** A written notice that the applicant gets: what it is called and the line of the record it rests on. */
export interface CaseNotice {
  readonly title: string;
  readonly act: CaseFile['record'][number];
}

const TITLES: Readonly<Record<string, string>> = {
  'ask-supplement': '一次性告知书',
  decline: '不予受理告知书',
  refuse: '不予批准告知书',
};

/** The last written notice of a case; none while nothing was asked for or refused. */
export const noticeOf = ({ record }: Pick<CaseFile, 'record'>): CaseNotice | null => {
  const act = record.findLast(({ action }) => action in TITLES);
  return act ? { title: TITLES[act.action]!, act } : null;
};

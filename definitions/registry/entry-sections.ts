/** Sections of a person file that show the work of ledgers in which the person is named; also kinds of the timeline. */
export interface EntrySection {
  readonly code: string;
  readonly title: string;
  /** Ledgers of the section; a ledger stands in one section at most. */
  readonly ledgers: readonly string[];
}

/** Ledgers that stand in no section are shown under this one. */
export const OTHER_WORK = 'other-work';

/** Petition matters are about cases and never about people: no file lists them by person. */
export const NEVER_BY_PERSON: readonly string[] = ['petition-case'];

export const entrySections: readonly EntrySection[] = [
  {
    code: 'visits',
    title: '走访联系',
    ledgers: ['visit', 'liaison-contact', 'triggered-care', 'retired-cadre-care'],
  },
  {
    code: 'benefits',
    title: '待遇和帮扶',
    ledgers: [
      'pension-payment',
      'one-time-payment',
      'health-care',
      'hardship-aid',
      'social-insurance',
      'combat-verification',
    ],
  },
  {
    code: 'placement',
    title: '安置与就业',
    ledgers: [
      'return-report',
      'placement',
      'job-seeker',
      'employment-record',
      'training',
      'startup-loan',
      'startup-contest',
      'village-post',
    ],
  },
  {
    code: 'honours',
    title: '荣誉褒扬',
    ledgers: [
      'merit-notice',
      'honour-file',
      'selection',
      'memorial-work',
      'appointment',
      'volunteer-activity',
    ],
  },
  {
    code: 'matters',
    title: '服务事项',
    ledgers: [
      'hall-reception',
      'hotline-call',
      'online-service',
      'legal-aid',
      'psychological-service',
      'school-entry',
    ],
  },
  { code: OTHER_WORK, title: '其他工作', ledgers: [] },
];

import { findDepartment, findLineByNumber } from '#definitions';
import type { CasePartRow } from '#modules/cases';
import { sendMessage } from '#modules/messages';
import { systemActor } from '#platform/auth/system-actor.ts';
import type { Tx } from '#platform/db/database.ts';

const context = { actor: systemActor('job:partners'), requestKey: null };

const lineOf = (number: number): string => findLineByNumber(number)?.code ?? 'stations';

const tell = (tx: Tx, part: CasePartRow, template: 'part-overdue' | 'part-undelivered', more: object) =>
  sendMessage(tx, context, {
    template,
    to: { kind: 'holders', permission: 'case.handle' },
    region: part.region_code,
    line: lineOf(part.line_number),
    values: {
      department: findDepartment(part.department)?.title ?? '协同部门',
      matter: part.title,
      number: part.number,
      ...more,
    },
    path: `/cases/${part.county_code}/${part.case_id}`,
    subject: { kind: 'case-part', id: part.id },
  });

/** Whoever handles the case hears that the department's computer could not be reached: the part lies in the inbox. */
export const tellUndelivered = (tx: Tx, part: CasePartRow) => tell(tx, part, 'part-undelivered', {});

/** Whoever handles the case hears that the department has not answered in time. */
export const tellOverdue = (tx: Tx, part: CasePartRow) =>
  tell(tx, part, 'part-overdue', { day: part.due_on! });

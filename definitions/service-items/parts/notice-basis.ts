import type { Clause, NoticeAction } from '#kit';
import { permitLaw } from './clauses.ts';

/** By which clause an applicant gets a written notice, by the act that gives it: a dated paper with the organ's seal. */
export const noticeBasis: Readonly<Record<NoticeAction, Clause>> = {
  accept: permitLaw('第三十二条第一款第五项、第二款'),
  'ask-supplement': permitLaw('第三十二条第一款第四项'),
  decline: permitLaw('第三十二条第二款'),
  refuse: permitLaw('第三十八条第二款'),
};

import type { StepDecision, StepDefinition } from '#kit';
import { signaturesShort } from '../signing.ts';
import { refused, verdictOf, type Moment } from './action.ts';

/** Throws Problem conflict where the definition does not let a step decide so. */
export const requireDecision = (step: StepDefinition, decision: StepDecision): void => {
  if (step.decisions.includes(decision)) return;
  throw refused(
    'decision-not-here',
    `“${step.title}”环节不能作出这样的处理。`,
    '请按页面列出的处理方式办理。',
  );
};

/** Who decides is not who took the application in. */
const requireOtherHand = (step: StepDefinition, { facts, accountId }: Moment): void => {
  if (step.permission !== 'case.decide' || facts.openedBy !== accountId) return;
  throw refused('own-case', '该办件由您本人收件，不能由您审批。', '请由其他负责人审批。');
};

const requireNoticeOver = (step: StepDefinition, { facts, today }: Moment): void => {
  if (!step.notice) return;
  const { notice } = facts;
  if (notice?.step !== step.code)
    throw refused('notice-missing', `“${step.title}”须先公示。`, '请先登记公示，期满无异议后再通过。');
  if (today <= notice.to)
    throw refused('notice-running', `公示到 ${notice.to} 期满，今天还不能通过。`, '请期满且无异议后再通过。');
};

const requireSigned = (step: StepDefinition, { facts, accountId }: Moment): void => {
  const short = signaturesShort(step, facts, accountId);
  if (short === 0) return;
  throw refused('signing-open', `会签还差${short}人。`, '请等会签人全部签署后再通过。');
};

const requireOursToDecide = (step: StepDefinition, moment: Moment): void => {
  if (step.permission !== 'case.decide' || step.level === 'province') return;
  const bar = verdictOf(moment).bars.find(({ effect }) => effect === 'province-decides');
  if (bar) throw refused('province-decides', bar.message, '请用“转报”报有权机关决定，并登记结果。');
};

/** Throws Problem conflict, saying what is wanted first, while a step may not be passed. */
export const requirePassable = (step: StepDefinition, moment: Moment): void => {
  requireDecision(step, 'pass');
  requireOtherHand(step, moment);
  requireOursToDecide(step, moment);
  requireNoticeOver(step, moment);
  requireSigned(step, moment);
};

import { LEVEL_WORDS, type CaseState, type StepLevel } from '#kit';
import type { Standing } from '../actions/action.ts';
import type { CaseHolder } from '../desks/holder.ts';
import { departmentTitle } from './present-case.ts';
import { signaturesShort, type CaseSigner } from '../signing.ts';

/** Whose desk a step stands on: 镇街, 县级, 公安. */
export const deskWords = ({
  level,
  department,
}: {
  readonly level: StepLevel;
  readonly department?: string | undefined;
}): string => (department ? departmentTitle(department) : LEVEL_WORDS[level]);

const NEXT: Readonly<Record<Exclude<CaseState, 'handling'>, string>> = {
  applied: '请受理，或一次性告知全部缺项',
  supplementing: '等申请人补正材料',
  suspended: '时限已中止，情形消除后请恢复',
  referred: '等有权机关决定，收到后请登记结果',
  approved: '已批准，请办结',
  delivering: '请送达本人并登记送达',
  closed: '已办结',
  refused: '已作出不予批准决定，请打印告知书交本人签收',
  'sent-back': '已退回上级；联系上本人后登记送达',
  'not-accepted': '不予受理，请打印告知书交本人签收',
  withdrawn: '已撤回或视为放弃',
};

const noticeWords = ({ facts, step, today }: Standing): string => {
  if (!step?.notice) return '';
  const { notice } = facts;
  if (notice?.step !== step.code) return '：先登记公示，期满无异议后通过';
  return today > notice.to ? '：公示期满，无异议的可以通过' : `：公示到${notice.to}，期满无异议后通过`;
};

/** Whom the step waits for, oneself first; where it wants more signatures than were asked for by name, how many more. */
const signingWords = ({ facts, step, accountId }: Standing, signers: readonly CaseSigner[]): string => {
  const open = signers.filter(({ hasSigned }) => !hasSigned);
  const isMine = open.some((one) => one.accountId === accountId);
  const others = open.filter((one) => one.accountId !== accountId).map(({ name }) => name);
  const names = [...(isMine ? ['您'] : []), ...others].join('、');
  const short = signaturesShort(step, facts, accountId) - others.length;
  const waits = [...(names ? [`等${names}会签`] : []), ...(short > 0 ? [`还要${short}人会签`] : [])];
  return waits.length === 0 ? '' : `，${waits.join('，')}，全部签署后才能通过`;
};

/** Who looks acts for a holder who is away. */
const inPlaceWords = (
  { facts }: Standing,
  holder: CaseHolder | null,
  delegators: ReadonlySet<string>,
): string => (holder !== null && delegators.has(facts.assignee ?? '') ? `。您代${holder.name}办理` : '');

/** What is made elsewhere is handed over once it is here, and its days run from then. */
const arrivalWords = ({ facts, item }: Standing): string =>
  facts.state === 'delivering' && item.handedOverFrom !== undefined && facts.clocks.delivery === undefined
    ? '证件到站时登记国家系统状态和到站日期，再'
    : '';

const whatNext = (standing: Standing, signers: readonly CaseSigner[]): string => {
  const { facts, step, accountId } = standing;
  const aside = facts.recused.includes(accountId) ? '。您已回避，由同岗位的其他人员办理' : '';
  if (facts.state !== 'handling')
    return `${arrivalWords(standing)}${NEXT[facts.state]}${facts.deskRegion === null ? '' : aside}`;
  if (!step) return '请刷新后查看';
  return `${deskWords(step)}办理“${step.title}”${noticeWords(standing)}${signingWords(standing, signers)}${aside}`;
};

/** What has to happen next, by whom and for whom, in one sentence. `delegators` are those who let the reader act for them. */
export const nextWords = (
  standing: Standing,
  signers: readonly CaseSigner[],
  holder: CaseHolder | null,
  delegators: ReadonlySet<string>,
): string => whatNext(standing, signers) + inPlaceWords(standing, holder, delegators);

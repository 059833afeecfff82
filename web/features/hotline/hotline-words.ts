import type { HotlineCall, HotlineTransfer, Light } from '../../api/hotline.ts';

/** Desks a call can be sent to, by business line. */
export const DESKS = [
  { value: 'benefits', label: '优待抚恤' },
  { value: 'placement', label: '移交安置' },
  { value: 'employment', label: '就业创业' },
  { value: 'mutual-support', label: '双拥共建' },
  { value: 'rights', label: '权益维护' },
  { value: 'retired-cadres', label: '军休服务' },
  { value: 'office', label: '办公室' },
  { value: 'commemoration', label: '褒扬纪念' },
  { value: 'stations', label: '服务体系' },
  { value: 'guidance', label: '思想政治' },
] as const;

export const deskWords = (desk: string | null): string =>
  DESKS.find(({ value }) => value === desk)?.label ?? desk ?? '';

const CALL_STATES = { transferred: '转办中', replied: '待回访', closed: '已办结' } as const;

type Standing = Pick<HotlineCall, 'state' | 'isReturned' | 'returnReason' | 'desk' | 'case' | 'entryBehind'>;

/** A call taken in as a case that still runs; once it has ended, the call is the hotline's again. */
const waitsForCase = ({ state, case: taken }: Standing): boolean =>
  state === 'transferred' && taken !== null && taken.endedOn === null;

/** Where a call stands, in a word or two. */
export const callStateWords = (call: Standing): string => {
  if (call.isReturned) return '被退回，待改转';
  if (call.state !== 'transferred' || call.desk) return CALL_STATES[call.state];
  if (waitsForCase(call)) return '办件办理中';
  return call.case ? '待改转' : '待受理为办件';
};

/** What is to be done next with a call, as a sentence. */
export const callNextWords = (call: Standing): string => {
  if (call.entryBehind) return '台账已结账，等有权限的负责人补记。';
  if (call.state === 'closed') return '台账已记下。';
  if (call.state === 'replied')
    return call.desk ? '股室已答复，请回访来电人。' : '办件已终结，请回访来电人。';
  if (waitsForCase(call)) return `已受理为办件${call.case?.number ?? ''}，办结后请回访来电人。`;
  if (call.isReturned) return `${deskWords(call.desk)}退回：${call.returnReason ?? ''}。请改转。`;
  if (call.desk) return `等${deskWords(call.desk)}答复。`;
  return call.case ? '来电人还有诉求，请改转股室。' : '请受理为办件，或改转股室。';
};

const TRANSFER_STATES = { open: '待答复', replied: '已答复', returned: '已退回' } as const;

export const transferStateWords = ({ state }: HotlineTransfer): string => TRANSFER_STATES[state];

export const RESULTS = [
  { value: 'resolved', label: '已解决' },
  { value: 'unresolved', label: '没有解决，请股室再办' },
  { value: 'unreachable', label: '联系不上' },
  { value: 'not-wanted', label: '来电人不需要回访' },
] as const;

export const resultWords = (result: string | null): string =>
  RESULTS.find(({ value }) => value === result)?.label ?? '';

/** A due day with its light in words. */
export const dueWords = (light: Light, daysLeft: number | null): string => {
  if (daysLeft === null || light === 'grey') return '';
  if (daysLeft < 0) return `超期${-daysLeft}天`;
  return daysLeft === 0 ? '今天到期' : `还有${daysLeft}天`;
};

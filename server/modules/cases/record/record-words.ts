import { lengthWords, type ServiceItemDefinition } from '#kit';
import type { StoredAct } from '#modules/acts';
import { actions } from '../actions/index.ts';
import type { CaseAction } from '../case-actions.ts';

/** The action that an act of a case is the record of. */
export const actionOf = ({ kind }: Pick<StoredAct, 'kind'>): string => kind.replace(/^case\./, '');

/** What the act of a case holds beside what it sets: the step it was done at, and what was entered. */
export interface CasePayload {
  readonly step?: string | null;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Acts that nobody chooses from the table. */
const OTHER_TITLES: Readonly<Record<string, string>> = {
  open: '提交申请',
  recount: '时限重算',
  relink: '随档案改列',
};

/** What was done, as its button calls it. */
export const titleOfAct = (act: StoredAct): string => {
  const action = actionOf(act);
  return OTHER_TITLES[action] ?? actions[action as CaseAction]?.title ?? action;
};

/** What the applicant was told is missing. */
export const missingIn = (input: CasePayload['input']): string[] =>
  Array.isArray(input?.['missing']) ? input['missing'].map(String) : [];

const officialWords = (
  { state, number, on }: Readonly<Record<string, unknown>>,
  { handling }: ServiceItemDefinition,
): string => {
  const title = handling.mode === 'mirror' ? handling.states.find(({ code }) => code === state)?.title : null;
  return `${title ?? String(state)}（${String(on)}）${typeof number === 'string' ? `，编号${number}` : ''}`;
};

/** What was entered with an act, in words; empty when there is nothing to tell. */
export const detailOf = (
  input: CasePayload['input'],
  item: ServiceItemDefinition,
  names: ReadonlyMap<string, string>,
): string => {
  if (!input) return '';
  const missing = missingIn(input);
  if (missing.length > 0) return `缺：${missing.join('、')}`;
  if ('dueAfter' in input) return `到期日由${String(input['dueBefore'])}改为${String(input['dueAfter'])}`;
  if (typeof input['account'] === 'string') return `人员：${names.get(input['account']) ?? '未知'}`;
  if (Array.isArray(input['materials']))
    return `收到：${input['materials'].map((code) => item.materials.find((one) => one.code === code)?.title ?? code).join('、')}`;
  if (typeof input['state'] === 'string') return officialWords(input, item);
  if (typeof input['step'] === 'string')
    return `退到“${item.steps.find(({ code }) => code === input['step'])?.title ?? input['step']}”`;
  if (typeof input['way'] === 'string') return `方式：${input['way']}`;
  if (typeof input['to'] === 'string') return `报送：${input['to']}`;
  if (typeof input['count'] === 'number')
    return `延长${lengthWords({ unit: item.limit.length.unit, count: input['count'] })}`;
  return '';
};

/** The colleagues an act names. */
export const namedIn = ({ payload }: StoredAct): string[] => {
  const account = (payload as unknown as CasePayload).input?.['account'];
  return typeof account === 'string' ? [account] : [];
};

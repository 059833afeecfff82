import { sql } from 'kysely';
import { personFields } from '#definitions/registry/person-fields.ts';
import type { StoredAct } from '#modules/acts';
import type { TimelineSource } from './person-section.ts';

/** What an act on a file is called on the timeline; acts that are not named here do not show. */
const FILE_ACTS: Readonly<Record<string, string>> = {
  'person.file': '建档',
  'person.correct': '更正档案',
  'person.merge': '并入另一份档案',
  'person.unmerge': '撤销并入',
  'person.fold': '已并入另一份档案',
  'person.unfold': '恢复为单独档案',
  'person.move-out': '转往其他县（区）',
};
const PLAN_ACT = 'person.plan';

/** Labels of collections and of what is no field of the form. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  serviceSpells: '服役经历',
  honours: '立功受奖',
  family: '家庭成员',
  educations: '学习经历',
  jobs: '工作经历',
  certificates: '技能证书',
};

const labels = new Map(personFields.map(({ code, label }) => [code, label]));

/** Label of a fact of the file by its code; the code itself when it has none. */
export const factLabel = (code: string): string => labels.get(code) ?? OTHER_LABELS[code] ?? code;

interface ChangePayload {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly envelope?: string;
  readonly state?: string;
}

const changedLabels = ({ facts = {}, envelope, state }: ChangePayload): string[] => [
  ...Object.keys(facts).map(factLabel),
  ...(envelope === undefined ? [] : ['加密信息']),
  ...(state === undefined ? [] : ['档案状态']),
];

const PLAN_TITLES: Readonly<Record<string, string>> = {
  open: '制定帮扶计划',
  done: '完成帮扶计划',
  dropped: '终止帮扶计划',
};

const planItem = (act: StoredAct) => (act.payload as { item?: { state?: string; goal?: string } }).item ?? {};

const titleOf = (act: StoredAct): string =>
  act.kind === PLAN_ACT ? (PLAN_TITLES[planItem(act).state ?? 'open'] ?? '') : (FILE_ACTS[act.kind] ?? '');

const detailOf = (act: StoredAct): string => {
  const changed =
    act.kind === PLAN_ACT
      ? [planItem(act).goal ?? '']
      : act.kind !== 'person.file'
        ? changedLabels(act.payload as ChangePayload)
        : [];
  return [changed.join('、'), act.reason ?? ''].filter((part) => part !== '').join('；');
};

const actKinds = (kinds: readonly string[]): string[] => [
  ...(kinds.includes('file') ? Object.keys(FILE_ACTS) : []),
  ...(kinds.includes('plan') ? [PLAN_ACT] : []),
];

/** Filing, corrections and the plan for the person, from the acts about the file. */
export const fileActs: TimelineSource = {
  kinds: [
    { code: 'file', title: '档案变动' },
    { code: 'plan', title: '一人一策' },
  ],
  permission: 'people.read',
  read: async (tx, { ref, asOf, kinds, before, size }) => {
    const older = before
      ? sql`and (effective_on, recorded_at, id) < (${before.effectiveOn}::date, ${before.recordedAt}, ${before.id}::uuid)`
      : sql``;
    const { rows } = await sql<StoredAct>`
      select * from act where county_code = ${ref.countyCode} and subject_id = ${ref.id}
        and kind = any(${actKinds(kinds)}::text[])
        ${asOf === null ? sql`` : sql`and effective_on <= ${asOf}::date`} ${older}
      order by effective_on desc, recorded_at desc, id desc limit ${size}
    `.execute(tx);
    return rows.map((act) => ({
      id: act.id,
      kind: act.kind === PLAN_ACT ? 'plan' : 'file',
      title: titleOf(act),
      detail: detailOf(act),
      effectiveOn: act.effective_on,
      recordedAt: act.recorded_at,
      accountId: act.account_id,
      href: null,
    }));
  },
};

import { z } from 'zod';
import { codeLists } from '#definitions';
import { itemRow, materialsNeeded, validateAnswers } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import {
  ALL_CLOCKS,
  beginningOf,
  dueOf,
  pauseClocks,
  resumeClocks,
  startClock,
  stopClocks,
} from '../case-clocks.ts';
import { arriveAt, stepAfter } from '../move-on.ts';
import { defineAction, NoInput, refused, verdictOf, type Moment } from './action.ts';

/** Codes of the vital papers that are not there. */
const missingPapers = ({ item, facts, person }: Moment): string[] =>
  materialsNeeded(item.materials, itemRow(person, facts.answers))
    .filter(({ isNeeded, material }) => isNeeded && material.isVital !== false)
    .filter(({ material }) => !facts.materials.includes(material.code))
    .map(({ material }) => material.title);

const requireEligible = (moment: Moment): void => {
  const { rules, bars } = verdictOf(moment);
  const no = rules.find(({ verdict }) => verdict === 'no');
  const bar = bars.find(({ effect }) => effect === 'refuse');
  const why = bar?.message ?? no?.sentence;
  if (why === undefined) return;
  throw refused('not-eligible', `不能受理：${why}`, '请出具不予受理告知，写明理由和依据。');
};

/** 受理: the applicant qualifies and the papers are there; the clock of the whole begins, on the day its rule counts from. */
export const accept = defineAction({
  title: '受理',
  permission: 'case.handle',
  from: 'desk',
  needsReason: false,
  input: NoInput,
  run: (moment) => {
    requireEligible(moment);
    const missing = missingPapers(moment);
    if (missing.length > 0)
      throw refused(
        'papers-missing',
        `还缺少材料：${missing.join('、')}。`,
        '请用“一次性告知”列明全部缺项，或登记已收到的材料。',
      );
    const { facts, item, today } = moment;
    const from = beginningOf(item.limit, facts.answers, today);
    const clocks = startClock(stopClocks(facts.clocks, ['acceptance'], today), 'whole', from);
    const first = stepAfter(moment, null);
    if (!first) throw refused('item-without-steps', '该事项没有办理环节。', '请核对事项定义。');
    return { ...arriveAt(moment, first, clocks), acceptedOn: today };
  },
});

/** 不予受理, with the written reason. */
export const decline = defineAction({
  title: '不予受理',
  permission: 'case.handle',
  from: 'desk',
  needsReason: true,
  input: NoInput,
  run: ({ facts, today }) => ({
    state: 'not-accepted',
    outcome: 'not-accepted',
    closedOn: today,
    step: null,
    deskRegion: null,
    assignee: null,
    clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
  }),
});

/** 一次性告知: everything missing at once. The clocks stand still until it is brought. */
export const askSupplement = defineAction({
  title: '一次性告知补正',
  permission: 'case.handle',
  from: 'desk',
  needsReason: true,
  input: z.strictObject({
    missing: z
      .array(z.string().trim().min(1).max(100))
      .min(1)
      .max(30)
      .describe('Everything that is missing.'),
  }),
  run: ({ facts, item, today, reason }) => ({
    state: 'supplementing',
    clocks: startClock(
      pauseClocks(facts.clocks, {
        kind: 'suspend',
        on: today,
        reason: reason ?? '补正材料',
        clause: item.supplement.clause,
      }),
      'supplement',
      today,
    ),
  }),
});

/** 补正: papers and answers brought later. The case goes on where it was. */
export const supplement = defineAction({
  title: '补正',
  permission: 'case.apply',
  from: 'case',
  needsReason: false,
  input: z.strictObject({
    materials: z.array(z.string().max(60)).max(50),
    answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  }),
  run: ({ facts, item, today }, { materials, answers }) => {
    const known = item.materials.map(({ code }) => code);
    const own = item.fields.map(({ code }) => code);
    const form = {
      ...Object.fromEntries(Object.entries(facts.answers).filter(([code]) => own.includes(code))),
      ...answers,
    };
    const check = validateAnswers(item, form, codeLists, { today });
    if (!check.ok)
      throw new Problem('invalid', 'case-invalid', '补正的内容有误，未保存。', {
        fields: check.problems.map(({ field, message }) => ({ field: field ?? '', message })),
      });
    return {
      state: facts.acceptedOn === null ? 'applied' : 'handling',
      materials: [...new Set([...facts.materials, ...materials])].filter((code) => known.includes(code)),
      answers: { ...facts.answers, ...check.answers },
      clocks: resumeClocks(stopClocks(facts.clocks, ['supplement'], today), today),
    };
  },
});

/** 登记材料: papers that came in after the application, without anything having been asked for. */
export const takePapers = defineAction({
  title: '登记收到的材料',
  permission: 'case.apply',
  from: 'case',
  needsReason: false,
  input: z.strictObject({ materials: z.array(z.string().max(60)).min(1, '请选择收到的材料。').max(50) }),
  run: ({ facts, item }, { materials }) => {
    const unknown = materials.find((code) => item.materials.every((one) => one.code !== code));
    if (unknown !== undefined)
      throw refused('paper-unknown', '该事项没有这项材料。', '请从页面列出的材料里选择。');
    const received = [...new Set([...facts.materials, ...materials])];
    if (received.length === facts.materials.length)
      throw refused('paper-known', '这些材料已经登记过。', '请刷新后查看。');
    return { materials: received };
  },
});

/** Not brought in time: the application is taken as given up, after the term named in the notice. */
export const lapse = defineAction({
  title: '逾期未补正，视为放弃',
  permission: 'case.handle',
  from: 'case',
  needsReason: true,
  input: NoInput,
  isOffered: ({ facts, item, today, calendar }) =>
    today > (dueOf(item, facts, 'supplement', calendar) ?? today),
  run: ({ facts, item, today, calendar }) => {
    const dueOn = dueOf(item, facts, 'supplement', calendar);
    if (dueOn !== null && today <= dueOn)
      throw refused('supplement-not-over', `补正期限到 ${dueOn}，还没有届满。`, '请期满后再办理。');
    return {
      state: 'withdrawn',
      outcome: 'lapsed',
      closedOn: today,
      step: null,
      deskRegion: null,
      assignee: null,
      clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
    };
  },
});

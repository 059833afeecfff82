import {
  brokenInvariants,
  judgeEligibility,
  stepForm,
  validateAnswers,
  type AnswerProblem,
  type Answers,
  type AnswersForm,
  type ApplicationDay,
  type ServiceItemCounterExample,
  type ServiceItemDefinition,
  type ServiceItemExample,
  type ServiceItemExamples,
  type WorkingCalendar,
} from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { drawMany } from './draw-many.ts';
import { answersOfItem } from './field-types.ts';
import { ITEM_GUIDE, type DefinitionFinding } from './finding.ts';

const FEWEST = 2;

/** Examples are judged by the plain week: none of them rests on a holiday. */
const PLAIN_WEEK: WorkingCalendar = { exceptions: new Map(), arrangedTo: '2099-12-31' };

const dayOf = ({ appliedOn }: { readonly appliedOn?: string | undefined }): ApplicationDay | undefined =>
  appliedOn === undefined ? undefined : { on: appliedOn, calendar: PLAIN_WEEK };

/** Every item shows matters that go through, matters that do not and why, and cases for the demonstration city. */
export const checkServiceItemExamples = (set: DefinitionSet): DefinitionFinding[] =>
  set.serviceItems.flatMap((item) => {
    const examples = set.itemExamplesOf(item.code);
    const said = examples
      ? [
          ...(examples.accepted.length >= FEWEST && examples.refused.length >= FEWEST
            ? []
            : ['fewer than two accepted or two refused examples']),
          ...examples.accepted.flatMap((example) => acceptedFaults(set, item, example)),
          ...examples.refused.flatMap((example) => refusedFaults(set, item, example)),
          ...drawnFaults(set, item, examples),
        ]
      : ['it has no examples'];
    return said.map((happened) => ({
      where: `service item ${item.code}, examples`,
      happened,
      advice: 'Mend the examples or the item.',
      read: ITEM_GUIDE,
    }));
  });

const faultsOf = (set: DefinitionSet, form: AnswersForm, answers: Answers): (string | null)[] => {
  const check = validateAnswers(form, answers, set.codeLists);
  return check.ok ? [] : check.problems.map(({ field }) => field);
};

/** What holds between the form and the findings of the desks is judged over all of them. */
const brokenOverall = (
  item: ServiceItemDefinition,
  { answers, steps = {} }: Pick<ServiceItemExample, 'answers' | 'steps'>,
): readonly AnswerProblem[] =>
  brokenInvariants(item.invariants, Object.assign({}, answers, ...Object.values(steps)) as Answers);

const acceptedFaults = (
  set: DefinitionSet,
  item: ServiceItemDefinition,
  example: ServiceItemExample,
): string[] => {
  const { rules, bars } = judgeEligibility(item, example.person, example.answers, dayOf(example));
  const steps = item.steps.filter(({ fields = [] }) => fields.length > 0);
  return [
    ...rules.filter(({ verdict }) => verdict !== 'yes').map(({ code }) => `rule ${code}`),
    ...bars.map(({ code }) => `bar ${code}`),
    ...faultsOf(set, item, example.answers).map((field) => `field ${field ?? '(the whole form)'}`),
    ...brokenOverall(item, example).map(({ message }) => `the invariant “${message}”`),
    ...steps.flatMap((step) =>
      faultsOf(set, stepForm(step), example.steps?.[step.code] ?? {}).map(
        (field) => `step ${step.code}, field ${field ?? '(the whole form)'}`,
      ),
    ),
  ].map((what) => `“${example.title}” should go through, but ${what} stands in its way`);
};

const refusedFaults = (
  set: DefinitionSet,
  item: ServiceItemDefinition,
  { title, person, answers, appliedOn, steps, refusedBy }: ServiceItemCounterExample,
): string[] => {
  const { rules, bars } = judgeEligibility(item, person, answers, dayOf({ appliedOn }));
  const met = [
    ...rules.filter(({ verdict }) => verdict === 'no').map(({ code }) => `rule ${code}`),
    ...bars.map(({ code }) => `refusal ${code}`),
    ...faultsOf(set, item, answers).map((field) => `field ${field}`),
    ...(steps ? brokenOverall(item, { answers, steps }) : []).map(({ field }) => `field ${field}`),
  ];
  const [[kind, code]] = Object.entries(refusedBy) as [[string, string | null]];
  const wanted = `${kind} ${code}`;
  return met.length === 1 && met[0] === wanted
    ? []
    : [`“${title}” should meet ${wanted} alone, and meets ${met.join(', ') || 'nothing'}`];
};

const drawnFaults = (
  set: DefinitionSet,
  item: ServiceItemDefinition,
  examples: ServiceItemExamples,
): string[] => {
  const fields = answersOfItem(item);
  const { draw, together = [] } = examples.demonstration;
  const names = new Set([...Object.keys(draw), ...together.flatMap((scene) => Object.keys(scene))]);
  const unknown = [...names].filter((name) => !fields.some(({ code }) => code === name));
  const whole: AnswersForm = {
    title: item.title,
    fields,
    ...(item.invariants ? { invariants: item.invariants } : {}),
  };
  const bad = drawMany(whole, examples).find(({ answers }) => faultsOf(set, whole, answers).length > 0);
  return [
    ...unknown.map((name) => `it draws "${name}", which is no field`),
    ...(bad
      ? [
          `the drawn case ${JSON.stringify(bad.answers)} fails at ${faultsOf(set, whole, bad.answers).join(', ')}`,
        ]
      : []),
  ];
};

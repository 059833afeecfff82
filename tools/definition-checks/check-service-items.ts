import type { Expression, FieldDefinition, LimitRule, ServiceItemDefinition, StepDefinition } from '#kit';
import { expressionFaults } from './check-expression.ts';
import { checkItemResults } from './check-item-results.ts';
import type { DefinitionSet } from './definition-set.ts';
import { answersOfItem, fieldsOfItem } from './field-types.ts';
import { isCamel, isKebab, ITEM_GUIDE, repeated, type DefinitionFinding } from './finding.ts';

/** Every service item can be applied for, walked to its end, and closed with its results. */
export const checkServiceItems = (set: DefinitionSet): DefinitionFinding[] => [
  ...repeated(set.serviceItems.flatMap(({ code, title }) => [code, title])).map((word) =>
    finding(`service item ${word}`, 'two items have this code or title', 'Rename the newer one.'),
  ),
  ...set.serviceItems.flatMap((item) => [
    ...checkHead(set, item),
    ...checkFields(set, item),
    ...checkSpans(set, item),
    ...checkBeginnings(item),
    ...checkConditions(set, item),
    ...item.steps.flatMap((step) => checkStep(set, item, step)),
    ...checkSubMatters(set, item),
    ...checkItemResults(set, item).map((happened) =>
      finding(`service item ${item.code}`, happened, 'Mend its results.'),
    ),
  ]),
];

const finding = (where: string, happened: string, advice: string): DefinitionFinding => ({
  where,
  happened,
  advice,
  read: ITEM_GUIDE,
});

const limitsOf = (item: ServiceItemDefinition): readonly LimitRule[] => [
  item.acceptance,
  item.supplement,
  item.limit,
  ...(item.delivery ? [item.delivery] : []),
  ...(item.undelivered ? [item.undelivered] : []),
  ...(item.spans ?? []).map(({ rule }) => rule),
  ...item.steps.flatMap(({ limit }) => (limit ? [limit] : [])),
];

const checkHead = (set: DefinitionSet, item: ServiceItemDefinition): DefinitionFinding[] => {
  const findings: DefinitionFinding[] = [];
  const add = (happened: string, advice: string): number =>
    findings.push(finding(`service item ${item.code}`, happened, advice));
  if (!isKebab(item.code)) add('its code is not kebab-case', 'Write it like hardship-aid.');
  if (!set.businessLines.some(({ code }) => code === item.line))
    add(`business line "${item.line}" does not exist`, 'Take one of definitions/roles/business-lines.ts.');
  if (item.basis.length === 0) add('it names no law', 'Give the law and clause it rests on.');
  if (item.steps.length === 0) add('it has no steps', 'Say which desk does what.');
  if (item.guide.length === 0) add('it has no guide', 'Tell the applicant how it goes.');
  for (const { code, length, clause } of limitsOf(item)) {
    if (!(Number.isInteger(length.count) && length.count > 0))
      add(`the limit "${code}" has no length`, 'Give it a whole number of days or months.');
    if (clause.law === '' || clause.article === '')
      add(`the limit "${code}" names no clause`, 'Name law and article.');
  }
  for (const { fact } of item.fileFacts) {
    if (!set.personFields.some(({ code }) => code === fact))
      add(`the file has no fact "${fact}"`, 'Take one of definitions/registry/person-fields.ts.');
  }
  for (const fact of item.approvalForm.facts) {
    if (!set.personFields.some(({ code }) => code === fact))
      add(`the printed form asks for "${fact}", which the file has not`, 'Mend the form.');
  }
  for (const { step } of item.approvalForm.opinions) {
    if (!item.steps.some(({ code }) => code === step))
      add(`an opinion block names "${step}", which is no step`, 'Mend the form.');
  }
  const codes = [
    ...[...item.eligibility, ...item.refusals].map(({ code }) => `rule ${code}`),
    ...item.materials.map(({ code }) => `material ${code}`),
    ...item.steps.map(({ code }) => `step ${code}`),
    ...(item.subMatters ?? []).map(({ code }) => `sub-matter ${code}`),
  ];
  for (const code of repeated(codes)) add(`${code} is there twice`, 'Rename one.');
  return findings;
};

const checkFields = (set: DefinitionSet, item: ServiceItemDefinition): DefinitionFinding[] => {
  const findings: DefinitionFinding[] = [];
  const fields = answersOfItem(item);
  const add = (field: string, happened: string, advice: string): number =>
    findings.push(finding(`service item ${item.code}, field ${field}`, happened, advice));
  for (const code of repeated(fields.map((field) => field.code)))
    add(code, 'two fields have this code', 'Form and steps share one set of names: rename one.');
  for (const { code, type, codeList } of fields) {
    if (!isCamel(code)) add(code, 'its code is not camelCase', 'Write it like appliedFor.');
    if (type === 'person') add(code, 'an application names its person anyway', 'Drop the field.');
    if (type === 'code' && !set.codeLists.some((list) => list.code === codeList))
      add(code, `code list "${codeList}" does not exist`, 'Add it under definitions/code-lists/.');
  }
  for (const { code, prefill } of item.fields) {
    if (prefill === undefined) continue;
    const fact = set.personFields.find((field) => field.code === prefill);
    if (!fact)
      add(code, `the file has no fact "${prefill}"`, 'Take one of definitions/registry/person-fields.ts.');
    else if (fact.sealed)
      add(code, `"${prefill}" is sealed`, 'Never copy a sealed fact: name it in fileFacts.');
    else if (fact.type === 'codes') add(code, `"${prefill}" holds several codes`, 'Ask for one of them.');
  }
  return findings;
};

/** A limit that counts from a day of its own: the form holds the day before the decision, the form or a desk after it. */
const checkBeginnings = (item: ServiceItemDefinition): DefinitionFinding[] => {
  const asked = answersOfItem(item);
  const known = (rule: LimitRule): readonly FieldDefinition[] =>
    rule === item.limit ? item.fields : rule === item.delivery ? asked : [];
  return limitsOf(item)
    .filter((rule) => rule.from !== undefined)
    .filter((rule) => !known(rule).some(({ code, type }) => code === rule.from!.answer && type === 'date'))
    .map(({ code, from }) =>
      finding(
        `service item ${item.code}, limit ${code}`,
        `it cannot run from "${from!.answer}"`,
        'Take a date of the form for the whole limit, or of the form or a step for handing over; other limits run from the act.',
      ),
    );
};

/** Terms of law run from a day that the form or the file holds. */
const checkSpans = (set: DefinitionSet, item: ServiceItemDefinition): DefinitionFinding[] => {
  const { resolve } = fieldsOfItem(set, item);
  const isDay = (name: string): boolean => {
    try {
      return resolve(name).type === 'date';
    } catch {
      return false;
    }
  };
  const spans = item.spans ?? [];
  const add = (code: string, happened: string, advice: string): DefinitionFinding =>
    finding(`service item ${item.code}, span ${code}`, happened, advice);
  return [
    ...repeated(spans.map(({ code }) => code)).map((code) => add(code, 'it is there twice', 'Rename one.')),
    ...spans
      .filter(({ code }) => !isCamel(code))
      .map(({ code }) => add(code, 'its code is not camelCase', 'Write it like sinceDischarge.')),
    ...spans
      .filter(({ from }) => !isDay(from))
      .map(({ code, from }) =>
        add(code, `"${from}" is no day`, 'Take a date of the form, or of the file by personFact.'),
      ),
  ];
};

const checkConditions = (set: DefinitionSet, item: ServiceItemDefinition): DefinitionFinding[] => {
  const known = fieldsOfItem(set, item);
  const conditions: (readonly [string, Expression | undefined])[] = [
    ...[...item.eligibility, ...item.refusals].map(({ code, rule }) => [`rule ${code}`, rule] as const),
    ...(item.invariants ?? []).map(({ message, rule }) => [`invariant “${message}”`, rule] as const),
    ...answersOfItem(item).map(({ code, show }) => [`field ${code}`, show] as const),
    ...item.materials.flatMap(({ code, required, spared }) => [
      [`material ${code}`, required] as const,
      [`material ${code}, spared`, spared?.when] as const,
    ]),
    ...item.steps.map(({ code, skip }) => [`step ${code}`, skip] as const),
    ...item.results.map(({ kind, when }) => [`result ${kind}`, when] as const),
    ...(item.subMatters ?? []).map(({ code, when }) => [`sub-matter ${code}`, when] as const),
  ];
  return conditions.flatMap(([what, condition]) =>
    condition === undefined
      ? []
      : expressionFaults(condition, known).map((fault) =>
          finding(
            `service item ${item.code}, ${what}`,
            `its condition does not hold together: ${fault}`,
            'Mend the condition.',
          ),
        ),
  );
};

const checkStep = (
  set: DefinitionSet,
  item: ServiceItemDefinition,
  { code, level, department, decisions, signers = 1 }: StepDefinition,
): DefinitionFinding[] => {
  const findings: DefinitionFinding[] = [];
  const add = (happened: string, advice: string): number =>
    findings.push(finding(`service item ${item.code}, step ${code}`, happened, advice));
  if (!isKebab(code)) add('its code is not kebab-case', 'Write it like county-approval.');
  if (!decisions.some((decision) => decision === 'pass' || decision === 'refer'))
    add('nothing leads on from it', 'Allow pass or refer.');
  if ((level === 'partner') !== (department !== undefined))
    add('only partner steps name a department, and they must', 'Name it, or change the level.');
  if (department !== undefined && !set.departments.some((known) => known.code === department))
    add(`department "${department}" does not exist`, 'Add it to definitions/service-items/departments.ts.');
  if (signers < 1 || signers > 9) add('between one and nine people sign', 'Mend signers.');
  return findings;
};

const checkSubMatters = (set: DefinitionSet, item: ServiceItemDefinition): DefinitionFinding[] => {
  const matters = item.subMatters ?? [];
  return matters.flatMap(({ code, department, after = [] }, at) => {
    const where = `service item ${item.code}, sub-matter ${code}`;
    const earlier = matters.slice(0, at).map((matter) => matter.code);
    const isKnown = department === 'bureau' || set.departments.some((known) => known.code === department);
    return [
      ...(isKnown
        ? []
        : [finding(where, `department "${department}" does not exist`, 'Add it to departments.ts.')]),
      ...after
        .filter((before) => !earlier.includes(before))
        .map((before) =>
          finding(where, `it waits for "${before}", which stands no earlier`, 'Mend the order.'),
        ),
    ];
  });
};

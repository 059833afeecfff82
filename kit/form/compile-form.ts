import type { CodeList } from '../define-code-list.ts';
import type { FieldDefinition } from './define-field.ts';
import type { FormDefinition, FormField } from './define-form.ts';
import type { LedgerDefinition } from '../define-ledger.ts';
import type { Measure, MetricDefinition } from '../define-metric.ts';
import type { Expression } from '../expression/expression.ts';

/** A form as the engines of ledgers, code lists and metrics take it. */
export interface CompiledForm {
  readonly ledger: LedgerDefinition;
  readonly codeLists: readonly CodeList[];
  readonly metrics: readonly MetricDefinition[];
}

export interface FormIdentity {
  /** Code of the ledger: form-3f9a21bc. */
  readonly code: string;
  /** Raised by each publication. */
  readonly version: number;
  readonly collection: 'open' | 'closed';
}

/** Codes stand inside SQL statements that definitions are compiled to, so nothing else passes. */
export const FIELD_CODE = /^[a-z][A-Za-z0-9]{0,39}$/;
export const FIGURE_CODE = /^[a-z][a-z0-9-]{0,39}$/;

const requireCode = (pattern: RegExp, code: string): string => {
  if (pattern.test(code)) return code;
  throw new RangeError(`Not a code of a form: ${JSON.stringify(code)}`);
};

/** The code list of a field's own choices. */
export const choicesList = (form: string, field: string): string => `${form}.${field}`;

const ledgerField = (code: string, { choices, ...field }: FormField): FieldDefinition => ({
  ...field,
  code: requireCode(FIELD_CODE, field.code),
  ...(choices ? { codeList: choicesList(code, field.code) } : {}),
});

const kebab = (camel: string): string => camel.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const isNumber = ({ type }: FieldDefinition): boolean => type === 'integer' || type === 'money';
const isDivision = ({ type }: FieldDefinition): boolean => type === 'code' || type === 'yesNo';

const metricsOf = (code: string, form: FormDefinition): MetricDefinition[] => {
  const metric = (
    own: string,
    [title, description, unit]: readonly [string, string, string],
    measure: Measure,
    more: { filter?: Expression | undefined; slices?: readonly string[] } = {},
  ): MetricDefinition => ({
    code: `${code}-${own}`,
    title: `${form.title}${title}`,
    description,
    unit,
    line: form.line,
    type: 'simple',
    source: { kind: 'ledger', ledger: code },
    measure,
    ...(more.filter ? { filter: more.filter } : {}),
    ...(more.slices ? { slices: more.slices } : {}),
  });
  const slices = form.fields.filter(isDivision).map((field) => field.code);
  const named = form.fields.some(({ type }) => type === 'person');
  return [
    metric('entries', ['登记份数', `“${form.title}”登记的份数。`, '份'], { kind: 'count' }, { slices }),
    ...(named
      ? [metric('people', ['涉及人数', `“${form.title}”登记到的不同人员。`, '人'], { kind: 'distinct' })]
      : []),
    ...form.fields
      .filter(isNumber)
      .map((field) =>
        metric(
          `sum-${kebab(field.code)}`,
          [
            `：${field.label}`,
            `“${form.title}”中“${field.label}”的合计。`,
            field.type === 'money' ? '元' : (field.unit ?? '个'),
          ],
          { kind: 'sum', field: field.code },
        ),
      ),
    ...(form.figures ?? []).map((figure) =>
      metric(
        requireCode(FIGURE_CODE, figure.code),
        [figure.title, figure.description, figure.unit],
        figure.measure,
        { filter: figure.filter },
      ),
    ),
  ];
};

/**
 * The ledger, code lists and metrics of a checked form. Any form has the metrics `entries` (with a slice by each choice),
 * `people` where it names people, and `sum-…` of each number; figures of its own come after.
 * Throws RangeError for a code that may not stand in a statement.
 */
export const compileForm = (
  form: FormDefinition,
  { code, version, collection }: FormIdentity,
): CompiledForm => ({
  ledger: {
    code,
    title: form.title,
    purpose: form.purpose,
    line: form.line,
    version,
    businessDay: form.businessDay,
    fields: form.fields.map((field) => ledgerField(code, field)),
    collection,
    ...(form.planFields ? { planFields: form.planFields } : {}),
  },
  codeLists: form.fields.flatMap(({ code: field, label, choices }) =>
    choices
      ? [{ code: choicesList(code, field), title: label, source: `“${form.title}”自定`, entries: choices }]
      : [],
  ),
  metrics: metricsOf(code, form),
});

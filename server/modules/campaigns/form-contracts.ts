import { z } from 'zod';
import { MOST_CHOICES, type FormDefinition } from '#kit';

/*
 * The shape of a form as the designer sends it. Conditions are flat, one comparison or several joined, so that no depth
 * of nesting has to be walked; what the shape lets pass is judged by checkFormDefinition.
 */
const Code = z.string().max(60);
const Scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const OfField = z.object({ field: Code });
const OfValue = z.object({ value: Scalar });

const Known = z.object({ op: z.literal('known'), field: Code });
const Compared = z.object({
  op: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']),
  left: OfField,
  right: OfValue,
});
const In = z.object({ op: z.literal('in'), left: OfField, values: z.array(Scalar).max(200) });
const Part = z.discriminatedUnion('op', [Known, Compared, In, z.object({ op: z.literal('not'), of: Known })]);
const Condition = z.union([Part, z.object({ op: z.enum(['and', 'or']), all: z.array(Part).max(50) })]);

const Choice = z.object({
  code: Code,
  label: z.string().max(60),
  aliases: z.array(z.string().max(60)).max(20).optional(),
  retired: z.boolean().optional(),
});

const Field = z.object({
  code: Code,
  label: z.string().max(200),
  type: z.enum(['text', 'longText', 'integer', 'money', 'date', 'code', 'yesNo', 'person']),
  unit: z.string().max(10).optional(),
  codeList: Code.optional(),
  // Well beyond what checkFormDefinition lets pass, so that of a list somewhat too long it can say which field has it.
  choices: z.array(Choice).max(2_000, `选项过多，一项最多${MOST_CHOICES}个。`).optional(),
  optional: z.boolean().optional(),
  help: z.string().max(1_000).optional(),
  min: z.number().int().optional(),
  max: z.number().int().optional(),
  maxLength: z.number().int().optional(),
  aliases: z.array(z.string().max(60)).max(20).optional(),
  filter: z.boolean().optional(),
  total: z.boolean().optional(),
  show: Condition.optional(),
  retired: z.boolean().optional(),
});

const Figure = z.object({
  code: Code,
  title: z.string().max(40),
  description: z.string().max(200),
  unit: z.string().max(10),
  measure: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('count') }),
    z.object({ kind: z.literal('sum'), field: Code }),
    z.object({ kind: z.literal('distinct') }),
  ]),
  filter: Condition.optional(),
});

export const Form = z.object({
  title: z.string().max(200),
  purpose: z.string().max(1_000),
  line: Code,
  businessDay: Code,
  fields: z.array(Field),
  figures: z.array(Figure).max(100).optional(),
  planFields: z.array(Code).max(20).optional(),
});

/** A form read from a request; absent and undefined are the same here. */
export const asForm = (form: z.infer<typeof Form>): FormDefinition => form as FormDefinition;

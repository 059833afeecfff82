/** One value of a line: a unit, a day, a code. */
export interface CollectionField {
  readonly code: string;
  readonly label: string;
  readonly type: 'text' | 'date' | 'code';
  readonly codeList?: string;
  readonly optional?: boolean;
  readonly maxLength?: number;
}

/** A part of the person file that holds several lines. */
export interface CollectionDefinition {
  /** Key in the file. */
  readonly code: string;
  readonly title: string;
  /** On the button that adds a line. */
  readonly one: string;
  readonly fields: readonly CollectionField[];
}

/** Experiences and family, in the order of the file. */
export const collections: readonly CollectionDefinition[] = [
  {
    code: 'serviceSpells',
    title: '服役经历',
    one: '一段服役经历',
    fields: [
      { code: 'from', label: '起', type: 'date' },
      { code: 'to', label: '止', type: 'date', optional: true },
      { code: 'unit', label: '部队代号', type: 'text', maxLength: 60 },
      { code: 'rank', label: '军衔', type: 'code', codeList: 'military-rank', optional: true },
    ],
  },
  {
    code: 'honours',
    title: '立功受奖',
    one: '一项奖励',
    fields: [
      { code: 'awardedOn', label: '授予日期', type: 'date' },
      { code: 'title', label: '奖励名称', type: 'text', maxLength: 60 },
      { code: 'level', label: '等级', type: 'code', codeList: 'merit-grade' },
      { code: 'awardedBy', label: '批准单位', type: 'text', maxLength: 60, optional: true },
    ],
  },
  {
    code: 'educations',
    title: '学习经历',
    one: '一段学习经历',
    fields: [
      { code: 'from', label: '起', type: 'date', optional: true },
      { code: 'to', label: '止', type: 'date', optional: true },
      { code: 'school', label: '学校', type: 'text', maxLength: 60 },
      { code: 'level', label: '学历', type: 'code', codeList: 'education' },
    ],
  },
  {
    code: 'jobs',
    title: '工作经历',
    one: '一段工作经历',
    fields: [
      { code: 'from', label: '起', type: 'date', optional: true },
      { code: 'to', label: '止', type: 'date', optional: true },
      { code: 'unit', label: '工作单位', type: 'text', maxLength: 60 },
      { code: 'post', label: '职务或岗位', type: 'text', maxLength: 40, optional: true },
    ],
  },
  {
    code: 'certificates',
    title: '技能证书',
    one: '一份证书',
    fields: [
      { code: 'awardedOn', label: '取得日期', type: 'date', optional: true },
      { code: 'title', label: '证书名称', type: 'text', maxLength: 60 },
      { code: 'level', label: '等级', type: 'text', maxLength: 20, optional: true },
    ],
  },
  {
    code: 'family',
    title: '家庭成员',
    one: '一名家庭成员',
    fields: [
      { code: 'kinship', label: '与本人关系', type: 'code', codeList: 'kinship' },
      { code: 'name', label: '姓名', type: 'text', maxLength: 40 },
      { code: 'note', label: '备注', type: 'text', maxLength: 120, optional: true },
    ],
  },
];

export type CollectionLine = Readonly<Record<string, string | null>>;

/** The lines of a collection as they stand in a file or a form. */
export const linesOf = (value: unknown): readonly CollectionLine[] =>
  Array.isArray(value) ? (value as CollectionLine[]) : [];

/** What is missing in the lines of the collections, each with the id of its input. */
export const checkCollections = (values: Readonly<Record<string, unknown>>) =>
  collections.flatMap(({ code, title, fields }) =>
    linesOf(values[code]).flatMap((line, at) =>
      fields
        .filter((field) => !field.optional && !line[field.code])
        .map((field) => ({
          field: lineFieldId(code, at, field.code),
          message: `${title}第${at + 1}行没有填“${field.label}”。`,
        })),
    ),
  );

export const lineFieldId = (collection: string, at: number, field: string) => `${collection}-${at}-${field}`;

/** A line with every value there, empty ones as null: the shape the server keeps. */
export const wholeLine = ({ fields }: CollectionDefinition, line: CollectionLine): CollectionLine =>
  Object.fromEntries(fields.map(({ code }) => [code, line[code] || null]));

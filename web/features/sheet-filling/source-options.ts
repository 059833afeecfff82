import type { SheetPlan, SheetSource, SheetSources } from '../../api/sheet-fillings.ts';

/** A source as one text, for a choice list, and back. */
export const sourceKey = (source: SheetSource): string => {
  switch (source.kind) {
    case 'fact':
    case 'entry':
      return `${source.kind}/${source.field}`;
    case 'place':
      return `place/${source.level}`;
    case 'official':
      return `official/${source.mirror}/${source.part}`;
    case 'metric':
      return `metric/${source.metric}`;
    default:
      return source.kind;
  }
};

export const sourceOfKey = (key: string): SheetSource => {
  const [kind, first = '', second = ''] = key.split('/');
  switch (kind) {
    case 'fact':
    case 'entry':
      return { kind, field: first };
    case 'place':
      return { kind, level: first };
    case 'official':
      return { kind, mirror: first, part: second };
    case 'metric':
      return { kind, metric: first, slice: '' };
    case 'constant':
      return { kind, text: '' };
    default:
      return { kind: kind as 'keep' };
  }
};

export interface SourceGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const PARTS = [
  ['number', '编号'],
  ['state', '状态'],
  ['day', '日期'],
] as const;

/** What may fill a column, in groups; figures for tables of areas, facts for lists. */
export const sourceOptions = (sources: SheetSources | undefined, { rows }: SheetPlan): SourceGroup[] => {
  const common = {
    label: '常用',
    options: [
      { value: 'keep', label: '不填，保持原样' },
      { value: 'constant', label: '固定文字' },
      { value: 'ordinal', label: '序号' },
    ],
  };
  if (!sources) return [common];
  if (rows.kind === 'areas')
    return [
      common,
      {
        label: '统计指标',
        options: sources.metrics.map(({ code, label, unit }) => ({
          value: `metric/${code}`,
          label: `${label}（${unit}）`,
        })),
      },
    ];
  const ledger =
    rows.kind === 'ledger' ? sources.ledgers.find(({ code }) => code === rows.ledger) : undefined;
  return [
    {
      ...common,
      options: [
        ...common.options,
        { value: 'unit', label: '填报单位' },
        { value: 'today', label: '填报日期' },
        { value: 'maker', label: '填报人' },
      ],
    },
    ...(ledger
      ? [
          {
            label: ledger.label,
            options: ledger.fields.map(({ code, label }) => ({ value: `entry/${code}`, label })),
          },
        ]
      : []),
    {
      label: '人员档案',
      options: [
        ...sources.facts.map(({ code, label }) => ({ value: `fact/${code}`, label })),
        { value: 'age', label: '年龄（周岁）' },
        { value: 'place/county', label: '所属县（区）' },
        { value: 'place/township', label: '所属乡镇（街道）' },
        { value: 'place/village', label: '所属村（社区）' },
        { value: 'place/whole', label: '所属地区全称' },
      ],
    },
    {
      label: '官方系统记录',
      options: sources.mirrors.flatMap(({ code, label }) =>
        PARTS.map(([part, words]) => ({ value: `official/${code}/${part}`, label: `${label}${words}` })),
      ),
    },
  ];
};

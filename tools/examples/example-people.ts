import { idCheckCharacter } from '#kit';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import type { ExampleSheet } from './example-sheet.ts';

const NAMES = [
  '白建国',
  '云志强',
  '林卫东',
  '溪文军',
  '石海涛',
  '柳长河',
  '杏春兰',
  '唐望山',
  '梅永平',
  '江云开',
  '桥本松',
  '谷胜利',
  '岳秋生',
  '凌振华',
  '湖光明',
  '洪德贵',
  '贺冬梅',
  '秦守田',
  '宁少川',
  '翟远征',
  '鲁清泉',
  '安立业',
  '纪红旗',
  '邵连营',
  '尹向阳',
  '段思源',
  '温玉明',
  '童铁军',
  '屈正平',
  '龙开疆',
] as const;
const PLACES = ['白林社区', '青溪街道云台社区', '990101001001', '青岚区青溪街道白林社区'] as const;
const KINDS = ['退役士兵', '退役士兵', '退役士兵、参战', '军转干部', '伤残军人、退役士兵'] as const;
const EDUCATIONS = ['高中', '初中', '大学专科', '大学本科'] as const;
const JOBS = ['农民', '工人', '个体经营者', '退（离）休人员', '自由职业者'] as const;

/** Numbers from 900 up are never given to the people of the demonstration city. */
const FIRST_SEQUENCE = 901;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const person = (name: string, at: number): WrittenCell[] => {
  const isWoman = name.endsWith('兰') || name.endsWith('梅');
  const year = 1950 + ((at * 13) % 48);
  const birth = `${year}${pad((at % 12) + 1)}${pad((at % 27) + 1)}`;
  const first17 = `990101${birth}${FIRST_SEQUENCE + at * 2 + (isWoman ? 1 : 0)}`;
  const kind = KINDS[at % KINDS.length] ?? '';
  const isDisabled = kind.includes('伤残');
  return [
    at + 1,
    name,
    first17 + idCheckCharacter(first17),
    PLACES[at % PLACES.length] ?? '',
    kind,
    '汉族',
    at % 3 === 0 ? '中共党员' : '群众',
    at % 4 === 1 ? `${year + 18}年12月1日` : `${year + 18}-12-01`,
    at % 5 === 2 ? `${year + 23}.12.1` : `${year + 23}/12/1`,
    isDisabled ? '8' : null,
    isDisabled ? '因公' : null,
    EDUCATIONS[at % EDUCATIONS.length] ?? '',
    JOBS[at % JOBS.length] ?? '',
    `1540001${pad(at, 4)}`,
    `青溪街道${at + 1}号`,
  ];
};

/** Two rows are wrong on purpose: a slip in an identity number, a discharge without its day. */
const withMistakes = (rows: WrittenCell[][]): WrittenCell[][] =>
  rows.map((row, at) => {
    if (at === 6)
      return row.map((cell, column) =>
        column === 2 ? String(cell).replace(/.$/, (last) => (last === '0' ? '1' : '0')) : cell,
      );
    return at === 17 ? row.map((cell, column) => (column === 8 ? '1998年12月' : cell)) : row;
  });

/** Thirty people of 青溪街道 as a station might keep them, under its own headings. */
export const examplePeople: ExampleSheet = {
  file: '人员示例.xlsx',
  title: '青溪街道退役军人信息采集表',
  subtitle: '填报单位：青溪街道退役军人服务站　　填报时间：2026年10月12日',
  headings: [
    '序号',
    '姓名',
    '身份证号',
    '户籍村居',
    '人员身份',
    '民族',
    '政治面貌',
    '入伍时间',
    '退役时间',
    '伤残等级',
    '伤残性质',
    '学历',
    '就业状况',
    '联系电话',
    '家庭住址',
  ],
  rows: withMistakes(NAMES.map(person)),
  totals: ['合计', '30人'],
  foot: '填表人：云小站　　审核人：岭小窗',
};

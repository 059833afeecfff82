import type { ExampleSheet } from './example-sheet.ts';

/**
 * Exports of official systems as they come: other headings than ours, dates in many forms. Whom they name is in the example
 * of people, so that bringing in both shows what agrees and what differs.
 */
export const exampleMirrors: readonly (ExampleSheet & { readonly mirror: string })[] = [
  {
    mirror: 'filing',
    file: '建档立卡导出示例.xlsx',
    title: '退役军人和其他优抚对象信息采集情况导出',
    subtitle: '导出时间：2026-10-31',
    headings: [
      '建档编号',
      '姓名',
      '身份证号码',
      '户籍地',
      '类别',
      '入伍年月',
      '退役年月',
      '采集时间',
      '建档状态',
    ],
    rows: [
      [
        'CJ9901001',
        '程远航',
        '990101195801159016',
        '白林社区',
        '退伍军人',
        '1976.12',
        '1981年1月',
        '2019-05-20',
        '在册',
      ],
      [
        'CJ9901002',
        '孟庆平',
        '990101195802159034',
        '云台社区',
        '退役士兵',
        '1976.3',
        '1980.1',
        '2019/6/3',
        '审核通过',
      ],
    ],
  },
  {
    mirror: 'veteran-card',
    file: '优待证导出示例.xlsx',
    title: '优待证办理情况导出',
    subtitle: '导出时间：2026-10-31',
    headings: ['序号', '姓名', '证件号码', '户籍地', '证件类型', '优待证号', '状态', '申请时间', '发放时间'],
    rows: [
      [
        1,
        '程远航',
        '990101195801159016',
        '白林社区',
        '退役军人优待证',
        '9901202200101',
        '已发放',
        '2022.3.8',
        '2022.6.1',
      ],
      [
        2,
        '孟庆平',
        '990101195802159034',
        '云台社区',
        '退役军人优待证',
        '9901202200102',
        '制证中',
        '2026-09-01',
        null,
      ],
    ],
  },
];

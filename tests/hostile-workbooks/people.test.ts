import { describe, expect, test } from 'vitest';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { csv, day, man, tampered, workbook, type Grid } from './build-workbook.ts';
import { importFile } from './import-file.ts';

const system = withWorkingSystem();
const people = (bytes: Buffer, more: object = {}) => importFile(system, bytes, { kind: 'persons', ...more });
const HEADING = ['公民身份号码', '姓名', '所属地区', '人员类别'];
const place = '桃源社区';

describe('files of people', () => {
  test('1. title rows above, columns moved and renamed, units and spaces in headings', async () => {
    const outcome = await people(
      await workbook([
        ['云麓市退役军人花名册'],
        [],
        ['填报单位：桃源社区', null, null, '填报时间：2026年1月'],
        ['序号', '人 员\n类 别', '＊姓　名', '联系电话', '身份证号（18位）', '户籍村居', '爱好'],
        [1, '退役士兵', '林一', '15400000001', man(1), '溪桥街道桃源社区', '下棋'],
        [2, '参战、伤残军人', '林二', null, man(2), 990101001002, null],
      ]),
    );
    expect(outcome).toMatchObject({ state: 'done', read: 2, added: 2, refusals: [] });
    expect(outcome.notes).toEqual(['工作表“Sheet1”中没有用到的列：爱好。']);
  });

  test('2. totals, footers, blank rows, repeated headings and column numbers are no people', async () => {
    const outcome = await people(
      await workbook([
        HEADING,
        ['甲', '1', '2', '3'],
        [man(11), '林十一', place, '退役士兵'],
        [],
        HEADING,
        [man(12), '林十二', place, '退役士兵'],
        ['合 计', '2人', null, null],
        ['制表人：王五', null, '审核人：赵六', null],
        ['备注：本表一式两份。', null, null, null],
      ]),
    );
    expect(outcome).toMatchObject({ state: 'done', read: 2, added: 2, refusals: [] });
    expect(outcome.notes).toEqual([
      '工作表“Sheet1”跳过栏次行1行、重复的表头行1行、合计行1行、表尾说明行2行。',
    ]);
  });

  test('3. identity numbers as numbers have lost digits; lower-case x, spaces, apostrophes and widths are forgiven', async () => {
    const withX = '99010119600506013X';
    const outcome = await people(
      await workbook([
        HEADING,
        [Number(man(21)), '林廿一', place, '退役士兵'],
        [`'${man(22)} `, '林廿二', place, '退役士兵'],
        [`\u200b${man(23).slice(0, 6)}　${man(23).slice(6)}`, '林廿三', place, '退役士兵'],
        [withX.toLowerCase(), '林廿四', place, '退役士兵'],
      ]),
    );
    expect(outcome).toMatchObject({ state: 'done', read: 4, added: 2 });
    expect(outcome.refusals).toHaveLength(2);
    expect(outcome.refusals[0]).toMatch(/^A2 公民身份号码 \[990\*+\d{4}\] 号码在Excel中存成了数值/);
    expect(outcome.refusals[1]).toMatch(/^A5 .*校验位不符/);
  });

  test('4. dates in many forms, and the months that are refused', async () => {
    const outcome = await people(
      await workbook([
        [...HEADING, '入伍时间', '退役时间'],
        [man(31), '林三一', place, '退役士兵', '1979-12-01', '1983.1.5'],
        [man(32), '林三二', place, '退役士兵', '1979/12/1', '19830105'],
        [man(33), '林三三', place, '退役士兵', '１９７９年１２月１日', day('1983-01-05')],
        [man(34), '林三四', place, '退役士兵', 29190, '一九八三年一月五日'],
        [man(35), '林三五', place, '退役士兵', '1979年12月', '1983.01'],
        [man(36), '林三六', place, '退役士兵', '1983-01-05', '1979-12-01'],
        [man(37), '林三七', place, '退役士兵', '1979-02-29', null],
      ]),
    );
    expect(outcome).toMatchObject({ read: 7, added: 4 });
    expect(outcome.refusals).toEqual([
      'E6 入伍时间 [1979年12月] “1979年12月”缺少日，请填写到日，如2026-01-05。',
      'F6 退役时间 [1983.01] “1983.01”缺少日，请填写到日，如2026-01-05。',
      'F7 退役时间 [1979-12-01] 退役日期早于入伍日期。',
      'E8 入伍时间 [1979-02-29] 日期“1979-02-29”不存在，请核对。',
    ]);
  });

  test('5. a workbook in the 1904 date system', async () => {
    const bytes = await workbook(
      [
        [...HEADING, '入伍时间'],
        [man(41), '林四一', place, '退役士兵', day('1979-12-01')],
      ],
      { dateSystem: '1904' },
    );
    expect(await people(bytes)).toMatchObject({ added: 1, refusals: [] });
    const { rows } = await system.everywhere(async (tx) => ({
      rows: await tx.selectFrom('person').select('enlisted_on').where('name', '=', '林四一').execute(),
    }));
    expect(rows).toEqual([{ enlisted_on: '1979-12-01' }]);
  });

  test('5a. the same without a style that says what is a day; a year stays a year', async () => {
    const bytes = await workbook(
      [
        [...HEADING, '入伍时间', '退役时间'],
        [man(42), '林四二', place, '退役士兵', 27_728, '28859'],
        [man(43), '林四三', place, '退役士兵', 1979, null],
      ],
      { dateSystem: '1904' },
    );
    const outcome = await people(bytes);
    expect(outcome.refusals).toEqual(['E3 入伍时间 [1979] “1979”缺少日，请填写到日，如2026-01-05。']);
    const { rows } = await system.everywhere(async (tx) => ({
      rows: await tx
        .selectFrom('person')
        .select(['enlisted_on', 'discharged_on'])
        .where('name', '=', '林四二')
        .execute(),
    }));
    expect(rows).toEqual([{ enlisted_on: '1979-12-01', discharged_on: '1983-01-05' }]);
  });

  test('6. hidden sheets are not read, and it is said', async () => {
    const row = (order: number, name: string) => [man(order), name, place, '退役士兵'];
    const outcome = await people(
      await workbook([
        { name: '一月', rows: [HEADING, row(51, '林五一')] },
        { name: '旧表', hidden: true, rows: [HEADING, row(52, '林五二')] },
        { name: '更旧', veryHidden: true, rows: [HEADING, row(53, '林五三')] },
        { name: '填表说明', rows: [['填写要求'], ['姓名须与身份证一致']] },
        { name: '二月', rows: [HEADING, row(54, '林五四')] },
      ]),
    );
    expect(outcome).toMatchObject({ state: 'done', read: 2, added: 2 });
    expect(outcome.notes).toEqual([
      '工作表“旧表”是隐藏的，没有读取。',
      '工作表“更旧”是隐藏的，没有读取。',
      '工作表“填表说明”没有找到表头，没有读取。',
    ]);
  });

  test('7. a file of GBK text', async () => {
    const text = `${HEADING.join(',')}\r\n${man(61)},"林六一",桃源社区,"退役士兵，参战"\r\n`;
    const outcome = await people(csv(text, 'gbk'));
    expect(outcome).toMatchObject({ added: 1, refusals: [], notes: ['文件按GBK（GB18030）编码读取。'] });
  });

  test('8. text with a byte order mark, semicolons and line ends inside quotes', async () => {
    const text = `${HEADING.join(';')};住址\n${man(62)};林六二;桃源社区;退役士兵;"东街\n3号"\n`;
    expect(await people(csv(text, 'utf8-bom'))).toMatchObject({ added: 1, refusals: [] });
  });

  test('9. the tab-separated UTF-16 that Excel calls Unicode text', async () => {
    const text = `${HEADING.join('\t')}\r\n${man(63)}\t林六三\t桃源社区\t退役士兵\r\n`;
    expect(await people(csv(text, 'utf-16le'))).toMatchObject({ added: 1, refusals: [] });
  });

  test('10. two rows of one person', async () => {
    const outcome = await people(
      await workbook([
        HEADING,
        [man(71), '林七一', place, '退役士兵'],
        [man(71), '林七一', place, '退役士兵'],
      ]),
    );
    expect(outcome).toMatchObject({ read: 2, added: 1 });
    expect(outcome.refusals).toEqual([
      `A3 公民身份号码 [990***********${man(71).slice(-4)}] 与工作表“Sheet1”第2行的身份证号相同，同一人只填一行。`,
    ]);
  });

  test('11. the same file again changes nothing; other facts are refused with the differences', async () => {
    const grid = (education: string): Grid => [
      [...HEADING, '学历'],
      [man(81), '林八一', place, '退役士兵', education],
    ];
    expect(await people(await workbook(grid('高中')))).toMatchObject({ added: 1 });
    expect(await people(await workbook(grid('高中')))).toMatchObject({
      added: 0,
      unchanged: 1,
      refusals: [],
    });
    const outcome = await people(await workbook(grid('初中')));
    expect(outcome).toMatchObject({ added: 0, unchanged: 0 });
    expect(outcome.refusals).toEqual([
      expect.stringMatching(/^E2 学历 \[初中\] 已建档，且与档案不一致（档案为：.*高中/),
    ]);
  });

  test('12. missing required columns are listed, and nothing is written', async () => {
    const outcome = await people(
      await workbook([
        ['姓名', '人员类别', '联系电话'],
        ['林九', '退役士兵', '15400000009'],
      ]),
      {
        region: 990100000000,
      },
    );
    expect(outcome).toMatchObject({ state: 'failed', read: 0 });
    expect(outcome.message).toContain('缺少必填的列：公民身份号码、所属地区。');
  });

  test('13. a sheet of something else entirely', async () => {
    const outcome = await people(
      await workbook([
        ['商品', '单价'],
        ['笔', 3],
      ]),
    );
    expect(outcome.message).toContain('没有找到表头。表头应有这些列：公民身份号码、姓名、人员类别。');
  });

  test('14. one column twice', async () => {
    const outcome = await people(
      await workbook([
        [...HEADING, '身份证号'],
        [man(91), '林', place, '退役士兵', man(91)],
      ]),
    );
    expect(outcome.message).toContain('有两列都是公民身份号码：“公民身份号码”和“身份证号”。');
  });

  test('15. formulas: their last values are read, their errors named', async () => {
    const bytes = await tampered(
      await workbook([HEADING, [man(95), 'NAME', place, '退役士兵'], [man(96), 'ERROR', place, '退役士兵']]),
      {
        'xl/sharedStrings.xml': (xml) => xml.replace('NAME', '林九五'),
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" t="e"><f>VLOOKUP(1,Z:Z,1)</f><v>#N/A</v></c>'),
      },
    );
    const outcome = await people(bytes);
    expect(outcome).toMatchObject({ read: 2, added: 1 });
    expect(outcome.refusals).toEqual(['B3 姓名 [#N/A] 单元格公式出错（#N/A），请改为数值后再导入。']);
  });

  test('16. places: unknown, doubled, by code and by station', async () => {
    const outcome = await people(
      await workbook([
        HEADING,
        [man(101), '林一零一', '不存在社区', '退役士兵'],
        [man(102), '林一零二', '990199001001', '退役士兵'],
        [man(103), '林一零三', '望江镇 / 江口村', '退役士兵'],
        [man(104), '林一零四', '云麓市青岚区望江镇江口村', '退役士兵'],
        [man(105), '林一零五', '桃源社区退役军人服务站', '退役士兵'],
      ]),
    );
    expect(outcome).toMatchObject({ read: 5, added: 3 });
    expect(outcome.refusals).toEqual([
      'C2 所属地区 [不存在社区] 没有找到地区“不存在社区”，请写全称或填12位区划代码。',
      'C3 所属地区 [990199001001] 没有区划代码“990199001001”，请核对。',
    ]);
  });

  test('17. a bad cell and a contradiction elsewhere in the row are both named at once', async () => {
    const outcome = await people(
      await workbook([
        [...HEADING, '性别', '残疾等级', '手机'],
        [man(111), '林一一一', place, '退役军官', '女', null, '12345'],
      ]),
    );
    expect(outcome.added).toBe(0);
    expect(outcome.refusals.map((line) => line.split(' ')[0])).toEqual(['D2', 'G2', 'E2']);
    expect(outcome.refusals.join()).toContain('“退役军官”不在“人员身份”的选项中');
    expect(outcome.refusals.join()).toContain('G2 手机 [*****] 应为11位手机号码');
  });

  test('18. two heading lines with merged groups', async () => {
    const outcome = await people(
      await workbook([
        {
          name: '花名册',
          rows: [
            ['基本信息', null, null, '身份', '联系方式'],
            ['身份证号码', '姓名', '所属地区', '人员类别', '手机号码'],
            [man(121), '林一二一', place, '退役士兵', 15400000121],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        },
      ]),
    );
    expect(outcome).toMatchObject({ added: 1, refusals: [] });
  });

  test('19. all or nothing: one bad row keeps everything out', async () => {
    const outcome = await people(
      await workbook([
        HEADING,
        [man(131), '林一三一', place, '退役士兵'],
        ['123', '林一三二', place, '退役士兵'],
      ]),
      { allOrNothing: true },
    );
    expect(outcome).toMatchObject({ state: 'failed', read: 2, added: 0 });
    expect(outcome.message).toContain('有1行不合格');
    expect(await people(await workbook([HEADING, [man(131), '林一三一', place, '退役士兵']]))).toMatchObject({
      added: 1,
    });
  });

  test('20. a dry run tells everything and writes nothing', async () => {
    const bytes = await workbook([
      HEADING,
      [man(141), '林一四一', place, '退役士兵'],
      [man(142), null, place, '退役士兵'],
    ]);
    const dry = await people(bytes, { dryRun: true });
    expect(dry).toMatchObject({
      state: 'done',
      read: 2,
      added: 1,
      refusals: [expect.stringContaining('请填写姓名')],
    });
    const real = await people(bytes);
    expect(real).toMatchObject({ added: 1, refusals: dry.refusals });
  });

  test('21. characters that cannot be kept, very long names, a name of spaces', async () => {
    const outcome = await people(
      await workbook([
        HEADING,
        [man(151), '林_x0000_', place, '退役士兵'],
        [man(152), '林'.repeat(41), place, '退役士兵'],
        [man(153), '　\u200b ', place, '退役士兵'],
        [man(154), '𠮷野', place, '退役士兵'],
      ]),
    );
    expect(outcome).toMatchObject({ read: 4, added: 1 });
    expect(outcome.refusals.map((line) => line.slice(0, 2))).toEqual(['B2', 'B3', 'B4']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { filePeople } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { csv, day, man, workbook } from './build-workbook.ts';
import { importFile } from './import-file.ts';

const system = withWorkingSystem();
const visits = (bytes: Buffer, more: object = {}) =>
  importFile(system, bytes, { kind: 'ledger', ledger: 'visit', ...more });
const aid = (bytes: Buffer) => importFile(system, bytes, { kind: 'ledger', ledger: 'hardship-aid' });

const HEADING = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'];
const row = (name: string, more: Partial<Record<'day' | 'occasion' | 'persons' | 'cash', unknown>> = {}) => [
  (more.day ?? '2026-02-10') as string,
  (more.occasion ?? '春节') as string,
  '退役军人',
  name,
  (more.persons ?? 1) as number,
  (more.cash ?? 500) as number,
  '站长',
];
const stored = (name: string) =>
  system.everywhere(async (tx) => {
    const rows = await tx.selectFrom('ledger_entry').select(['answers', 'region_code']).execute();
    return rows
      .map((entry) => ({ ...(entry.answers as Record<string, unknown>), regionCode: entry.region_code }))
      .filter((answers) => (answers as Record<string, unknown>)['recipientName'] === name);
  });

beforeAll(async () => {
  await system.everywhere((tx) =>
    filePeople(tx, machineContext, [
      personDraft({ name: '林已建档', birthDate: '1960-05-06', idNumber: man(1) }),
    ]),
  );
});

describe('files of ledgers', () => {
  test('22. money in 万元 under its heading, in ¥ and thousands elsewhere; never a rounding', async () => {
    const outcome = await visits(
      await workbook([
        ['走访慰问情况表'],
        ['（单位：万元）'],
        [...HEADING.slice(0, 5), '慰问金额（万元）', '走访人员', '慰问品折价（元）'],
        [...row('甲一', { cash: 0.05 }), '¥1,234.50'],
        [...row('甲二', { cash: '0.1' }), '300元整'],
        [...row('甲三', { cash: '500元' }), 0.1 + 0.2],
        [...row('甲四', { cash: '0.0000001' }), '约三百'],
      ]),
    );
    expect(outcome).toMatchObject({ read: 4, added: 3 });
    expect(await stored('甲一')).toMatchObject([{ cash: 50_000, giftValue: 123_450 }]);
    expect(await stored('甲二')).toMatchObject([{ cash: 100_000, giftValue: 30_000 }]);
    expect(await stored('甲三')).toMatchObject([{ cash: 50_000, giftValue: 30 }]);
    expect(outcome.refusals).toEqual([
      'F7 慰问金额（万元） [0.0000001] “0.0000001”精确到了分以下，请核对。',
      'H7 慰问品折价（元） [约三百] “约三百”不是金额，请填写数字，如1234.50。',
    ]);
  });

  test('23. counts with their units, in full width, and those that are none', async () => {
    const outcome = await visits(
      await workbook([
        HEADING,
        row('乙一', { persons: '3人' }),
        row('乙二', { persons: '１２' }),
        row('乙三', { persons: '一' }),
        row('乙四', { persons: 1.5 }),
        row('乙五', { persons: 51 }),
        row('乙六', { persons: -1 }),
      ]),
    );
    expect(outcome).toMatchObject({ read: 6, added: 2 });
    expect(outcome.refusals.map((line) => line.replace(/^(\w+).*\] /, '$1 '))).toEqual([
      'E4 “一”不是整数。',
      'E5 “1.5”不是整数。',
      'E6 “慰问人数”不能大于50人，请核对。',
      'E7 “慰问人数”不能小于1人。',
    ]);
  });

  test('24. codes by label, alias and code; one that nobody knows', async () => {
    const outcome = await visits(
      await workbook([
        HEADING,
        row('丙一', { occasion: '八一建军节' }),
        row('丙二', { occasion: ' 春 节 ' }),
        row('丙三', { occasion: 'mid-autumn' }),
        row('丙四', { occasion: '圣诞节' }),
      ]),
    );
    expect(outcome).toMatchObject({ read: 4, added: 3 });
    expect(outcome.refusals).toEqual([
      expect.stringMatching(/^B5 走访时机 \[圣诞节\] “圣诞节”不在“.+”的选项中，可填：春节、/),
    ]);
  });

  test('25. a future day, a day before the founding, an Excel date with a time', async () => {
    const outcome = await visits(
      await workbook([
        HEADING,
        row('丁一', { day: '2999-01-01' }),
        row('丁二', { day: '1026-02-10' }),
        row('丁三', { day: new Date('2026-02-10T13:45:00Z') }),
      ]),
    );
    expect(outcome).toMatchObject({ read: 3, added: 1 });
    expect(await stored('丁三')).toMatchObject([{ visitedOn: '2026-02-10' }]);
    expect(outcome.refusals.map((line) => line.slice(0, 2))).toEqual(['A2', 'A3']);
  });

  test('26. the same row twice in a file is two pieces of work; the file again changes nothing', async () => {
    const bytes = await workbook([HEADING, row('戊一'), row('戊一'), row('戊二')]);
    expect(await visits(bytes)).toMatchObject({ added: 3, unchanged: 0 });
    expect(await visits(bytes)).toMatchObject({ added: 0, unchanged: 3 });
    expect(await stored('戊一')).toHaveLength(2);
    const asText = csv(
      [HEADING, row('戊一'), row('戊一'), row('戊二')].map((cells) => cells.join(',')).join('\n'),
    );
    expect(await visits(asText)).toMatchObject({ added: 0, unchanged: 3 });
  });

  test('27. people by identity number: unknown ones, and a name that is another person’s', async () => {
    const heading = ['日期', '帮扶对象', '身份证号码', '困难类型', '资金来源', '金额'];
    const outcome = await aid(
      await workbook([
        heading,
        ['2026-03-01', '林已建档', man(1), '生活困难', '本级财政', 1000],
        ['2026-03-01', '林另一人', man(1), '生活困难', '本级财政', 1000],
        ['2026-03-01', '林未建档', man(2), '生活困难', '本级财政', 1000],
        ['2026-03-01', '林无号码', null, '生活困难', '本级财政', 1000],
        ['2026-03-01', '林错号码', '123', '生活困难', '本级财政', 1000],
      ]),
    );
    expect(
      outcome.refusals
        .filter((line) => !line.includes('资金来源'))
        .map((line) => line.replace(/\[.*\] /, '')),
    ).toEqual([
      'B3 帮扶对象 与该身份证号的建档姓名“林已建档”不一致，请核对。',
      'C4 身份证号码 该身份证号没有建档，或不在您的管辖范围内，请先建档。',
      'C5 身份证号码 填写了姓名，请同时填写身份证号。',
      'C6 身份证号码 身份证号应为18位，请核对是否多位或少位。',
    ]);
    expect(outcome.added).toBe(1);
  });

  test('28. what the ledger itself forbids is refused at the row', async () => {
    const outcome = await visits(
      await workbook([
        HEADING,
        ['2026-02-10', '春节', '退役军人', null, 1, 500, '站长'],
        ['2026-02-10', '春节', '驻军单位', '某部', 3, 0, '站长'],
      ]),
    );
    expect(outcome.added).toBe(0);
    expect(outcome.refusals[0]).toBe('第2行  [] 请从档案中选走访对象，或填写姓名或单位。');
    expect(outcome.refusals[1]).toMatch(/^E3 慰问人数 \[3\] 按已填内容/);
  });

  test('29. the place of each row, and the importer’s own for the others', async () => {
    await visits(
      await workbook([
        [...HEADING, '服务站'],
        [...row('己一'), '柳荫社区'],
        [...row('己二'), null],
      ]),
    );
    expect(await stored('己一')).toMatchObject([{ regionCode: 990101001002 }]);
    expect(await stored('己二')).toMatchObject([{ regionCode: 990101001001 }]);
  });

  test('30. a heading far down, rows far apart, columns far to the right', async () => {
    const rows: (string | number | null)[][] = Array.from({ length: 24 }, (_, at) =>
      at < 5 ? [`说明第${at + 1}行`] : [],
    );
    const far = (cells: (string | number | null)[]) => [...Array.from({ length: 40 }, () => null), ...cells];
    rows.push(far(HEADING), far(row('庚一')), ...Array.from({ length: 300 }, () => []), far(row('庚二')));
    expect(await visits(await workbook(rows))).toMatchObject({ read: 2, added: 2, refusals: [] });
  });

  test('31. many rows keep their numbers over several transactions', async () => {
    const rows = Array.from({ length: 2_300 }, (_, at) => row(`辛${at}`, at === 2_222 ? { cash: '无' } : {}));
    const outcome = await visits(await workbook([HEADING, ...rows]));
    expect(outcome).toMatchObject({ read: 2_300, added: 2_299 });
    expect(outcome.refusals).toEqual(['F2224 慰问金 [无] “无”不是金额，请填写数字，如1234.50。']);
  });

  test('32. sums carry no binary noise into the figures', async () => {
    await visits(
      await workbook([HEADING, row('壬一', { cash: 1.1 * 3 }), row('壬二', { cash: 4.35 * 100 })]),
    );
    expect(await stored('壬一')).toMatchObject([{ cash: 330 }]);
    expect(await stored('壬二')).toMatchObject([{ cash: 43_500 }]);
  });

  test('33. a village merged over its rows counts for each, an amount merged over them only once', async () => {
    const outcome = await visits(
      await workbook([
        {
          name: '台账',
          rows: [
            [...HEADING, '服务站'],
            [...row('子一', { cash: 900 }), '柳荫社区'],
            [...row('子二', { cash: 0 }).map((cell) => (cell === 0 ? null : cell)), null],
            [...row('子三'), null],
          ],
          merges: [
            { startRow: 1, startCol: 7, endRow: 3, endCol: 7 },
            { startRow: 1, startCol: 5, endRow: 2, endCol: 5 },
          ],
        },
      ]),
    );
    expect(await stored('子三')).toMatchObject([{ regionCode: 990101001002 }]);
    expect(outcome.refusals).toEqual(['F3 慰问金 [] 请填写“慰问金”。']);
  });

  test('34. a date column whose cells carry a Chinese date format', async () => {
    const bytes = await workbook([
      {
        name: '台账',
        columns: [{ style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
        rows: [HEADING, row('癸一', { day: day('2026-02-11') })],
      },
    ]);
    await visits(bytes);
    expect(await stored('癸一')).toMatchObject([{ visitedOn: '2026-02-11' }]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { csv, man, workbook, type Grid } from './build-workbook.ts';
import { importFile } from './import-file.ts';

const system = withWorkingSystem();

const visitRow = fc.tuple(
  fc.constantFrom('2026-01-05', '2026年1月5日', '2026.2.1', '不是日期'),
  fc.constantFrom('春节', '八一', '建军节', '无此节日'),
  fc.constantFrom('甲', '乙', '丙', ''),
  fc.constantFrom<string | number>(1, '2人', '三', 0),
  fc.constantFrom<string | number>(500, '500元', '0.05万元', '若干'),
);
const VISIT_HEADING = ['走访日期', '走访时机', '对象类别', '姓名或单位', '慰问人数', '慰问金', '走访人员'];
const visitGrid = (rows: (readonly [string, string, string, string | number, string | number])[]): Grid => [
  VISIT_HEADING,
  ...rows.map(([day, occasion, name, persons, cash]) => [
    day,
    occasion,
    '退役军人',
    name,
    persons,
    cash,
    '站长',
  ]),
];

const state = () =>
  system.everywhere(async (tx) => {
    const count = async (table: 'ledger_entry' | 'act' | 'person' | 'metric_delta') =>
      (
        await tx
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows;
    return [
      await count('ledger_entry'),
      await count('act'),
      await count('person'),
      await count('metric_delta'),
    ];
  });

test('the same ledger file again, in whatever container, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visitRow, { minLength: 1, maxLength: 25 }), async (rows) => {
      const order = { kind: 'ledger', ledger: 'visit' } as const;
      const first = await importFile(system, await workbook(visitGrid(rows)), order);
      const before = await state();
      const again = await importFile(system, await workbook(visitGrid(rows)), order);
      const asText = csv(
        visitGrid(rows)
          .map((cells) => cells.join(','))
          .join('\r\n'),
        'gbk',
      );
      const third = await importFile(system, asText, order);
      expect(await state()).toEqual(before);
      expect(again).toMatchObject({
        added: 0,
        unchanged: first.added + first.unchanged,
        refusals: first.refusals,
      });
      expect(third).toMatchObject({ added: 0, unchanged: again.unchanged, refusals: first.refusals });
    }),
    { numRuns: 12 },
  );
});

test('any part of a file of people, then all of it: every person once', async () => {
  let base = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (early) => {
      base += 20;
      const rows = early.map((_, at) => [
        man(base + at),
        `林${base + at}`,
        '退役士兵',
        at % 3 === 0 ? '高中' : null,
      ]);
      const heading = ['公民身份号码', '姓名', '人员类别', '文化程度'];
      const part = rows.filter((_, at) => early[at]);
      const order = { kind: 'persons' } as const;
      if (part.length > 0) await importFile(system, await workbook([heading, ...part]), order);
      const outcome = await importFile(system, await workbook([heading, ...rows]), order);
      expect(outcome).toMatchObject({
        added: rows.length - part.length,
        unchanged: part.length,
        refusals: [],
      });
    }),
    { numRuns: 10 },
  );
});

import { z } from 'zod';
import { defineRoute } from '#platform/http/define-route.ts';
import { CheckSummaryShape, FindingShape, RecordsShape } from './check-contracts.ts';
import { checkWithRecords } from './check-with-records.ts';
import { summariseFindings } from './summarise-findings.ts';
import { unreadParagraphs } from './unread-paragraphs.ts';

const Block = z.object({
  text: z.string().max(100_000),
  kind: z.enum(['paragraph', 'heading', 'cell']).default('paragraph'),
  label: z.string().max(20).optional().describe('Number printed by itself before the text, such as 一、.'),
  counted: z
    .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }))
    .max(500)
    .default([])
    .describe('Parts that are figure chips: their values come from records and are not doubted.'),
});

export const checkReportRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-checks',
    summary:
      'Checks text blocks as official prose and answers findings with block index and offsets. Keeps nothing.',
    permission: 'report.read',
    body: z.object({
      blocks: z.array(Block).max(5_000),
      year: z.number().int().min(1949).max(2200).optional().describe('The year the text is about.'),
      withoutRules: z.array(z.string().max(60)).max(200).default([]),
      records: RecordsShape.optional().describe(
        'Also compares figures with the records of this area and period.',
      ),
    }),
    response: z.object({
      findings: z.array(FindingShape),
      summary: CheckSummaryShape,
      remarks: z.array(z.string()).describe('What should be known besides the findings.'),
    }),
  },
  async ({ db, actor, body }) => {
    const blocks = body.blocks.map(({ label, ...block }, index) => ({
      ...block,
      ...(label !== undefined && { label }),
      number: index + 1,
    }));
    const findings = await checkWithRecords(
      { db, actor },
      blocks,
      { year: body.year, withoutRules: body.withoutRules },
      body.records,
    );
    return {
      findings,
      summary: summariseFindings(blocks, findings),
      remarks: unreadParagraphs(blocks),
    };
  },
);

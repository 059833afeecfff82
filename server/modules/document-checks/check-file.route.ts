import { z } from 'zod';
import { defineRoute } from '#platform/http/define-route.ts';
import { CheckSummaryShape, FindingShape } from './check-contracts.ts';
import { checkWithRecords } from './check-with-records.ts';
import { CheckFields, parseCheckFields } from './check-fields.ts';
import { DOCUMENT_UPLOAD } from './document-upload.ts';
import { readDocument } from './read-document.ts';
import { summariseFindings } from './summarise-findings.ts';

export const checkFileRoute = defineRoute(
  {
    method: 'POST',
    path: '/document-checks',
    summary:
      'Checks a docx, txt or md file (multipart; fields year, withoutRules, region, from, to) and answers its text and findings. The file is not kept.',
    permission: 'report.read',
    upload: CheckFields,
    response: z.object({
      fileName: z.string(),
      canBeMarked: z
        .boolean()
        .describe('Whether POST /document-checks/marked can make a copy with comments.'),
      remarks: z.array(z.string()),
      blocks: z.array(
        z.object({
          text: z.string(),
          kind: z.enum(['paragraph', 'heading', 'cell', 'header', 'footer', 'note', 'text-box']),
          label: z.string().nullable(),
        }),
      ),
      findings: z.array(FindingShape),
      summary: CheckSummaryShape,
    }),
  },
  async ({ db, actor, receiveUpload }) => {
    const { upload, fields } = await receiveUpload(DOCUMENT_UPLOAD);
    const { year, withoutRules, records } = parseCheckFields(fields);
    const document = await readDocument(upload.path, upload.fileName);
    try {
      const findings = await checkWithRecords(
        { db, actor },
        document.blocks,
        { year, withoutRules },
        records,
      );
      return {
        fileName: upload.fileName,
        canBeMarked: document.mark !== undefined,
        remarks: [...document.remarks],
        blocks: document.blocks.map(({ text, kind, label }) => ({ text, kind, label: label ?? null })),
        findings,
        summary: summariseFindings(document.blocks, findings),
      };
    } finally {
      document.close();
    }
  },
);

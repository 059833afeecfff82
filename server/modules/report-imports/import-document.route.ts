import { z } from 'zod';
import { FigureAttributesShape, ReportDocumentShape } from '#kit/report-document/index.ts';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { readDocument } from '#modules/document-checks';
import { today } from '#platform/calendar/today.ts';
import { inSnapshot } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { importDocument } from './import-document.ts';
import { proposeFigures, type RecordedValue } from './propose-figures.ts';
import { recordedValues } from './recorded-values.ts';

/** Foreign endings are let in only to be told by name what to do. */
const UPLOAD = {
  extensions: ['.docx', '.txt', '.md', '.doc', '.wps', '.docm', '.rtf', '.pdf', '.odt', '.xlsx'],
  maximumBytes: UPLOAD_LIMITS.document,
} as const;

const Fields = z.object({
  year: z.string().max(4).optional().describe('The year of the new report.'),
  region: z
    .string()
    .max(12)
    .optional()
    .describe('The area it reports on; with it, the records of its days help to tell what is counted.'),
});

const yearOf = (written: string | undefined): number => {
  if (!written) return Number(today().slice(0, 4));
  if (/^20\d{2}$/.test(written)) return Number(written);
  throw new Problem('invalid', 'invalid-input', '年份不正确。', {
    fields: [{ field: 'year', message: '请填写四位年份。' }],
  });
};

const regionOf = (written: string | undefined): number | null => {
  if (!written) return null;
  if (/^\d{12}$/.test(written)) return Number(written);
  throw new Problem('invalid', 'invalid-input', '地区不正确。', {
    fields: [{ field: 'region', message: '请选择地区。' }],
  });
};

export const importDocumentRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-imports',
    summary:
      'Reads last year’s docx, txt or md (multipart; fields year and region) as a document to go on from, with the figures its numbers may be. The file is not kept.',
    permission: 'report.compose',
    upload: Fields,
    response: z.object({
      fileName: z.string(),
      remarks: z.array(z.string()),
      title: z.string().describe('As the file has it, its years not moved on.'),
      year: z.number().int().nullable().describe('The year of the file by its title.'),
      days: z
        .object({ from: z.string(), to: z.string() })
        .nullable()
        .describe('The days the file reports on, by its title and opening.'),
      document: ReportDocumentShape,
      figures: z.array(
        z.object({
          block: z.number().int(),
          start: z.number().int(),
          end: z.number().int(),
          written: z.string(),
          value: z.number(),
          unit: z.string(),
          before: z.string(),
          after: z.string(),
          proposals: z.array(
            z.object({
              metric: z.string(),
              title: z.string(),
              unit: z.string(),
              score: z.number(),
              figure: FigureAttributesShape,
              recorded: z.string().nullable().describe('What the records say for the days of the file.'),
              agrees: z.boolean().describe('Whether the file says what the records say.'),
            }),
          ),
        }),
      ),
    }),
  },
  async ({ db, scope, receiveUpload }) => {
    const { upload, fields } = await receiveUpload(UPLOAD);
    const year = yearOf(fields.year);
    const region = regionOf(fields.region);
    const file = await readDocument(upload.path, upload.fileName);
    try {
      const imported = importDocument(file.blocks, year);
      if (imported.document.content.length < 2)
        throw new Problem('invalid', 'document-empty', '文件里没有可以读出的正文。', {
          advice: '请打开文件核对；扫描件要先转成文字。',
        });
      const { days, numbers } = imported;
      const recorded =
        region === null || days === null
          ? new Map<string, RecordedValue>()
          : await inSnapshot(db, scope, (tx) => recordedValues(tx, scope, { region, ...days }, numbers));
      return {
        fileName: upload.fileName,
        remarks: [...file.remarks],
        title: imported.title,
        year: imported.year,
        days,
        document: ReportDocumentShape.parse(imported.document),
        figures: proposeFigures(numbers, recorded).map((figure) => ({
          ...figure,
          proposals: [...figure.proposals],
        })),
      };
    } finally {
      file.close();
    }
  },
);

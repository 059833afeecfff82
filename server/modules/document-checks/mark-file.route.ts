import { basename, extname } from 'node:path';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { checkWithRecords } from './check-with-records.ts';
import { CheckFields, parseCheckFields } from './check-fields.ts';
import { DOCUMENT_UPLOAD } from './document-upload.ts';
import { readDocument } from './read-document.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const markFileRoute = defineRoute(
  {
    method: 'POST',
    path: '/document-checks/marked',
    summary:
      'Answers the uploaded docx with a Word comment at each finding (multipart; fields year, withoutRules, withoutFindings, region, from, to). Nothing is kept.',
    permission: 'report.read',
    upload: CheckFields,
  },
  async ({ db, actor, receiveUpload }) => {
    const { upload, fields } = await receiveUpload(DOCUMENT_UPLOAD);
    const { year, withoutRules, withoutFindings, records } = parseCheckFields(fields);
    const document = await readDocument(upload.path, upload.fileName);
    try {
      if (!document.mark)
        throw new Problem('invalid', 'not-markable', '只有docx能生成带批注的副本。', {
          advice: '请把文稿另存为docx后再检查。',
        });
      const aside = new Set(withoutFindings);
      const found = await checkWithRecords({ db, actor }, document.blocks, { year, withoutRules }, records);
      const findings = found.filter(({ id, rule }) => !aside.has(id) && !withoutRules.includes(rule));
      const name = basename(upload.fileName, extname(upload.fileName));
      return { fileName: `${name}（检查批注）.docx`, mediaType: DOCX, body: await document.mark(findings) };
    } finally {
      document.close();
    }
  },
);

import type { Finding } from '../check-document.ts';
import { attributeOf, scanXml } from './scan-xml.ts';

const SEVERITIES = { error: '错误', warning: '提醒', advice: '建议' } as const;
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const AUTHOR = '文稿检查';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // Characters XML cannot hold.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const line = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** One comment: what is wrong, why, and what to do. `prefix` names a place Word cannot comment on. */
export const commentXml = (id: number, finding: Finding, at: string, prefix: string): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="查" w:date="${at}">${[
    `【${SEVERITIES[finding.severity]}】${finding.ruleName}${prefix}`,
    finding.message,
    `理由：${finding.reason}`,
    `建议：${finding.proposal}`,
  ]
    .map(line)
    .join('')}</w:comment>`;

/** The first id no comment of the part has. */
export const firstFreeId = (commentsXml: string): number => {
  let next = 0;
  for (const token of scanXml(commentsXml))
    if (token.name === 'w:comment' && token.kind !== 'close')
      next = Math.max(next, Number(attributeOf(token, 'w:id') ?? 0) + 1);
  return next;
};

/** The comments part with more comments at its end; a new part when there was none. */
export const withComments = (commentsXml: string, added: string): string =>
  commentsXml.includes('</w:comments>')
    ? commentsXml.replace('</w:comments>', () => `${added}</w:comments>`)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${added}</w:comments>`;

/** [Content_Types].xml that names the comments part. */
export const withContentType = (xml: string): string =>
  xml.includes('/word/comments.xml')
    ? xml
    : xml.replace(
        '</Types>',
        `<Override PartName="/word/comments.xml" ContentType="${COMMENTS_TYPE}"/></Types>`,
      );

/** The relations of the document with one to its comments. */
export const withRelation = (xml: string): string =>
  xml.includes(`"${COMMENTS_RELATION}"`)
    ? xml
    : xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdDocumentCheck" Type="${COMMENTS_RELATION}" Target="comments.xml"/></Relationships>`,
      );

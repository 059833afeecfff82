import type { FastifyReply } from 'fastify';
import type { Download } from './define-route.ts';

/** RFC 6266: a plain name for old browsers and the real, Chinese one beside it. */
export const contentDisposition = (fileName: string): string => {
  const clean = fileName.replace(/[\r\n"\\/]/g, '_');
  const plain = clean.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** Names and types a download on the reply, and answers the body to send. */
export const openDownload = (reply: FastifyReply, download: Download): Download['body'] => {
  void reply
    .header('content-type', download.mediaType)
    .header('content-disposition', contentDisposition(download.fileName));
  return download.body;
};

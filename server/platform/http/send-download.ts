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

export const sendDownload = (reply: FastifyReply, download: Download): FastifyReply =>
  reply
    .header('content-type', download.mediaType)
    .header('content-disposition', contentDisposition(download.fileName))
    .send(download.body);

import type { FastifyReply } from 'fastify';
import type { Download } from './define-route.ts';

/** RFC 6266: a plain name for old browsers and the real, Chinese one beside it. */
export const contentDisposition = (fileName: string, inline = false): string => {
  const clean = fileName.replace(/[\r\n"\\/]/g, '_');
  const plain = clean.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

const openPart = (reply: FastifyReply, { byteLength, range }: Download): void => {
  if (byteLength === undefined) return;
  void reply.header('accept-ranges', 'bytes');
  const length = range === undefined ? byteLength : range.end - range.start + 1;
  void reply.header('content-length', length);
  if (range === undefined) return;
  void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${byteLength}`);
};

/** Names and types a download on the reply, and answers the body to send. */
export const openDownload = (reply: FastifyReply, download: Download): Download['body'] => {
  void reply
    .header('content-type', download.mediaType)
    .header('content-disposition', contentDisposition(download.fileName, download.inline));
  openPart(reply, download);
  return download.body;
};

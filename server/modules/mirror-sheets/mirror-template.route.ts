import { z } from 'zod';
import { mirrorTemplate } from '#modules/imports';
import { getMirror } from '#modules/mirrors';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';

export const mirrorTemplateRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirrors/:mirror/template.xlsx',
    summary:
      'The headings an export of an official system is recognised by, for systems that export nothing.',
    permission: 'import.run',
    params: z.object({ mirror: z.string().max(60) }),
  },
  async ({ params }) => {
    const mirror = getMirror(params.mirror);
    return {
      fileName: `${mirror.title}导入表.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await mirrorTemplate(mirror),
    };
  },
);

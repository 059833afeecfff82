import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { homeOf, personTemplate } from '#modules/imports';
import { PeopleQuery, withoutEmpty } from '#modules/registry';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { exportPeople } from './export-people.ts';
import { homeRegion, signatureOf } from './sheet-owner.ts';

export const peopleTemplateRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/template.xlsx',
    summary: 'The Excel of people to fill in: headings, drop-downs, notes.',
    permission: 'import.run',
  },
  async ({ actor, site }) => ({
    fileName: '人员档案导入表.xlsx',
    mediaType: XLSX_MEDIA_TYPE,
    body: await personTemplate(homeOf('persons', homeRegion(actor, site))),
  }),
);

export const exportPeopleRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/export.xlsx',
    summary:
      'The people a search finds as a workbook, personal numbers masked; recorded as a read. Needs people.read as well.',
    permission: 'export.run',
    query: PeopleQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'people.read'));
    const sign = await signatureOf(db, actor, site);
    return {
      fileName: '退役军人花名册.xlsx',
      mediaType: XLSX_MEDIA_TYPE,
      body: await exportPeople({ db, actor, scope: readable }, withoutEmpty(query), sign),
    };
  },
);

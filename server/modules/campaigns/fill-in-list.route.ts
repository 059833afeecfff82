import { EXPORT_PAGE_SIZE, exportPages, refuseHugeExport } from '#modules/exports';
import { listTemplate, regionBook, type ListedPerson } from '#modules/imports';
import { getLedger } from '#modules/ledgers';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { CampaignParams, presentSummary } from './campaign-contracts.ts';
import { getCampaign } from './get-campaign.ts';
import { presentTargets } from './present-targets.ts';
import { TargetsQuery } from './stations.route.ts';
import { countTargets, listTargets } from './targets.ts';

export const fillInListRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id/fill-in.xlsx',
    summary:
      'The campaign’s import sheet with a row begun for each person a filter of the lists leaves; recorded as a read. Needs campaign.fill and people.read as well.',
    permission: 'import.run',
    params: CampaignParams,
    query: TargetsQuery,
  },
  async ({ db, actor, scope, params, query }) => {
    const fillable = intersectScopes(scope, requirePermission(actor, 'campaign.fill'));
    requirePermission(actor, 'people.read');
    const { campaign, regions } = await inScope(db, fillable, async (tx) => {
      const found = await getCampaign(tx, { countyCode: params.county, id: params.id });
      refuseHugeExport(await countTargets(tx, found, query));
      return { campaign: found, regions: await regionBook(tx) };
    });
    if (campaign.state !== 'running')
      throw new Problem('conflict', 'campaign-not-running', '采集没有开始或已经关闭，不能下载名单填写。', {
        advice: '如需补登，请联系布置采集的股室。',
      });
    const { title } = presentSummary(campaign);
    return {
      fileName: `${title}名单填写表.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await listTemplate(
        getLedger(campaign.code),
        regions,
        exportPages<ListedPerson>({
          db,
          scope: fillable,
          actor,
          reason: '下载专项采集名单填写表',
          read: async (tx, after) => {
            const page = await listTargets(tx, campaign, query, EXPORT_PAGE_SIZE, after);
            const targets = await presentTargets(tx, actor, page.rows);
            // Somebody whose file one may not open is left out: the row could not be imported either.
            const rows = targets.flatMap(({ countyCode, personId: id, name, regionCode }) =>
              name === null ? [] : [{ ref: { countyCode, id }, name, regionCode }],
            );
            return { rows, people: rows.map(({ ref }) => ref), next: page.next };
          },
        }),
      ),
    };
  },
);

import { wordPart } from '#kit';
import { EXPORT_PAGE_SIZE, listWorkbook, signature, signatureOf } from '#modules/exports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { countColumn, dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { CampaignParams, presentSummary } from './campaign-contracts.ts';
import { completionBy, openOf, stationCompletion } from './completion.ts';
import { getCampaign } from './get-campaign.ts';
import { presentTargets } from './present-targets.ts';
import { CompletionQuery, presentCompletion, TargetsQuery } from './stations.route.ts';
import { countTargets, listTargets } from './targets.ts';

const COMPLETION_COLUMNS: readonly LayoutColumn[] = [
  textColumn('站点（地区）', 30),
  countColumn('站点数', 12),
  countColumn('应采集', 12),
  countColumn('已采集', 12),
  countColumn('未能采集', 12),
  countColumn('尚未采集', 12),
  textColumn('完成率', 10),
  countColumn('登记份数', 12),
  textColumn('状态', 12),
];

export const exportCompletionRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id/completion.xlsx',
    summary: 'How far the places of an area are, as a workbook with totals. Needs ledger.read as well.',
    permission: 'export.run',
    params: CampaignParams,
    query: CompletionQuery,
  },
  async ({ db, actor, scope, site, params, query: { region, by } }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'ledger.read'));
    const { subtitle, foot } = signature(await signatureOf(db, actor, site));
    const { title, rows } = await inScope(db, readable, async (tx) => {
      const campaign = await getCampaign(tx, { countyCode: params.county, id: params.id });
      const stations = await stationCompletion(tx, campaign, region);
      const places = by === 'station' ? stations : completionBy(stations, by);
      return {
        title: presentSummary(campaign).title,
        rows: await presentCompletion(tx, places, campaign.due_on),
      };
    });
    const cells = rows.map((row): WrittenCell[] => [
      row.regionName,
      row.stations,
      row.listed,
      row.reached,
      row.excused,
      openOf(row),
      wordPart(row.reached, row.listed),
      row.entries,
      row.late ? '逾期未完成' : row.open === 0 ? '已完成' : '未完成',
    ]);
    const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
    const listed = total((row) => row.listed);
    const reached = total((row) => row.reached);
    return {
      fileName: `${title}完成情况.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await streamWorkbook({
        layout: { name: '完成情况', title: `${title}完成情况`, subtitle, columns: COMPLETION_COLUMNS },
        rows: [cells],
        closing: () => ({
          totals: [
            '合计',
            total((row) => row.stations),
            listed,
            reached,
            total((row) => row.excused),
            total(openOf),
            wordPart(reached, listed),
            total((row) => row.entries),
            null,
          ],
          foot,
        }),
      }),
    };
  },
);

const TARGET_COLUMNS: readonly LayoutColumn[] = [
  textColumn('姓名', 12),
  textColumn('站点', 30),
  textColumn('状态', 12),
  dayColumn('采集日期'),
  textColumn('未能采集的原因', 40),
];

const STATES = { open: '尚未采集', reached: '已采集', excused: '未能采集' } as const;

export const exportTargetsRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id/targets.xlsx',
    summary:
      'The people a filter of the lists leaves, as a workbook; recorded as a read. Needs ledger.read and people.read as well.',
    permission: 'export.run',
    params: CampaignParams,
    query: TargetsQuery,
  },
  async ({ db, actor, scope, site, params, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'ledger.read'));
    requirePermission(actor, 'people.read');
    const campaign = await inScope(db, readable, (tx) =>
      getCampaign(tx, { countyCode: params.county, id: params.id }),
    );
    return listWorkbook(
      { db, actor, site },
      {
        title: `${presentSummary(campaign).title}名单`,
        name: '名单',
        columns: TARGET_COLUMNS,
        unit: '人',
        scope: readable,
        reason: '导出专项采集名单',
        count: (tx) => countTargets(tx, campaign, query),
        read: async (tx, after) => {
          const page = await listTargets(tx, campaign, query, EXPORT_PAGE_SIZE, after);
          const rows = await presentTargets(tx, actor, page.rows);
          return {
            rows: rows.map((row) => [
              row.name,
              row.regionName,
              STATES[row.state],
              row.reachedOn,
              row.excusedWhy,
            ]),
            people: rows.map(({ countyCode, personId }) => ({ countyCode, id: personId })),
            next: page.next,
          };
        },
      },
    );
  },
);

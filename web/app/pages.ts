import type { ComponentType } from 'react';
import type { Permission } from '#kit/define-role.ts';

interface PageEntry {
  readonly path: string;
  /** Who may open it; the server refuses the others' requests in any case. */
  readonly permission?: Permission;
  /** Stands by itself, without menu and tabs: screens that hang in a hall. */
  readonly isBare?: boolean;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** Every address behind sign-in and the one file that shows it. */
export const pages: readonly PageEntry[] = [
  { path: '/', load: () => import('../pages/home.tsx') },
  { path: '/people', permission: 'people.read', load: () => import('../pages/people/list.tsx') },
  {
    path: '/people/round-trip',
    permission: 'people.write',
    load: () => import('../pages/people/round-trip.tsx'),
  },
  { path: '/people/add', permission: 'people.write', load: () => import('../pages/people/add.tsx') },
  {
    path: '/people/duplicates',
    permission: 'people.write',
    load: () => import('../pages/people/duplicates.tsx'),
  },
  {
    path: '/people/duplicates/$county/$id/$otherCounty/$otherId',
    permission: 'people.write',
    load: () => import('../pages/people/compare.tsx'),
  },
  {
    path: '/people/confirmation',
    permission: 'people.read',
    load: () => import('../pages/people/confirmation.tsx'),
  },
  { path: '/people/moves', permission: 'people.read', load: () => import('../pages/people/moves.tsx') },
  {
    path: '/people/$county/$id/hand-over',
    permission: 'people.write',
    load: () => import('../pages/people/hand-over.tsx'),
  },
  { path: '/people/$county/$id', permission: 'people.read', load: () => import('../pages/people/file.tsx') },
  {
    path: '/people/$county/$id/print',
    permission: 'people.read',
    load: () => import('../pages/people/print.tsx'),
  },
  {
    path: '/people/$county/$id/correct',
    permission: 'people.write',
    load: () => import('../pages/people/correct.tsx'),
  },
  { path: '/mirrors', permission: 'people.read', load: () => import('../pages/mirrors/list.tsx') },
  {
    path: '/mirrors/$mirror',
    permission: 'people.read',
    load: () => import('../pages/mirrors/mirror.tsx'),
  },
  { path: '/ledgers', permission: 'ledger.read', load: () => import('../pages/ledgers/index.tsx') },
  { path: '/ledgers/work', permission: 'ledger.read', load: () => import('../pages/ledgers/work.tsx') },
  {
    path: '/ledgers/closing',
    permission: 'ledger.read',
    load: () => import('../pages/ledgers/closing.tsx'),
  },
  { path: '/ledgers/due', permission: 'ledger.read', load: () => import('../pages/ledgers/due.tsx') },
  { path: '/ledgers/$ledger', permission: 'ledger.read', load: () => import('../pages/ledgers/list.tsx') },
  {
    path: '/ledgers/$ledger/round-trip',
    permission: 'ledger.write',
    load: () => import('../pages/ledgers/round-trip.tsx'),
  },
  {
    path: '/ledgers/$ledger/add',
    permission: 'ledger.write',
    load: () => import('../pages/ledgers/add.tsx'),
  },
  {
    path: '/ledgers/$ledger/print',
    permission: 'ledger.read',
    load: () => import('../pages/ledgers/print.tsx'),
  },
  {
    path: '/ledgers/$ledger/$county/$id',
    permission: 'ledger.read',
    load: () => import('../pages/ledgers/entry.tsx'),
  },
  {
    path: '/ledgers/$ledger/$county/$id/correct',
    permission: 'ledger.write',
    load: () => import('../pages/ledgers/correct.tsx'),
  },
  { path: '/campaigns', permission: 'ledger.read', load: () => import('../pages/campaigns/list.tsx') },
  {
    path: '/campaigns/$county/$id',
    permission: 'ledger.read',
    load: () => import('../pages/campaigns/campaign.tsx'),
  },
  {
    path: '/campaigns/$county/$id/design',
    permission: 'campaign.design',
    load: () => import('../pages/campaigns/design.tsx'),
  },
  {
    path: '/campaigns/$county/$id/fill',
    permission: 'campaign.fill',
    load: () => import('../pages/campaigns/fill.tsx'),
  },
  { path: '/archives', permission: 'archive.read', load: () => import('../pages/archives/list.tsx') },
  {
    path: '/archives/$county/$id',
    permission: 'archive.read',
    load: () => import('../pages/archives/batch.tsx'),
  },
  { path: '/hall', permission: 'hall.serve', load: () => import('../pages/hall/window.tsx') },
  { path: '/hall/live', permission: 'hall.read', load: () => import('../pages/hall/live.tsx') },
  { path: '/hall/tickets', permission: 'hall.read', load: () => import('../pages/hall/tickets.tsx') },
  { path: '/hall/screens', permission: 'hall.device', load: () => import('../pages/hall/screens.tsx') },
  {
    path: '/hall/kiosk',
    permission: 'hall.device',
    isBare: true,
    load: () => import('../pages/hall/kiosk.tsx'),
  },
  { path: '/hall/display', isBare: true, load: () => import('../pages/hall/display.tsx') },
  { path: '/hotline', permission: 'hotline.read', load: () => import('../pages/hotline/list.tsx') },
  {
    path: '/hotline/answer',
    permission: 'hotline.answer',
    load: () => import('../pages/hotline/answer.tsx'),
  },
  { path: '/hotline/desk', permission: 'hotline.handle', load: () => import('../pages/hotline/desk.tsx') },
  {
    path: '/hotline/calls/$county/$id',
    permission: 'hotline.answer',
    load: () => import('../pages/hotline/call.tsx'),
  },
  { path: '/honour', permission: 'people.read', load: () => import('../pages/honour/list.tsx') },
  { path: '/honour/$county/$id', permission: 'people.read', load: () => import('../pages/honour/album.tsx') },
  { path: '/imports', permission: 'import.run', load: () => import('../pages/imports/list.tsx') },
  { path: '/imports/new', permission: 'import.run', load: () => import('../pages/imports/new.tsx') },
  { path: '/imports/$county/$id', permission: 'import.run', load: () => import('../pages/imports/run.tsx') },
  { path: '/sheets', permission: 'export.run', load: () => import('../pages/sheets/new.tsx') },
  {
    path: '/sheets/$county/$id',
    permission: 'export.run',
    load: () => import('../pages/sheets/fill.tsx'),
  },
  { path: '/figures', permission: 'metric.read', load: () => import('../pages/metrics/dictionary.tsx') },
  { path: '/figures/$metric', permission: 'metric.read', load: () => import('../pages/metrics/metric.tsx') },
  {
    path: '/documents/check',
    permission: 'report.read',
    load: () => import('../pages/documents/check.tsx'),
  },
  { path: '/reports', permission: 'report.read', load: () => import('../pages/reports/list.tsx') },
  {
    path: '/reports/compose',
    permission: 'report.compose',
    load: () => import('../pages/reports/compose.tsx'),
  },
  {
    path: '/reports/import',
    permission: 'report.compose',
    load: () => import('../pages/reports/import.tsx'),
  },
  {
    path: '/reports/composed',
    permission: 'report.read',
    load: () => import('../pages/reports/composed.tsx'),
  },
  {
    path: '/reports/reported',
    permission: 'report.read',
    load: () => import('../pages/reports/reported.tsx'),
  },
  {
    path: '/reports/sections',
    permission: 'report.contribute',
    load: () => import('../pages/reports/sections.tsx'),
  },
  {
    path: '/reports/sections/$county/$id',
    permission: 'report.contribute',
    load: () => import('../pages/reports/section.tsx'),
  },
  {
    path: '/reports/editions/$county/$id',
    permission: 'report.read',
    load: () => import('../pages/reports/edition.tsx'),
  },
  {
    path: '/reports/editions/$county/$id/compare',
    permission: 'report.read',
    load: () => import('../pages/reports/compare.tsx'),
  },
  {
    path: '/reports/$county/$id/edit',
    permission: 'report.read',
    load: () => import('../pages/reports/edit.tsx'),
  },
  {
    path: '/reports/$county/$id',
    permission: 'report.read',
    load: () => import('../pages/reports/report.tsx'),
  },
  { path: '/ratings', permission: 'rating.handle', load: () => import('../pages/ratings/list.tsx') },
  { path: '/ratings/tablet', permission: 'rating.invite', load: () => import('../pages/ratings/tablet.tsx') },
  {
    path: '/ratings/$county/$id',
    permission: 'rating.handle',
    load: () => import('../pages/ratings/rectification.tsx'),
  },
  { path: '/wizard', permission: 'knowledge.read', load: () => import('../pages/wizard/wizard.tsx') },
  { path: '/knowledge', permission: 'knowledge.read', load: () => import('../pages/knowledge/search.tsx') },
  {
    path: '/knowledge/write',
    permission: 'knowledge.write',
    load: () => import('../pages/knowledge/write.tsx'),
  },
  {
    path: '/knowledge/$code',
    permission: 'knowledge.read',
    load: () => import('../pages/knowledge/article.tsx'),
  },
  { path: '/messages', permission: 'message.read', load: () => import('../pages/messages/list.tsx') },
  { path: '/cases', permission: 'case.read', load: () => import('../pages/cases/list.tsx') },
  { path: '/cases/$county/$id', permission: 'case.read', load: () => import('../pages/cases/case.tsx') },
  {
    path: '/cases/$county/$id/print',
    permission: 'case.read',
    load: () => import('../pages/cases/print.tsx'),
  },
  {
    path: '/cases/$county/$id/notice/$action',
    permission: 'case.read',
    load: () => import('../pages/cases/notice.tsx'),
  },
  { path: '/cases/load', permission: 'case.supervise', load: () => import('../pages/cases/load.tsx') },
  { path: '/cases/print', permission: 'case.read', load: () => import('../pages/cases/print-list.tsx') },
  {
    path: '/cases/delegation',
    permission: 'case.read',
    load: () => import('../pages/cases/delegation.tsx'),
  },
  { path: '/service-items', load: () => import('../pages/cases/items.tsx') },
  { path: '/service-items/$item', load: () => import('../pages/cases/item.tsx') },
  {
    path: '/service-items/$item/apply',
    permission: 'case.apply',
    load: () => import('../pages/cases/apply.tsx'),
  },
  { path: '/partner', permission: 'partner.reply', load: () => import('../pages/cases/partner.tsx') },
  { path: '/calendar', load: () => import('../pages/calendar.tsx') },
  {
    path: '/admin/accounts',
    permission: 'account.manage',
    load: () => import('../pages/admin/accounts.tsx'),
  },
  {
    path: '/admin/partners',
    permission: 'partner.connect',
    load: () => import('../pages/admin/partners.tsx'),
  },
  { path: '/admin/posts', permission: 'grant.manage', load: () => import('../pages/admin/posts.tsx') },
  { path: '/admin/reads', permission: 'audit.read', load: () => import('../pages/admin/reads.tsx') },
  { path: '/admin/sign-ins', permission: 'audit.read', load: () => import('../pages/admin/sign-ins.tsx') },
  { path: '/admin/acts', permission: 'audit.read', load: () => import('../pages/admin/acts.tsx') },
  { path: '/password', load: () => import('../pages/password.tsx') },
];

import type { ComponentType } from 'react';

interface PageEntry {
  readonly path: string;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** Every address behind sign-in and the one file that shows it. */
export const pages: readonly PageEntry[] = [
  { path: '/', load: () => import('../pages/home.tsx') },
  { path: '/people', load: () => import('../pages/people/list.tsx') },
  { path: '/people/add', load: () => import('../pages/people/add.tsx') },
  { path: '/people/$county/$id', load: () => import('../pages/people/file.tsx') },
  { path: '/people/$county/$id/correct', load: () => import('../pages/people/correct.tsx') },
  { path: '/ledgers', load: () => import('../pages/ledgers/index.tsx') },
  { path: '/ledgers/$ledger', load: () => import('../pages/ledgers/list.tsx') },
  { path: '/ledgers/$ledger/add', load: () => import('../pages/ledgers/add.tsx') },
  { path: '/ledgers/$ledger/print', load: () => import('../pages/ledgers/print.tsx') },
  { path: '/ledgers/$ledger/$county/$id', load: () => import('../pages/ledgers/entry.tsx') },
  { path: '/ledgers/$ledger/$county/$id/correct', load: () => import('../pages/ledgers/correct.tsx') },
  { path: '/imports', load: () => import('../pages/imports/list.tsx') },
  { path: '/imports/new', load: () => import('../pages/imports/new.tsx') },
  { path: '/imports/$county/$id', load: () => import('../pages/imports/run.tsx') },
  { path: '/figures', load: () => import('../pages/metrics/dictionary.tsx') },
  { path: '/figures/$metric', load: () => import('../pages/metrics/metric.tsx') },
  { path: '/reports', load: () => import('../pages/reports/list.tsx') },
  { path: '/reports/compose', load: () => import('../pages/reports/compose.tsx') },
  { path: '/reports/$county/$id', load: () => import('../pages/reports/report.tsx') },
  { path: '/admin/accounts', load: () => import('../pages/admin/accounts.tsx') },
  { path: '/admin/posts', load: () => import('../pages/admin/posts.tsx') },
  { path: '/admin/reads', load: () => import('../pages/admin/reads.tsx') },
  { path: '/admin/sign-ins', load: () => import('../pages/admin/sign-ins.tsx') },
  { path: '/admin/acts', load: () => import('../pages/admin/acts.tsx') },
  { path: '/password', load: () => import('../pages/password.tsx') },
];

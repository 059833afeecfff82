import { useMemo } from 'react';
import type { Permission } from '#kit/define-role.ts';
import { useLedgers } from '../api/ledgers.ts';
import { useMetrics } from '../api/metrics.ts';
import { usePeople } from '../api/people.ts';
import { menuFor } from './menu.tsx';
import { searches, type SearchedThing } from './searched-things.ts';

export interface Finding {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

export interface FindingGroup {
  readonly title: SearchedThing;
  readonly findings: readonly Finding[];
}

const EACH = 6;

/** What Ctrl K finds for a text: people from the server, the rest from what is already known. */
export const useFound = (text: string, permissions: readonly Permission[]): readonly FindingGroup[] => {
  const people = usePeople({ text }, null, EACH, text.length > 1 && searches(permissions, '人员'));
  const ledgers = useLedgers();
  const metrics = useMetrics();
  return useMemo(() => {
    const holds = (title: string) => text === '' || title.includes(text);
    const groups: FindingGroup[] = [
      {
        title: '人员',
        findings: (text.length > 1 ? (people.data?.rows ?? []) : []).map((person) => ({
          key: `person-${person.id}`,
          title: `${person.name}　${person.birthDate.slice(0, 4)}年生`,
          note: `${person.idNumberMasked} · ${person.regionName}`,
          href: `/people/${person.countyCode}/${person.id}`,
        })),
      },
      {
        title: '台账',
        findings: (text === '' ? [] : (ledgers.data ?? []))
          .filter((ledger) => holds(ledger.title))
          .map(({ code, title, lineTitle }) => ({
            key: `ledger-${code}`,
            title,
            note: lineTitle,
            href: `/ledgers/${code}`,
          })),
      },
      {
        title: '指标',
        findings: (text === '' ? [] : (metrics.data ?? []))
          .filter((metric) => holds(metric.title))
          .map(({ code, title, unit }) => ({
            key: `metric-${code}`,
            title,
            note: unit,
            href: `/figures/${code}`,
          })),
      },
      {
        title: '页面',
        findings: menuFor(permissions)
          .filter((entry) => holds(entry.title))
          .map(({ path, title }) => ({ key: `page-${path}`, title, note: '', href: path })),
      },
    ];
    return groups
      .filter(({ title }) => searches(permissions, title))
      .map((group) => ({ ...group, findings: group.findings.slice(0, EACH + 4) }))
      .filter((group) => group.findings.length > 0);
  }, [text, people.data, ledgers.data, metrics.data, permissions]);
};

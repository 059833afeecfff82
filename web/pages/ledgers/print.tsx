import { useParams } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import { everyoneOf, useEntryPages, useEntrySummary, useLedger } from '../../api/ledgers.ts';
import { useSession, useUnitName } from '../../api/session.ts';
import { PrintSheet } from '../../features/definition-table/print-sheet.tsx';
import { entryFiltersOf, filterWords } from '../../features/definition-table/entry-filters.ts';
import { PaperLimit } from '../../features/print/paper-limit.tsx';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { useRegionName } from '../../features/region-picker/region-names.ts';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { today } from '../../ui/today.ts';

const Sheet = ({ ledger }: { readonly ledger: LedgerDefinition }) => {
  const [search] = useSearchText();
  const lists = useCodeLists();
  const { account } = useSession();
  const unit = useUnitName();
  const filters = entryFiltersOf(ledger, search);
  const region = filters['region'] ? Number(filters['region']) : undefined;
  const words = filterWords(ledger, filters, lists, useRegionName(region)).map(({ label }) => label);
  const entries = useEntryPages(ledger.code, filters);
  const summary = useEntrySummary(ledger.code, filters, true);
  const count = summary.data?.count ?? 0;
  return (
    <Page
      title={`打印${ledger.title}`}
      purpose="A4 横向，与纸质花名册一致。"
      printsHead={false}
      actions={
        <PrintPageButton
          title={ledger.title}
          people={(entries.data?.rows ?? []).flatMap(everyoneOf)}
          isPrimary
          disabled={!entries.isSuccess}
        />
      }
    >
      {entries.data?.isMore ? <PaperLimit count={count} unit="行" advice="缩短日期" /> : null}
      <QueryView query={entries} lines={12}>
        {({ rows }) => (
          <PrintSheet
            ledger={ledger}
            rows={rows}
            totals={summary.data?.totals ?? {}}
            conditions={words}
            unitName={unit}
            madeBy={account.displayName}
            madeOn={dayjs(today()).format('YYYY年M月D日')}
          />
        )}
      </QueryView>
    </Page>
  );
};

/** The list as a paper register: title, two-line header, totals, who filled it in and when. */
const PrintLedger = () => {
  const { ledger: code } = useParams({ strict: false }) as { ledger: string };
  const ledger = useLedger(code);
  return (
    <PageQuery query={ledger} title="打印台账">
      {(definition) => <Sheet ledger={definition} />}
    </PageQuery>
  );
};

export default PrintLedger;

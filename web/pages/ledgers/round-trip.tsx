import { useParams } from '@tanstack/react-router';
import { useLedger } from '../../api/ledgers.ts';
import { useLedgerRoundTrip } from '../../api/round-trip.ts';
import { correctionWords } from '../../features/definition-table/correction-words.ts';
import { entryFiltersOf } from '../../features/definition-table/entry-filters.ts';
import { RoundTripPage } from '../../features/round-trip/round-trip-page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** Entries of a ledger corrected in Excel. */
const LedgerRoundTrip = () => {
  const { ledger: code } = useParams({ strict: false }) as { ledger: string };
  const [search] = useSearchText();
  const ledger = useLedger(code);
  const roundTrip = useLedgerRoundTrip(code);
  return (
    <PageQuery query={ledger} title="用 Excel 修改台账">
      {(definition) => (
        <RoundTripPage
          title={`用 Excel 修改${definition.title}`}
          purpose="导出记录，在表中修改，再导回来逐项核对采用；采用的每一条按更正登记，数字随之变动。人员和所在地请逐条更正。"
          sheet={{ path: `/ledgers/${code}/round-trip.xlsx`, query: entryFiltersOf(definition, search) }}
          sheetNote="按台账页现在的筛选条件导出。前两列用来对应记录，请勿改动。"
          nameTitle="记录"
          unit="条"
          roundTrip={roundTrip}
          wordsOf={correctionWords}
        />
      )}
    </PageQuery>
  );
};

export default LedgerRoundTrip;

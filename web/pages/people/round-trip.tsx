import { usePeopleRoundTrip } from '../../api/round-trip.ts';
import { outcomeWords } from '../../features/person/bulk-words.ts';
import { peopleFiltersOf } from '../../features/person/people-filters.ts';
import { RoundTripPage } from '../../features/round-trip/round-trip-page.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** People corrected in Excel. */
const PeopleRoundTrip = () => {
  const [search] = useSearchText();
  const roundTrip = usePeopleRoundTrip();
  return (
    <RoundTripPage
      title="用 Excel 修改档案"
      purpose="导出名单，在表中修改，再导回来逐项核对采用；号码、地址等加密内容不在其中。"
      sheet={{ path: '/people/round-trip.xlsx', query: peopleFiltersOf(search) }}
      sheetNote="按人员档案页现在的筛选条件导出。前两列用来对应档案，请勿改动。"
      nameTitle="姓名"
      unit="人"
      roundTrip={roundTrip}
      wordsOf={outcomeWords}
    />
  );
};

export default PeopleRoundTrip;

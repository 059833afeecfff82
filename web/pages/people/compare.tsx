import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useComparison } from '../../api/duplicates.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { MergeDesk, NO_WORDS } from '../../features/person/merge-desk.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

interface PairParams {
  readonly county: string;
  readonly id: string;
  readonly otherCounty: string;
  readonly otherId: string;
}

const Pair = ({ params }: { readonly params: PairParams }) => {
  const comparison = useComparison(params.county, params.id, params.otherCounty, params.otherId);
  const form = usePersonForm();
  const [words, setWords] = useState(NO_WORDS);
  return (
    <Page
      title={comparison.data ? `对照${comparison.data.first.file.name}的两份档案` : '对照两份档案'}
      purpose="不同的项目逐项选取；身份证号、出生日期、性别一并选取。"
    >
      <QueryView query={comparison}>
        {(data) => (
          <QueryView query={form}>
            {(definition) => (
              <MergeDesk
                key={`${data.first.file.rowVersion}/${data.second.file.rowVersion}`}
                comparison={data}
                form={definition}
                words={words}
                onWords={(part) => setWords((all) => ({ ...all, ...part }))}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
};

/** Two files side by side, and the merge of them. */
const ComparePage = () => {
  const params = useParams({ strict: false }) as PairParams;
  return <Pair key={Object.values(params).join()} params={params} />;
};

export default ComparePage;

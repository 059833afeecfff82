import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDraft } from '../../api/report-drafts.ts';
import { DraftEditor } from '../../features/report-editor/draft-editor.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

/** A report being written. */
const EditReport = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const place = useMemo(() => ({ kind: 'report' as const, county, id }), [county, id]);
  const draft = useDraft(place);
  return (
    <Page
      title="编写报告"
      tab={draft.data?.title || '编写报告'}
      purpose={
        draft.data
          ? `${draft.data.regionName}　${draft.data.from} 至 ${draft.data.to}。输入“/”插入数字，点开数字看来源。`
          : undefined
      }
    >
      <QueryView query={draft} lines={14}>
        {(data) => (
          <DraftEditor
            key={`${data.id} ${data.rowVersion}`}
            place={place}
            draft={data}
            onDraftChanged={() => void draft.refetch()}
          />
        )}
      </QueryView>
    </Page>
  );
};

export default EditReport;

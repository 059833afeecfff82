import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { EditionLine } from '#kit/report-document/edition-contracts.ts';
import { useDraft } from '../../api/report-drafts.ts';
import { useEditionsOf } from '../../api/report-editions.ts';
import { DraftEditor } from '../../features/report-editor/draft-editor.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

/** A finalised report has no text to write on: its last edition is shown. */
const LatestEdition = (props: {
  readonly county: string;
  readonly id: string;
  readonly onFound: (edition: EditionLine) => void;
}) => {
  const editions = useEditionsOf({ kind: 'report', county: props.county, id: props.id });
  const latest = editions.data?.[0];
  const { onFound } = props;
  useEffect(() => {
    if (latest) onFound(latest);
  }, [latest, onFound]);
  return <QueryView query={editions}>{() => <p className="rj-note">正在打开定稿……</p>}</QueryView>;
};

/** A report being written. */
const EditReport = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const place = useMemo(() => ({ kind: 'report' as const, county, id }), [county, id]);
  const draft = useDraft(place);
  const [written, setWritten] = useState({ id, title: '' });
  const onTitle = useCallback((title: string) => setWritten({ id, title }), [id]);
  const navigate = useNavigate();
  const showEdition = useCallback(
    (edition: EditionLine) =>
      void navigate({
        to: '/reports/editions/$county/$id',
        params: { county: String(edition.countyCode), id: edition.id },
        replace: true,
      }),
    [navigate],
  );
  return (
    <Page
      title="编写报告"
      tab={(written.id === id && written.title) || draft.data?.title || '编写报告'}
      purpose={
        draft.data
          ? `${draft.data.regionName}　${draft.data.from} 至 ${draft.data.to}。输入“/”插入数字，点开数字看来源。`
          : undefined
      }
    >
      <QueryView query={draft} lines={14}>
        {(data) =>
          data.state === 'finalised' ? (
            <LatestEdition county={county} id={id} onFound={showEdition} />
          ) : (
            <DraftEditor
              key={`${data.id} ${data.rowVersion}`}
              place={place}
              draft={data}
              onDraftChanged={() => void draft.refetch()}
              onFinalised={showEdition}
              onTitle={onTitle}
            />
          )
        }
      </QueryView>
    </Page>
  );
};

export default EditReport;

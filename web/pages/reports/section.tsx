import { useParams } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useMemo } from 'react';
import type { SectionLine } from '#kit/report-document/desk-contracts.ts';
import { useSection, useSubmitSection } from '../../api/report-sections.ts';
import { DraftEditor } from '../../features/report-editor/draft-editor.tsx';
import { notSent } from '../../features/report-editor/connection/save-state.ts';
import { SectionState } from '../../features/report-editor/sections/section-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

const Notice = ({ section }: { readonly section: SectionLine }) => (
  <Alert
    type={section.state === 'returned' || section.isLate ? 'warning' : 'info'}
    className="rj-no-print"
    title={
      <>
        <SectionState {...section} /> {section.title}，{section.dueOn}前报送。
      </>
    }
    description={section.returnReason ? `退回原因：${section.returnReason}` : section.note || undefined}
  />
);

/** A section of a report of the area above, written and handed in here. */
const SectionPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const { message } = App.useApp();
  const place = useMemo(() => ({ kind: 'section' as const, county, id }), [county, id]);
  const opened = useSection(place);
  const submit = useSubmitSection(place);
  const handIn = async (section: SectionLine, flush: () => Promise<boolean>) => {
    try {
      if (!(await flush())) return void message.error(notSent('报送'));
      await submit.mutateAsync(section.rowVersion);
      void message.success('已报送');
      await opened.refetch();
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <Page
      title="编写分报"
      tab={opened.data?.section.title ?? '编写分报'}
      purpose={opened.data ? `用于“${opened.data.section.reportTitle}”。` : undefined}
    >
      <QueryView query={opened} lines={14}>
        {({ section, draft }) => (
          <>
            <Notice section={section} />
            <DraftEditor
              key={`${draft.id} ${draft.rowVersion}`}
              place={place}
              draft={draft}
              onDraftChanged={() => void opened.refetch()}
              action={
                draft.mayWrite && (section.state === 'asked' || section.state === 'returned')
                  ? (flush) => (
                      <Button
                        type="primary"
                        loading={submit.isPending}
                        onClick={() => void handIn(section, flush)}
                      >
                        报送
                      </Button>
                    )
                  : undefined
              }
            />
          </>
        )}
      </QueryView>
    </Page>
  );
};

export default SectionPage;

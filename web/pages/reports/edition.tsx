import { useParams } from '@tanstack/react-router';
import { editionPath, useEdition } from '../../api/report-editions.ts';
import { EditionActions } from '../../features/report-editor/edition/edition-actions.tsx';
import { EditionView } from '../../features/report-editor/edition/edition-view.tsx';
import { ExportMenu } from '../../features/report-editor/export-menu.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

/** A signed report, as it was signed. */
const EditionPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const edition = useEdition({ county, id });
  return (
    <Page
      title="定稿"
      tab={edition.data?.title ?? '定稿'}
      purpose={
        edition.data
          ? `${edition.data.finalisedBy}于${formatMoment(edition.data.finalisedAt)}定稿，文字和数字不再改变。`
          : undefined
      }
      actions={
        edition.data ? (
          <>
            <ExportMenu path={editionPath({ county, id })} />
            <EditionActions edition={edition.data} />
          </>
        ) : undefined
      }
    >
      <QueryView query={edition} lines={14}>
        {(data) => <EditionView key={data.id} edition={data} />}
      </QueryView>
    </Page>
  );
};

export default EditionPage;

import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useImport } from '../../api/imports.ts';
import { queryClient } from '../../api/query-client.ts';
import { importStateWords } from '../../features/import-wizard/import-words.ts';
import { RefusalTable } from '../../features/import-wizard/refusal-table.tsx';
import { RunSummary } from '../../features/import-wizard/run-summary.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

/** What an import moved: lists, figures and the home page are read anew once it ends. */
const MOVED = ['people', 'entries', 'metrics', 'home', 'mirrors', 'imports'];

/** One import: how far it is, what it did, which rows it refused. */
const ImportRunPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const run = useImport(county, id);
  const finishedAt = run.data?.finishedAt;
  useEffect(() => {
    if (!finishedAt) return;
    for (const key of MOVED)
      void queryClient.invalidateQueries({
        queryKey: [key],
        refetchType: key === 'imports' ? 'active' : 'none',
      });
  }, [finishedAt]);
  return (
    <Page
      title={run.data?.fileName ?? '导入'}
      purpose={
        run.data ? `${importStateWords(run.data)}，开始于 ${formatMoment(run.data.startedAt)}` : undefined
      }
    >
      <QueryView query={run}>
        {(data) => (
          <>
            <Panel title="结果">
              <RunSummary run={data} />
              <p style={{ marginTop: 12 }}>
                {data.kind === 'persons' ? (
                  <Link to="/people">查看人员档案</Link>
                ) : data.kind === 'mirror' ? (
                  <Link to="/mirrors/$mirror" params={{ mirror: data.mirror ?? '' }}>
                    查看差异
                  </Link>
                ) : (
                  <Link to="/ledgers/$ledger" params={{ ledger: data.ledger ?? '' }}>
                    查看台账
                  </Link>
                )}
              </p>
            </Panel>
            {data.rowsRefused > 0 ? (
              <Panel title="未通过的行" flush>
                <RefusalTable countyCode={county} id={id} count={data.rowsRefused} />
              </Panel>
            ) : null}
          </>
        )}
      </QueryView>
    </Page>
  );
};

export default ImportRunPage;

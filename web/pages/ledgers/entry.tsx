import { Link, useParams } from '@tanstack/react-router';
import { Alert, Tag } from 'antd';
import { everyoneOf, namesOf, useEntry, useLedger } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { CarryToPlan } from '../../features/campaign/carry-to-plan.tsx';
import { EntryActs } from '../../features/definition-table/entry-acts.tsx';
import { EntryFacts } from '../../features/definition-table/entry-facts.tsx';
import { standingColour, standingWords } from '../../features/definition-table/entry-state.ts';
import { DocumentPanel } from '../../features/documents/document-panel.tsx';
import { PhotoSheet } from '../../features/documents/photo-sheet.tsx';
import { EntryActions } from '../../features/entry-review/entry-actions.tsx';
import { EntryBehind } from '../../features/taking-in/line-behind.tsx';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { UnreadPage } from '../../ui/state/unread-page.tsx';
import '../people/file.css';

/** One entry: what it says, where it stands, and who did what to it. */
const EntryPage = () => {
  const params = useParams({ strict: false }) as { ledger: string; county: string; id: string };
  const ledger = useLedger(params.ledger);
  const entry = useEntry(params.ledger, params.county, params.id);
  const mayWrite = usePermission('ledger.write');
  const documents = { subject: 'entry', county: params.county, id: params.id } as const;
  if (entry.isError && !entry.data)
    return (
      <UnreadPage title={ledger.data?.title ?? '台账记录'} query={entry}>
        <Link className="rj-link" to="/ledgers/$ledger" params={{ ledger: params.ledger }}>
          到台账里查找
        </Link>
      </UnreadPage>
    );
  return (
    <Page
      title={ledger.data?.title ?? '台账记录'}
      tab={ledger.data && entry.data ? `${ledger.data.title} ${entry.data.businessDay}` : '台账记录'}
      purpose={
        entry.data ? (
          <>
            <Tag color={standingColour(entry.data.state)} style={{ marginRight: 8 }}>
              {standingWords(entry.data)}
            </Tag>
            {entry.data.businessDay}，{entry.data.regionName}
            {entry.data.person ? `，${namesOf(entry.data)}` : ''}
          </>
        ) : undefined
      }
      actions={
        entry.data ? (
          <>
            {ledger.data ? <CarryToPlan ledger={ledger.data} entry={entry.data} /> : null}
            <EntryActions ledger={params.ledger} entry={entry.data} />
            <PrintPageButton title={ledger.data?.title ?? '台账记录'} people={everyoneOf(entry.data)} />
          </>
        ) : undefined
      }
    >
      {entry.data?.returnReason ? (
        <Alert type="error" showIcon title={`退回原因：${entry.data.returnReason}`} />
      ) : null}
      {entry.data?.state === 'submitted' ? (
        <Alert type="warning" showIcon title="审核通过前不计入数字。" />
      ) : null}
      <EntryBehind {...params} />
      <div className="rj-file">
        <div className="rj-file__sections">
          <Panel title="登记内容">
            <QueryView query={ledger}>
              {(definition) => (
                <QueryView query={entry}>
                  {(data) => <EntryFacts ledger={definition} entry={data} />}
                </QueryView>
              )}
            </QueryView>
          </Panel>
          <DocumentPanel
            of={documents}
            title="照片和附件"
            mayChange={mayWrite && entry.data !== undefined && entry.data.state !== 'withdrawn'}
            empty="还没有照片和附件。"
          />
          <PhotoSheet of={documents} />
        </div>
        <Panel title="经办记录">
          <QueryView query={entry}>{(data) => <EntryActs acts={data.acts} />}</QueryView>
        </Panel>
      </div>
    </Page>
  );
};

export default EntryPage;

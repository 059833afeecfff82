import { Button, Steps } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isUnderWay, useImport, useStartImport } from '../../api/imports.ts';
import { useCurrentPost } from '../../api/session.ts';
import { ChooseFile, type ImportChoice } from '../../features/import-wizard/choose-file.tsx';
import { RefusalTable } from '../../features/import-wizard/refusal-table.tsx';
import { RunSummary } from '../../features/import-wizard/run-summary.tsx';
import { ErrorPanel } from '../../ui/state/error-panel.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';
import '../../features/import-wizard/import-wizard.css';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

/** Choose a file, see what a trial says, then import for good. */
const NewImport = () => {
  const [{ kind, ledger, mirror }] = useSearchText();
  const post = useCurrentPost();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const start = useStartImport();
  const [choice, setChoice] = useState<ImportChoice>({
    kind: kind === 'ledger' || kind === 'mirror' ? kind : 'persons',
    ledger,
    mirror: kind === 'mirror' ? (mirror ?? 'filing') : undefined,
    asOf: kind === 'mirror' ? today() : undefined,
    isPartial: false,
    region: post?.region,
    allOrNothing: false,
    lateReason: undefined,
    file: undefined,
  });
  const [trial, setTrial] = useState({ county: '', id: '' });
  const run = useImport(trial.county, trial.id);

  const send = async (dryRun: boolean) => {
    const { file } = choice;
    if (!file) return undefined;
    return start.mutateAsync({ ...choice, file, dryRun });
  };
  const tryOut = async () => {
    const begun = await send(true);
    if (begun) setTrial({ county: String(begun.countyCode), id: begun.id });
  };
  const importForGood = async () => {
    const begun = await send(false);
    if (begun)
      await leave(() =>
        navigate({
          to: '/imports/$county/$id',
          params: { county: String(begun.countyCode), id: begun.id },
        }),
      );
  };
  const isReady =
    choice.lateReason?.trim() !== '' &&
    choice.file !== undefined &&
    (choice.kind !== 'ledger' || choice.ledger !== undefined);
  const isTried = trial.id !== '';
  const canImport =
    run.data?.state === 'done' &&
    (run.data.rowsAdded > 0 || (choice.kind === 'mirror' && run.data.rowsUnchanged > 0)) &&
    (!choice.allOrNothing || run.data.rowsRefused === 0);
  return (
    <Page
      title="导入 Excel"
      tab="导入"
      purpose="先试导入，看清哪些行能进、哪些行要改，再正式导入。同一个文件导两次不会重复。"
      narrow
    >
      <Panel>
        <Steps
          current={isTried ? 1 : 0}
          size="small"
          items={[{ title: '选择文件' }, { title: '试导入结果' }, { title: '正式导入' }]}
        />
      </Panel>
      {start.isError ? <ErrorPanel error={start.error} /> : null}
      {isTried ? (
        <Panel title={`试导入结果：${choice.file?.name ?? ''}`} extra="还没有写入任何数据">
          <QueryView query={run}>
            {(data) => (
              <div className="rj-import-step">
                <RunSummary run={data} />
                {!isUnderWay(data) && data.rowsRefused > 0 ? (
                  <RefusalTable countyCode={data.countyCode} id={data.id} count={data.rowsRefused} />
                ) : null}
                <div style={{ display: 'flex', gap: 8 }}>
                  <Button
                    type="primary"
                    disabled={!canImport}
                    loading={start.isPending}
                    onClick={() => void importForGood().catch(() => undefined)}
                  >
                    {data.rowsRefused > 0 ? '导入通过的行' : '正式导入'}
                  </Button>
                  <Button onClick={() => setTrial({ county: '', id: '' })}>重新选择文件</Button>
                </div>
              </div>
            )}
          </QueryView>
        </Panel>
      ) : (
        <Panel title="选择文件">
          <div className="rj-import-step">
            <ChooseFile choice={choice} onChange={setChoice} />
            <div>
              <Button
                type="primary"
                disabled={!isReady}
                loading={start.isPending}
                onClick={() => void tryOut().catch(() => undefined)}
              >
                试导入
              </Button>
            </div>
          </div>
        </Panel>
      )}
    </Page>
  );
};

export default NewImport;

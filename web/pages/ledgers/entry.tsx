import { EditOutlined } from '@ant-design/icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useEntry, useLedger, useWithdrawEntry } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { EntryActs } from '../../features/definition-table/entry-acts.tsx';
import { EntryFacts } from '../../features/definition-table/entry-facts.tsx';
import { entryStateWords } from '../../features/definition-table/entry-state.ts';
import { wordsOfFailure } from '../../ui/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import '../people/file.css';

/** One entry: what it says, and who did what to it. */
const EntryPage = () => {
  const params = useParams({ strict: false }) as { ledger: string; county: string; id: string };
  const ledger = useLedger(params.ledger);
  const entry = useEntry(params.ledger, params.county, params.id);
  const withdraw = useWithdrawEntry(params.ledger, params.county, params.id);
  const mayWrite = usePermission('ledger.write');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const isStanding = entry.data !== undefined && entry.data.state !== 'withdrawn';

  const confirm = async () => {
    if (reason.trim() === '') return setError('请写明撤销原因。');
    try {
      await withdraw.mutateAsync({ reason: reason.trim(), rowVersion: entry.data?.rowVersion ?? 0 });
      setAsking(false);
      void message.success('已撤销，相关数字已更新');
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <Page
      title={ledger.data?.title ?? '台账记录'}
      tab={ledger.data && entry.data ? `${ledger.data.title} ${entry.data.businessDay}` : '台账记录'}
      purpose={
        entry.data ? (
          <>
            <Tag color={isStanding ? 'success' : 'default'} style={{ marginRight: 8 }}>
              {entryStateWords(entry.data.state)}
            </Tag>
            {entry.data.businessDay}，{entry.data.regionName}
            {entry.data.person ? `，${entry.data.person.name}` : ''}
          </>
        ) : undefined
      }
      actions={
        mayWrite && isStanding ? (
          <>
            <Button
              type="primary"
              icon={<EditOutlined />}
              onClick={() => void navigate({ to: '/ledgers/$ledger/$county/$id/correct', params })}
            >
              更正
            </Button>
            <Button danger onClick={() => setAsking(true)}>
              撤销
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="rj-file">
        <Panel title="登记内容">
          <QueryView query={ledger}>
            {(definition) => (
              <QueryView query={entry}>{(data) => <EntryFacts ledger={definition} entry={data} />}</QueryView>
            )}
          </QueryView>
        </Panel>
        <Panel title="经办记录">
          <QueryView query={entry}>{(data) => <EntryActs acts={data.acts} />}</QueryView>
        </Panel>
      </div>
      <Modal
        open={asking}
        title="撤销这条记录"
        okText="撤销"
        okButtonProps={{ danger: true }}
        cancelText="取消"
        confirmLoading={withdraw.isPending}
        onOk={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <FormField
          id="withdraw-reason"
          label="撤销原因"
          error={error}
          help="撤销后不再计入任何数字；原记录和撤销原因会保留，可以查到。"
        >
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoSize={{ minRows: 2 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FormField>
      </Modal>
    </Page>
  );
};

export default EntryPage;

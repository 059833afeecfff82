import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useRef } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useLedger, useRecordEntry } from '../../api/ledgers.ts';
import { useCurrentPost } from '../../api/session.ts';
import { DefinitionForm } from '../../features/definition-form/definition-form.tsx';
import { useEntryDraft } from '../../features/definition-form/use-entry-draft.ts';
import { Page } from '../../ui/page.tsx';
import { PageQuery } from '../../ui/page-query.tsx';
import { today } from '../../ui/today.ts';
import { useLeaveForm } from '../../ui/use-leave-form.ts';

const Add = ({ ledger }: { readonly ledger: LedgerDefinition }) => {
  const post = useCurrentPost();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const record = useRecordEntry(ledger.code);
  const stay = useRef(false);
  const { draft, change, clear, restored } = useEntryDraft(ledger, {
    region: post?.region,
    answers: { [ledger.businessDay]: today() },
    person: null,
  });
  return (
    <Page title={`登记${ledger.title}`} purpose={ledger.purpose} narrow>
      {restored ? (
        <Alert
          type="info"
          showIcon
          title="已带出上次没有提交的内容，人员需要重新选择。"
          action={<Button onClick={clear}>清空重填</Button>}
          style={{ maxWidth: 760 }}
        />
      ) : null}
      <DefinitionForm
        ledger={ledger}
        draft={draft}
        onDraft={change}
        regionName={draft.region === post?.region ? post?.regionName : undefined}
        submitWords="登记"
        actions={
          <>
            <Button
              htmlType="submit"
              onClick={() => {
                stay.current = true;
              }}
            >
              登记并继续
            </Button>
            <Button
              onClick={() =>
                void leave(() => navigate({ to: '/ledgers/$ledger', params: { ledger: ledger.code } }))
              }
            >
              取消
            </Button>
            <span className="rj-note">填写内容会自动存为草稿。</span>
          </>
        }
        onSubmit={async (entry, actKey) => {
          const keepOn = stay.current;
          stay.current = false;
          const { countyCode, id } = await record.mutateAsync({ entry, actKey });
          clear();
          void message.success('已登记，相关数字已更新');
          if (keepOn) return document.getElementById('main')?.scrollTo({ top: 0 });
          await leave(() =>
            navigate({
              to: '/ledgers/$ledger/$county/$id',
              params: { ledger: ledger.code, county: String(countyCode), id },
            }),
          );
        }}
      />
    </Page>
  );
};

/** A new entry of a ledger. */
const AddEntry = () => {
  const { ledger: code } = useParams({ strict: false }) as { ledger: string };
  const ledger = useLedger(code);
  return (
    <PageQuery query={ledger} title="登记台账">
      {(definition) => <Add key={code} ledger={definition} />}
    </PageQuery>
  );
};

export default AddEntry;

import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { ApiError } from '../../api/api-error.ts';
import { useLedgerRules } from '../../api/entry-work.ts';
import { useLedger, useRecordEntry } from '../../api/ledgers.ts';
import { useCurrentPost } from '../../api/session.ts';
import { DefinitionForm } from '../../features/definition-form/definition-form.tsx';
import { PendingDocuments, usePendingDocuments } from '../../features/documents/pending-documents.tsx';
import { EntryRules, type LateChoice } from '../../features/entry-review/entry-rules.tsx';
import { useEntryDraft } from '../../features/definition-form/use-entry-draft.ts';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { today } from '../../ui/today.ts';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

const stillSending = () =>
  new ApiError(0, { code: 'still-sending', message: '照片还没有传完，请稍候再提交。' });

const Add = ({ ledger }: { readonly ledger: LedgerDefinition }) => {
  const post = useCurrentPost();
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const record = useRecordEntry(ledger.code);
  const stay = useRef(false);
  const pending = usePendingDocuments();
  const [late, setLate] = useState<LateChoice>({ asLate: false, reason: '' });
  const { draft, change, clear, restored } = useEntryDraft(ledger, {
    region: post?.region,
    answers: { [ledger.businessDay]: today() },
    people: [],
  });
  const rules = useLedgerRules(ledger.code, draft.region, draft.answers[ledger.businessDay]);
  const isReviewed = (rules.data?.stepsAhead.length ?? 0) > 0;
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
      <EntryRules rules={rules.data} late={late} onLate={setLate} />
      <DefinitionForm
        ledger={ledger}
        draft={draft}
        onDraft={change}
        regionName={draft.region === post?.region ? post?.regionName : undefined}
        submitWords={isReviewed ? '提交审核' : '登记'}
        draftWords="存为草稿"
        extra={<PendingDocuments pending={pending} />}
        actions={
          <>
            <Button
              htmlType="submit"
              onClick={() => {
                stay.current = true;
              }}
            >
              {isReviewed ? '提交并继续' : '登记并继续'}
            </Button>
            <Button
              onClick={() =>
                void leave(() => navigate({ to: '/ledgers/$ledger', params: { ledger: ledger.code } }))
              }
            >
              取消
            </Button>
          </>
        }
        onSubmit={async (entry, actKey) => {
          const sent = late.asLate ? { ...entry, ...late } : entry;
          const keepOn = stay.current;
          stay.current = false;
          if (pending.isSending) throw stillSending();
          const { countyCode, id, state } = await record.mutateAsync({ entry: sent, actKey });
          const failed = await pending.attachTo({ subject: 'entry', county: countyCode, id });
          if (failed > 0) void message.warning(`记录已保存，但有${failed}个附件没有存上，请在记录页重新添加`);
          clear();
          void message.success(
            state === 'draft'
              ? '已存为草稿，可在“待办台账”中继续填写'
              : state === 'submitted'
                ? '已提交，等待审核'
                : '已登记，相关数字已更新',
          );
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

import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useCorrectEntry, useEntry, useLedger, everyoneOf, type EntryWithActs } from '../../api/ledgers.ts';
import { DefinitionForm } from '../../features/definition-form/definition-form.tsx';
import type { EntryDraft } from '../../features/definition-form/entry-draft.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useLeaveForm } from '../../ui/page/use-leave-form.ts';

const Correct = ({ ledger, entry }: { readonly ledger: LedgerDefinition; readonly entry: EntryWithActs }) => {
  const params = { ledger: ledger.code, county: String(entry.countyCode), id: entry.id };
  const [draft, setDraft] = useState<EntryDraft>({
    region: entry.regionCode,
    answers: entry.answers,
    people: everyoneOf(entry),
  });
  const correct = useCorrectEntry(ledger.code, entry.countyCode, entry.id);
  const navigate = useNavigate();
  const leave = useLeaveForm();
  const { message } = App.useApp();
  const isOpen = entry.state === 'draft' || entry.state === 'returned';
  const [asLate, setAsLate] = useState(false);
  const back = () => leave(() => navigate({ to: '/ledgers/$ledger/$county/$id', params }));
  return (
    <>
      {entry.closed && entry.state === 'accepted' ? (
        <Alert
          type="warning"
          showIcon
          style={{ maxWidth: 760 }}
          title={entry.closed}
          action={
            <Checkbox checked={asLate} onChange={(event) => setAsLate(event.target.checked)}>
              作为迟报更正
            </Checkbox>
          }
        />
      ) : null}
      <DefinitionForm
        ledger={ledger}
        draft={draft}
        onDraft={setDraft}
        correcting
        isOpen={isOpen}
        mayBeIncomplete={entry.state === 'draft'}
        submitWords={isOpen ? '保存' : '提交更正'}
        actions={<Button onClick={() => void back()}>取消</Button>}
        onSubmit={async ({ answers, person, others }, _, reason) => {
          const { rowVersion } = await correct.mutateAsync({
            answers,
            ...(person ? { person } : {}),
            others,
            reason,
            rowVersion: entry.rowVersion,
            ...(asLate ? { asLate } : {}),
          });
          if (isOpen) void message.success('已保存，核对无误后请点“提交”');
          else if (rowVersion === entry.rowVersion) void message.info('没有改动，没有记为更正');
          else void message.success('已更正，相关数字已更新');
          await back();
        }}
      />
    </>
  );
};

/** Corrects one entry, with a reason; the figures it moved move again. */
const CorrectEntry = () => {
  const {
    ledger: code,
    county,
    id,
  } = useParams({ strict: false }) as { ledger: string; county: string; id: string };
  const ledger = useLedger(code);
  const entry = useEntry(code, county, id);
  return (
    <Page title={`更正${ledger.data?.title ?? '台账'}`} purpose="只改需要改的，其余保持不变。" narrow>
      <QueryView query={ledger}>
        {(definition) => (
          <QueryView query={entry}>{(data) => <Correct ledger={definition} entry={data} />}</QueryView>
        )}
      </QueryView>
    </Page>
  );
};

export default CorrectEntry;

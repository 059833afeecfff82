import { Button } from 'antd';
import { useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import { newActKey } from '../../api/client.ts';
import type { NewEntry } from '../../api/ledgers.ts';
import { CorrectionReason } from '../../ui/form/correction-reason.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { askedFields, checkEntry } from './check-entry.ts';
import { DraftField } from './draft-field.tsx';
import type { EntryDraft } from './entry-draft.ts';
import { today } from '../../ui/today.ts';

interface DefinitionFormProps {
  readonly ledger: LedgerDefinition;
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly regionName?: string | undefined;
  /** A correction keeps the place and asks why. */
  readonly correcting?: boolean;
  readonly submitWords: string;
  /** A draft being filled in further may stay incomplete. */
  readonly mayBeIncomplete?: boolean;
  /** Offers to keep an unfinished entry on the server, under these words. */
  readonly draftWords?: string;
  /** The entry is still a draft or came back: no reason is asked for. */
  readonly isOpen?: boolean;
  /** Sends the entry; what it throws is shown beside the fields. */
  readonly onSubmit: (entry: NewEntry, actKey: string, reason: string) => Promise<void>;
  /** Below the answers, above the buttons. */
  readonly extra?: ReactNode;
  /** Beside the button. */
  readonly actions?: ReactNode;
}

/** The form of any ledger, from its definition: conditions, checks and words are the definition's own. */
export const DefinitionForm = (props: DefinitionFormProps) => {
  const { ledger, draft, onDraft, correcting = false, isOpen = false, submitWords, onSubmit } = props;
  const asksReason = correcting && !isOpen;
  const asDraft = useRef(false);
  const codeLists = useCodeLists();
  const { refusal, sending, send, errorOf } = useSubmission();
  const [reason, setReason] = useState('');
  // One key per entry: sending the same form twice records it once.
  const actKey = useRef(newActKey());
  const fields = useMemo(() => askedFields(ledger, draft), [ledger, draft]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const keepsDraft = asDraft.current;
    asDraft.current = false;
    const check = checkEntry(ledger, draft, codeLists, today(), keepsDraft || props.mayBeIncomplete);
    const problems = check.ok ? [] : [...check.problems];
    if (asksReason && reason.trim() === '') problems.push({ field: 'reason', message: '请写明更正原因。' });
    await send(problems, ['region', 'reason', 'person', ...ledger.fields], async () => {
      if (!check.ok) return;
      const [person, ...others] = draft.people.map(({ countyCode, id }) => ({ countyCode, id }));
      const entry = {
        region: check.region,
        answers: check.answers,
        ...(person && { person }),
        others,
        ...(keepsDraft && { asDraft: true }),
      };
      await onSubmit(entry, actKey.current, reason.trim());
      actKey.current = newActKey();
    });
  };

  return (
    <form className="rj-form" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary {...refusal} />
      {correcting ? null : (
        <Panel title="办理单位">
          <FormField
            id="region"
            label="所在地"
            error={errorOf('region')}
            help="做这项工作的单位在哪里，就选哪里；不是服务对象的住址。"
          >
            {(aria) => (
              <RegionPicker
                aria={aria}
                label="所在地"
                value={draft.region}
                valueName={props.regionName}
                onChange={(region) => onDraft({ ...draft, region })}
              />
            )}
          </FormField>
        </Panel>
      )}
      <Panel title="登记内容">
        <div className="rj-form__fields">
          {fields.map((field) => (
            <DraftField
              key={field.code}
              field={field}
              draft={draft}
              onDraft={onDraft}
              error={errorOf(field.code)}
              past={field.code === ledger.businessDay}
            />
          ))}
        </div>
      </Panel>
      {asksReason ? (
        <Panel title="更正原因">
          <CorrectionReason
            value={reason}
            error={errorOf('reason')}
            help="原来的记录会保留，更正人、时间和原因一并记入。"
            onChange={setReason}
          />
        </Panel>
      ) : null}
      {props.extra}
      <div className="rj-form__actions">
        <Button type="primary" htmlType="submit" loading={sending}>
          {submitWords}
        </Button>
        {props.draftWords ? (
          <Button
            htmlType="submit"
            onClick={() => {
              asDraft.current = true;
            }}
          >
            {props.draftWords}
          </Button>
        ) : null}
        {props.actions}
      </div>
    </form>
  );
};

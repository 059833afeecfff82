import { Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { useAskSections } from '../../../api/report-sections.ts';
import { useRegionsBelow } from '../../../api/regions.ts';
import { DateInput } from '../../../ui/form/date-input.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FormField } from '../../../ui/form/form-field.tsx';
import { ParagraphField } from '../../../ui/form/paragraph-field.tsx';
import { useSubmission } from '../../../ui/form/use-submission.ts';
import { today } from '../../../ui/today.ts';
import { Modal } from '../../../ui/modal.tsx';

interface AskDialogProps {
  readonly place: DraftPlace;
  readonly draft: Draft;
  readonly onClose: () => void;
}

const DAYS_TO_WRITE = 7;

/** Asks areas below for a section each, by a day. */
export const AskDialog = ({ place, draft, onClose }: AskDialogProps) => {
  const ask = useAskSections(place);
  const below = useRegionsBelow(draft.region).data ?? [];
  const { refusal, sending, send, errorOf } = useSubmission();
  const [regions, setRegions] = useState<readonly number[]>([]);
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(
    dayjs(today()).add(DAYS_TO_WRITE, 'day').format('YYYY-MM-DD'),
  );
  const submit = () =>
    send(
      [
        ...(regions.length === 0 ? [{ field: 'regions', message: '请选择向谁要。' }] : []),
        ...(title.trim() === '' ? [{ field: 'title', message: '请填写要写什么。' }] : []),
        ...(dueOn ? [] : [{ field: 'dueOn', message: '请选择截止日期。' }]),
      ],
      ['regions', 'title', 'note', 'dueOn'],
      async () => {
        await ask.mutateAsync({ regions, title: title.trim(), note: note.trim(), dueOn: dueOn ?? '' });
        onClose();
      },
    );
  return (
    <Modal
      open
      title="请下级分报"
      okText="发出"
      cancelText="取消"
      confirmLoading={sending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <ErrorSummary {...refusal} />
        <FormField id="regions" label="向谁要" error={errorOf('regions')}>
          {(aria) => (
            <Select
              {...aria}
              aria-label="向谁要"
              mode="multiple"
              style={{ width: '100%' }}
              placeholder="可选多个"
              showSearch={{ optionFilterProp: 'label' }}
              value={[...regions]}
              options={below.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(codes: number[]) => setRegions(codes)}
            />
          )}
        </FormField>
        <FormField id="title" label="写什么" error={errorOf('title')}>
          {(aria) => (
            <Input
              {...aria}
              maxLength={100}
              placeholder="如：走访慰问工作情况"
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </FormField>
        <ParagraphField
          id="note"
          label="要求"
          optional
          error={errorOf('note')}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        <FormField id="dueOn" label="截止日期" error={errorOf('dueOn')}>
          {(aria) => <DateInput aria={aria} label="截止日期" value={dueOn} onChange={setDueOn} />}
        </FormField>
      </div>
    </Modal>
  );
};

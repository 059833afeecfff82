import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useConfirmationStep, type Confirmation } from '../../api/confirmations.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { today } from '../../ui/today.ts';
import { Modal } from '../../ui/modal.tsx';

/** Confirms one person: how, on which day. */
export const ConfirmDialog = ({
  row,
  onClose,
}: {
  readonly row: Confirmation;
  readonly onClose: () => void;
}) => {
  const lists = useCodeLists();
  const take = useConfirmationStep();
  const { message } = App.useApp();
  const [channel, setChannel] = useState('counter');
  const [on, setOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const confirm = async () => {
    if (on === null) return setError('请填写确认日期。');
    try {
      await take.mutateAsync({ row, step: { kind: 'confirm', channel, on, note: note.trim() || null } });
      onClose();
      void message.success(`已确认${row.name}，并登记到年度确认台账`);
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <Modal
      open
      title={`确认${row.name}`}
      okText="确认"
      cancelText="取消"
      confirmLoading={take.isPending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <FormField id="channel" label="确认方式" group>
          {() => (
            <Radio.Group
              aria-label="确认方式"
              options={optionsOf(lists, 'confirmation-channel')}
              value={channel}
              onChange={(event) => setChannel(event.target.value as string)}
            />
          )}
        </FormField>
        <FormField id="on" label="确认日期" error={error}>
          {(aria) => <DateInput aria={aria} label="确认日期" past value={on} onChange={setOn} />}
        </FormField>
        <FormField id="note" label="备注" optional>
          {(aria) => (
            <Input {...aria} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </FormField>
      </div>
    </Modal>
  );
};

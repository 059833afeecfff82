import { Select } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { HallLive, HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { matterWords } from './hall-words.ts';
import { Modal } from '../../ui/modal.tsx';

interface TransferDialogProps {
  readonly ticket: HallTicket;
  readonly live: HallLive;
  readonly onClose: () => void;
}

/** Sends the visitor on; number and place in the line are kept. */
export const TransferDialog = ({ ticket, live, onClose }: TransferDialogProps) => {
  const lists = useCodeLists();
  const step = useTicketStep();
  const [windowId, setWindow] = useState<string | null>(null);
  const [matter, setMatter] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const send = async () => {
    if (windowId === null && matter === null) return setError('请选择窗口或业务。');
    try {
      await step.mutateAsync({ ticket, what: 'transfers', body: { windowId, matter } });
      onClose();
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <Modal
      open
      title={`把${ticket.number}转到`}
      okText="转过去"
      cancelText="取消"
      confirmLoading={step.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <FormField
          id="toWindow"
          label="窗口"
          optional
          error={error}
          help="选了窗口，就由那个窗口叫号；号码和排队次序不变。"
        >
          {(aria) => (
            <Select
              {...aria}
              aria-label="转到的窗口"
              allowClear
              options={live.windows
                .filter(({ id, state }) => id !== ticket.windowId && state !== 'closed')
                .map(({ id, title }) => ({ value: id, label: title }))}
              value={windowId}
              onChange={(value: string | undefined) => setWindow(value ?? null)}
            />
          )}
        </FormField>
        <FormField id="toMatter" label="业务" optional>
          {(aria) => (
            <Select
              {...aria}
              aria-label="转到的业务"
              allowClear
              options={live.matters
                .filter((one) => one.matter !== ticket.matter)
                .map((one) => ({ value: one.matter, label: matterWords(lists, one.matter) }))}
              value={matter}
              onChange={(value: string | undefined) => setMatter(value ?? null)}
            />
          )}
        </FormField>
      </div>
    </Modal>
  );
};

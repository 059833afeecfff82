import { Alert, App, Modal } from 'antd';
import { useRef, useState } from 'react';
import {
  useSettleDifferences,
  type MirrorDifference,
  type Settlement,
  type SettleOutcome,
} from '../../api/mirrors.ts';
import { formatNumber } from '../../ui/format.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SETTLEMENTS } from './mirror-words.ts';

interface SettleDialogProps {
  readonly rows: readonly MirrorDifference[];
  readonly as: Settlement;
  readonly onClose: () => void;
}

const MOST_SHOWN = 50;

/** Settles differences one way with a reason, and then says which could not be settled and why. */
export const SettleDialog = ({ rows, as, onClose }: SettleDialogProps) => {
  const { message } = App.useApp();
  const settle = useSettleDifferences();
  const [outcomes, setOutcomes] = useState<readonly SettleOutcome[]>();
  /** The dialog that asked closes when it is answered; what was refused is told in the next one. */
  const hasMoreToTell = useRef(false);
  const words = SETTLEMENTS[as];
  const refused = (outcomes ?? []).filter(({ status }) => status === 'refused');
  if (refused.length > 0)
    return (
      <Modal
        open
        title={`${words.title}：有${formatNumber(refused.length)}处没有办成`}
        onCancel={onClose}
        onOk={onClose}
        okText="知道了"
        cancelButtonProps={{ style: { display: 'none' } }}
      >
        <p>已处理{formatNumber((outcomes?.length ?? 0) - refused.length)}处。没有办成的仍在清单里：</p>
        <ul>
          {refused.slice(0, MOST_SHOWN).map(({ id, name, reason }) => (
            <li key={id}>
              {name}：{reason}
            </li>
          ))}
        </ul>
      </Modal>
    );
  const [only] = rows;
  return (
    <ReasonDialog
      title={`${words.title}：${rows.length === 1 && only ? `${only.name}，${only.fieldLabel}` : `共${formatNumber(rows.length)}处`}`}
      label={words.label}
      help={words.placeholder}
      okText={words.title}
      onOk={async (reason) => {
        const done = await settle.mutateAsync({ rows, as, reason });
        hasMoreToTell.current = done.some(({ status }) => status === 'refused');
        if (hasMoreToTell.current) setOutcomes(done);
        else void message.success(`已处理${formatNumber(done.length)}处`);
      }}
      onClose={() => {
        if (!hasMoreToTell.current) onClose();
      }}
    >
      <Alert type="info" showIcon title={words.help} />
    </ReasonDialog>
  );
};

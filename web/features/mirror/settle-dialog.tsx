import { Alert, App } from 'antd';
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

/** What could not be settled, and why. */
const Refused = ({
  refused,
  settled,
}: {
  readonly refused: readonly SettleOutcome[];
  readonly settled: number;
}) => (
  <>
    <p>已处理{formatNumber(settled)}处。没有办成的仍在清单里：</p>
    <ul>
      {refused.slice(0, MOST_SHOWN).map(({ id, name, reason }) => (
        <li key={id}>
          {name}：{reason}
        </li>
      ))}
    </ul>
  </>
);

/** Settles differences one way with a reason, and then says which could not be settled and why. */
export const SettleDialog = ({ rows, as, onClose }: SettleDialogProps) => {
  const { message, modal } = App.useApp();
  const settle = useSettleDifferences();
  const words = SETTLEMENTS[as];
  const [only] = rows;
  const settleAll = async (reason: string) => {
    const outcomes = await settle.mutateAsync({ rows, as, reason });
    const refused = outcomes.filter(({ status }) => status === 'refused');
    const settled = outcomes.length - refused.length;
    if (refused.length === 0) void message.success(`已处理${formatNumber(settled)}处`);
    else
      modal.warning({
        title: `${words.title}：有${formatNumber(refused.length)}处没有办成`,
        content: <Refused refused={refused} settled={settled} />,
        okText: '知道了',
      });
  };
  return (
    <ReasonDialog
      title={`${words.title}：${rows.length === 1 && only ? `${only.name}，${only.fieldLabel}` : `共${formatNumber(rows.length)}处`}`}
      label={words.label}
      help={words.placeholder}
      okText={words.title}
      onOk={settleAll}
      onClose={onClose}
    >
      <Alert type="info" showIcon title={words.help} />
    </ReasonDialog>
  );
};

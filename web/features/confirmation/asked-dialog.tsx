import { useConfirmationStep, useDecideProposal, type Confirmation } from '../../api/confirmations.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DeathDialog } from './death-dialog.tsx';

/** What is about to be done about a listed person, before it is said how or why. */
export interface Asking {
  readonly what: 'confirm' | 'death' | 'propose' | 'uphold' | 'refuse';
  readonly row: Confirmation;
}

interface AskedDialogProps {
  readonly asking: Asking;
  readonly onClose: () => void;
}

/** Asks what a step about a listed person needs, and takes it. */
export const AskedDialog = ({ asking: { what, row }, onClose }: AskedDialogProps) => {
  const take = useConfirmationStep();
  const decide = useDecideProposal();
  if (what === 'confirm') return <ConfirmDialog row={row} onClose={onClose} />;
  if (what === 'death') return <DeathDialog row={row} onClose={onClose} />;
  if (what === 'propose')
    return (
      <ReasonDialog
        title={`建议停发${row.name}的待遇`}
        label="建议的理由"
        help="只是建议，不会停发；由优抚股室核实后决定，并在发放系统中办理。"
        okText="提出建议"
        onOk={(why) => take.mutateAsync({ row, step: { kind: 'propose', why } })}
        onClose={onClose}
      />
    );
  const upheld = what === 'uphold';
  return (
    <ReasonDialog
      title={`${upheld ? '同意' : '不同意'}停发${row.name}的待遇`}
      label="决定的理由"
      help={`站里的理由：${row.proposalWhy ?? ''}。这里只记下决定，停发在发放系统中办理。`}
      okText={upheld ? '同意' : '不同意'}
      onOk={(why) => decide.mutateAsync({ row, upheld, why })}
      onClose={onClose}
    />
  );
};

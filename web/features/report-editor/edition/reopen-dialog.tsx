import { useReopen } from '../../../api/report-editions.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';

interface ReopenDialogProps {
  readonly place: DraftPlace;
  readonly rowVersion: number;
  readonly onReopened: () => void;
  readonly onClose: () => void;
}

/** 重新打开: a signed report goes back to its writers, for a reason; the signed edition stays readable. */
export const ReopenDialog = ({ place, rowVersion, onReopened, onClose }: ReopenDialogProps) => {
  const reopen = useReopen(place);
  return (
    <ReasonDialog
      title="重新打开"
      okText="重新打开"
      label="原因"
      help="文稿可以继续修改；已定稿的这一版原样保留，随时可看。"
      onClose={onClose}
      onOk={async (reason) => {
        await reopen.mutateAsync({ rowVersion, reason });
        onReopened();
      }}
    />
  );
};

import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useLineBehind } from '../../api/case-origin.ts';
import { usePermission } from '../../api/session.ts';

interface LineBehindNoticeProps {
  /** The day of the visit or the call. */
  readonly on: string;
  readonly isCall: boolean;
}

/** Says that an outcome waits for a closed period, and what to do about it. */
export const LineBehindNotice = ({ on, isCall }: LineBehindNoticeProps) => {
  const mayOpen = usePermission('ledger.close');
  return (
    <Alert
      type="warning"
      showIcon
      title={`办理结果没有写进${isCall ? '热线' : '大厅接待'}台账：${on}所在的期间已结账。`}
      description={
        mayOpen
          ? '重新打开这个期间后自动写入，写完可以再结账。'
          : '请股室负责人在“结账与审核”重新打开这个期间，打开后自动写入。'
      }
      action={
        mayOpen ? (
          <Link to="/ledgers/closing" className="rj-link">
            去结账与审核
          </Link>
        ) : undefined
      }
    />
  );
};

interface EntryBehindProps {
  readonly ledger: string;
  readonly county: string;
  readonly id: string;
}

/** The same, on the line itself; nothing while the line is up to date. */
export const EntryBehind = ({ ledger, county, id }: EntryBehindProps) => {
  const behind = useLineBehind(ledger, county, id).data?.behind;
  return behind ? <LineBehindNotice on={behind.on} isCall={ledger === 'hotline-call'} /> : null;
};

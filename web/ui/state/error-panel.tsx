import { useLocation, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { ApiError } from '../../api/api-error.ts';

interface ErrorPanelProps {
  readonly error: unknown;
  /** Offered as 重新读取. */
  readonly onRetry?: () => void;
}

const wordsOf = (error: unknown) =>
  error instanceof ApiError
    ? { message: error.message, advice: error.advice, requestId: error.requestId }
    : {
        message: '页面出了差错，没能显示。',
        advice: '请刷新页面；仍不行时请告诉系统管理员。',
        requestId: undefined,
      };

/** Asked for wrongly, not allowed, not there: reading the same once more changes nothing. */
const FOR_GOOD = [400, 403, 404];

/** What may mend it: reading once more, or leaving out the conditions the address carries. */
const Remedy = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const { pathname, searchStr } = useLocation();
  const navigate = useNavigate();
  const status = error instanceof ApiError ? error.status : 0;
  if (!FOR_GOOD.includes(status)) return <Button onClick={onRetry}>重新读取</Button>;
  if (status !== 400 || searchStr === '') return null;
  return <Button onClick={() => void navigate({ to: pathname, search: {} as never })}>清除条件</Button>;
};

/** What happened, what to do, and an id to quote. */
export const ErrorPanel = ({ error, onRetry }: ErrorPanelProps) => {
  const { message, advice, requestId } = wordsOf(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={message}
      description={
        <>
          {advice ? <div>{advice}</div> : null}
          {requestId ? <div className="rj-note">报修时请提供编号：{requestId}</div> : null}
        </>
      }
      action={onRetry ? <Remedy error={error} onRetry={onRetry} /> : undefined}
    />
  );
};

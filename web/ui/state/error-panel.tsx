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

/** Reading once more gives nobody a right that the post has not. */
const mayHelp = (error: unknown) => !(error instanceof ApiError && error.status === 403);

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
      action={onRetry && mayHelp(error) ? <Button onClick={onRetry}>重新读取</Button> : undefined}
    />
  );
};

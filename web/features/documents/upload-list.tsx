import { Button, Progress } from 'antd';
import { formatBytes } from '../../ui/format.ts';
import type { QueuedFile } from './use-upload-queue.ts';
import './documents.css';

const WORDS = { waiting: '等待上传', sending: '正在上传', done: '已上传', failed: '没有上传' } as const;

/** Files on their way: how far each is, what was refused and why, and a way to give up. */
export const UploadList = ({
  files,
  onGiveUp,
  onTryAgain,
}: {
  readonly files: readonly QueuedFile[];
  readonly onGiveUp: (key: string) => void;
  readonly onTryAgain: (key: string) => void;
}) =>
  files.length === 0 ? null : (
    <ul className="rj-uploads" aria-label="上传的文件">
      {files.map(({ key, file, sent, state, error, mayTryAgain }) => (
        <li key={key}>
          <div className="rj-uploads__line">
            <span className="rj-uploads__name">{file.name}</span>
            <span className="rj-note">
              {WORDS[state]}，{formatBytes(file.size)}
            </span>
            {state === 'failed' && mayTryAgain ? (
              <Button
                size="small"
                type="link"
                aria-label={`重试${file.name}`}
                onClick={() => onTryAgain(key)}
              >
                重试
              </Button>
            ) : null}
            {state === 'done' ? null : (
              <Button
                size="small"
                type="link"
                aria-label={`${state === 'failed' ? '移除' : '取消上传'}${file.name}`}
                onClick={() => onGiveUp(key)}
              >
                {state === 'failed' ? '移除' : '取消'}
              </Button>
            )}
          </div>
          {state === 'sending' ? (
            <Progress
              percent={Math.floor((100 * sent) / Math.max(1, file.size))}
              size="small"
              aria-label={`${file.name}的上传进度`}
            />
          ) : null}
          {error ? (
            <p className="rj-uploads__error" role="alert">
              {error}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );

import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { download, type Query } from '../api/client.ts';
import { wordsOfFailure } from './state/failure-words.ts';

interface DownloadButtonProps {
  readonly path: string;
  readonly query?: Query;
  readonly type?: 'default' | 'primary' | 'link';
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Fetches a file and hands it to the browser; says so when the server refuses. */
export const DownloadButton = ({
  path,
  query,
  type = 'default',
  disabled = false,
  children,
}: DownloadButtonProps) => {
  const { message } = App.useApp();
  const [fetching, setFetching] = useState(false);
  const save = async () => {
    setFetching(true);
    try {
      await download(path, query);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    } finally {
      setFetching(false);
    }
  };
  return (
    <Button
      type={type}
      icon={<DownloadOutlined />}
      loading={fetching}
      disabled={disabled}
      onClick={() => void save()}
    >
      {children}
    </Button>
  );
};

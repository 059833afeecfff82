import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { download } from '../../api/client.ts';
import { notSent } from './connection/save-state.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

interface ExportMenuProps {
  /** '/report-drafts/990101/…' or '/report-editions/990101/…'. */
  readonly path: string;
  /** Sends what is typed first; false while offline. */
  readonly flush?: () => Promise<boolean>;
}

const FORMATS = [
  { key: 'docx', label: '公文 docx', query: { format: 'docx' } },
  { key: 'docx-figures', label: '公文 docx，附数据一览表', query: { format: 'docx', figures: 'table' } },
  { key: 'pdf', label: 'PDF', query: { format: 'pdf' } },
  { key: 'html', label: '网页 HTML，数字可点开', query: { format: 'html' } },
  { key: 'md', label: '纯文本 md', query: { format: 'md' } },
] as const;
const PRINT = 'print';

/** 导出: the report as an official document, PDF, a page of its own, plain text, or on paper. */
export const ExportMenu = ({ path, flush }: ExportMenuProps) => {
  const { message } = App.useApp();
  const [fetching, setFetching] = useState(false);
  const save = async (key: string) => {
    if (flush && !(await flush())) return void message.error(notSent('导出'));
    if (key === PRINT) return window.print();
    const chosen = FORMATS.find((format) => format.key === key);
    setFetching(true);
    try {
      await download(`${path}/export`, chosen?.query);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    } finally {
      setFetching(false);
    }
    return undefined;
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...FORMATS.map(({ key, label }) => ({ key, label })),
          { type: 'divider' },
          { key: PRINT, label: '打印' },
        ],
        onClick: ({ key }) => void save(key),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={fetching}>
        导出
      </Button>
    </Dropdown>
  );
};

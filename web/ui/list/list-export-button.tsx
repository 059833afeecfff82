import { use } from 'react';
import { DownloadButton } from '../download-button.tsx';
import { ListedContext } from './listed.ts';

interface ListExportButtonProps {
  readonly path: string;
  readonly words?: string;
}

/** Exports the list around it as it is narrowed now; there is nothing to export of an empty one. */
export const ListExportButton = ({ path, words = '导出' }: ListExportButtonProps) => {
  const { narrowing, isEmpty } = use(ListedContext);
  return (
    <DownloadButton path={path} query={narrowing.query} disabled={isEmpty}>
      {words}
    </DownloadButton>
  );
};

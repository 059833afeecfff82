import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { use } from 'react';
import { ListedContext } from './listed.ts';

interface ListPrintButtonProps {
  readonly title?: string;
  readonly loading?: boolean;
  readonly onPrint: () => void;
}

/** Prints the list around it, or leads to its sheet; there is nothing to print of an empty one. */
export const ListPrintButton = ({ title, loading = false, onPrint }: ListPrintButtonProps) => {
  const { isEmpty } = use(ListedContext);
  return (
    <Button icon={<PrinterOutlined />} title={title} loading={loading} disabled={isEmpty} onClick={onPrint}>
      打印
    </Button>
  );
};

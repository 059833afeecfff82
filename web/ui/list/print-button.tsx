import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { use } from 'react';
import { ListedContext } from './listed.ts';

interface PrintButtonProps {
  readonly title?: string;
  readonly isPrimary?: boolean;
  readonly loading?: boolean;
  readonly disabled?: boolean;
  readonly onPrint: () => void;
}

/** 打印, whatever is printed and however; it rests where the list around it is empty. */
export const PrintButton = ({
  title,
  isPrimary = false,
  loading = false,
  disabled = false,
  onPrint,
}: PrintButtonProps) => {
  const { isEmpty } = use(ListedContext);
  return (
    <Button
      type={isPrimary ? 'primary' : 'default'}
      icon={<PrinterOutlined />}
      title={title}
      loading={loading}
      disabled={disabled || isEmpty}
      onClick={onPrint}
    >
      打印
    </Button>
  );
};

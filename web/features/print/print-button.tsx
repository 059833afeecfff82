import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { use } from 'react';
import { recordPrint } from '../../api/print-records.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { ListedContext } from '../../ui/list/listed.ts';

interface PrintButtonProps {
  /** What is printed, as the record of the print names it. */
  readonly title: string;
  /** The people whose data the sheet shows; without any, nothing is recorded. */
  readonly people?: readonly { readonly countyCode: number; readonly id: string }[];
  readonly isPrimary?: boolean;
  readonly disabled?: boolean;
}

/** Prints the page once the record of whose data is printed has been kept. */
export const PrintButton = ({
  title,
  people = [],
  isPrimary = false,
  disabled = false,
}: PrintButtonProps) => {
  const { message } = App.useApp();
  const { isEmpty } = use(ListedContext);
  const print = async () => {
    if (people.length > 0) await recordPrint(title, people);
    window.print();
  };
  return (
    <Button
      type={isPrimary ? 'primary' : 'default'}
      icon={<PrinterOutlined />}
      disabled={disabled || isEmpty}
      onClick={() => void print().catch((error: unknown) => message.error(wordsOfFailure(error)))}
    >
      打印
    </Button>
  );
};

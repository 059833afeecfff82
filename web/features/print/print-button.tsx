import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { recordPrint } from '../../api/print-records.ts';
import { wordsOfFailure } from '../../ui/failure-words.ts';

interface PrintButtonProps {
  /** What is printed, as the record of the print names it. */
  readonly title: string;
  /** The people whose data the sheet shows; without any, nothing is recorded. */
  readonly people?: readonly { readonly countyCode: number; readonly id: string }[];
  /** Keeps the record where the page shows names and does not know whose files they are. */
  readonly record?: () => Promise<unknown>;
  readonly isPrimary?: boolean;
  readonly disabled?: boolean;
}

/** Prints the page once the record of whose data is printed has been kept. */
export const PrintButton = ({
  title,
  people = [],
  record = async () => (people.length > 0 ? recordPrint(title, people) : undefined),
  isPrimary = false,
  disabled = false,
}: PrintButtonProps) => {
  const { message } = App.useApp();
  const print = async () => {
    await record();
    window.print();
  };
  return (
    <Button
      type={isPrimary ? 'primary' : 'default'}
      icon={<PrinterOutlined />}
      disabled={disabled}
      onClick={() => void print().catch((error: unknown) => message.error(wordsOfFailure(error)))}
    >
      打印
    </Button>
  );
};

import { App } from 'antd';
import { recordPrint } from '../../api/print-records.ts';
import { PrintButton } from '../../ui/list/print-button.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

interface PrintPageButtonProps {
  /** What is printed, as the record of the print names it. */
  readonly title: string;
  /** The people whose data the sheet shows; without any, nothing is recorded. */
  readonly people?: readonly { readonly countyCode: number; readonly id: string }[];
  readonly isPrimary?: boolean;
  readonly disabled?: boolean;
}

/** Prints the page as it stands, once the record of whose data is printed has been kept. */
export const PrintPageButton = ({ title, people = [], ...button }: PrintPageButtonProps) => {
  const { message } = App.useApp();
  const print = async () => {
    if (people.length > 0) await recordPrint(title, people);
    window.print();
  };
  return (
    <PrintButton
      {...button}
      onPrint={() => void print().catch((error: unknown) => message.error(wordsOfFailure(error)))}
    />
  );
};

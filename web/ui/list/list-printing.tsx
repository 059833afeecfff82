import { App } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { recordPrint } from '../../api/print-records.ts';
import { MOST_ON_PAPER, readPages, type PaperRows } from '../../api/read-pages.ts';
import { wordsOfFailure } from '../state/failure-words.ts';
import { ListPaper, type PaperTable } from './list-paper.tsx';
import { PrintButton } from './print-button.tsx';
import type { Narrowing } from './narrowing.ts';

/** What it takes to print a list whole, and not only the page that is shown. */
export interface ListPrinting<Row> {
  /** What is printed, as the record of the print names it. */
  readonly title: string;
  /** Where the list is read. */
  readonly path: string;
  /** The files a row shows; left out, the list shows nobody and nothing is recorded. */
  readonly peopleOf?: (row: Row) => readonly { readonly countyCode: number; readonly id: string }[];
  /** Keeps the record where the list shows names and does not know whose files they are. */
  readonly record?: (rows: readonly Row[]) => Promise<unknown>;
}

const keepRecord = async <Row,>(
  { title, peopleOf, record }: ListPrinting<Row>,
  rows: readonly Row[],
): Promise<unknown> => {
  if (record) return record(rows);
  return peopleOf ? recordPrint(title, rows.flatMap(peopleOf)) : undefined;
};

/**
 * The button that prints a list as it is narrowed now, and the paper. The rows are read when the button is pressed, the
 * record of whose data is printed is kept, and then the page prints.
 */
export const useListPrinting = <Row,>(
  printing: ListPrinting<Row> | undefined,
  { query }: Pick<Narrowing, 'query'>,
  table: PaperTable<Row>,
): { readonly button: ReactNode; readonly paper: ReactNode } => {
  const { message, modal } = App.useApp();
  const [isReading, setReading] = useState(false);
  const [paper, setPaper] = useState<PaperRows<Row>>();
  useEffect(() => {
    if (!paper) return;
    const putAway = () => setPaper(undefined);
    window.addEventListener('afterprint', putAway);
    window.print();
    return () => window.removeEventListener('afterprint', putAway);
  }, [paper]);
  if (!printing) return { button: null, paper: null };

  const isWanted = (found: PaperRows<Row>) =>
    !found.isMore ||
    modal.confirm({
      title: `这份清单超过${MOST_ON_PAPER}行`,
      content: `一次最多打印前${MOST_ON_PAPER}行。要全部内容，请缩小条件分几次打印，或用“导出”。`,
      okText: `打印前${MOST_ON_PAPER}行`,
      cancelText: '取消',
    });
  const print = async () => {
    setReading(true);
    try {
      const found = await readPages<Row>(printing.path, query);
      if (!(await isWanted(found))) return;
      await keepRecord(printing, found.rows);
      setPaper(found);
    } catch (failure) {
      void message.error(wordsOfFailure(failure));
    } finally {
      setReading(false);
    }
  };
  return {
    button: (
      <PrintButton
        title={`打印筛选出的整份清单，最多${MOST_ON_PAPER}行`}
        loading={isReading}
        onPrint={() => void print()}
      />
    ),
    paper: paper ? <ListPaper {...paper} {...table} /> : null,
  };
};

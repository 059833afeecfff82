import { Button } from 'antd';
import { useState } from 'react';
import type { FrozenCell } from '#kit/report-document/edition-contracts.ts';
import { reportedNote } from '#kit/report-document/reported-sources.ts';
import { Facts } from '../../../ui/page/facts.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { FigureDrawer } from '../../figure/figure-drawer.tsx';
import { FigureRecorders } from '../../figure/figure-recorders.tsx';

/** A cell of a table or chart as it was signed, and the records it opens. */
export const SignedCell = ({ cell }: { readonly cell: FrozenCell }) => {
  const [open, setOpen] = useState(false);
  const { metric, region, from, to, slice, text, rowCount, reported } = cell;
  const query = { metric, region, from, to, ...(slice && { slice }) };
  return (
    <>
      <Facts
        facts={[
          { label: '定稿时的数', value: <strong>{text}</strong>, wide: true },
          reported
            ? { label: '来源', value: reportedNote(reported.source), wide: true }
            : { label: '记录数', value: `${formatNumber(rowCount)}条` },
          { label: '时间', value: `${from} 至 ${to}`, wide: true },
        ]}
      />
      {rowCount > 0 ? <FigureRecorders query={query} /> : null}
      <Button block onClick={() => setOpen(true)}>
        查看现在的记录
      </Button>
      {open ? <FigureDrawer query={query} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

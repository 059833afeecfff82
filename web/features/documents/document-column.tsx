import { PaperClipOutlined } from '@ant-design/icons';
import type { Entry } from '../../api/ledgers.ts';
import type { Column } from '../../ui/list/data-table.tsx';

/** How many photos and papers each entry of a list has; comes after the rows. */
export const documentColumn = (counts: Readonly<Record<string, number>> | undefined): Column<Entry> => ({
  key: '$documents',
  title: '附件',
  unit: '个',
  align: 'end',
  render: ({ countyCode, id }) => {
    const count = counts?.[`${countyCode}/${id}`];
    return count ? (
      <span>
        <PaperClipOutlined aria-hidden="true" /> {count}
      </span>
    ) : (
      ''
    );
  },
});

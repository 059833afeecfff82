import { Button, Select, Tag } from 'antd';
import type { WrittenNumber } from '../../api/report-imports.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Which metric stands for which number; numbers left out stay text. */
export type Confirmed = ReadonlyMap<string, string>;

export const keyOf = ({ block, start }: WrittenNumber): string => `${block}-${start}`;

interface ConfirmNumbersProps {
  readonly numbers: readonly WrittenNumber[];
  readonly confirmed: Confirmed;
  readonly onChange: (confirmed: Confirmed) => void;
}

const TEXT = '';

type Proposal = WrittenNumber['proposals'][number];

/** What was chosen for a number, else what would be chosen first. */
const proposalOf = (number: WrittenNumber, confirmed: Confirmed): Proposal | undefined =>
  number.proposals.find(({ metric }) => metric === confirmed.get(keyOf(number))) ?? number.proposals[0];

/** Whether the old text said what the records of its days say: the surest sign of what was counted. */
const RecordNote = ({ proposal }: { readonly proposal: Proposal | undefined }) => {
  if (!proposal?.recorded) return <span className="rj-note">没有记录</span>;
  return proposal.agrees ? (
    <Tag color="success">相符</Tag>
  ) : (
    <span className="rj-note">记录为{proposal.recorded}</span>
  );
};

/** Every number of last year's text with the figures it may be; the writer says which, or leaves it as text. */
export const ConfirmNumbers = ({ numbers, confirmed, onChange }: ConfirmNumbersProps) => {
  const known = numbers.filter(({ proposals }) => proposals.length > 0);
  if (known.length === 0)
    return <EmptyState title="没有认出可以换成数字块的数" advice="文稿原样带入，进入编辑后用“/”插入数字。" />;
  const choose = (number: WrittenNumber, metric: string) => {
    const next = new Map(confirmed);
    if (metric === TEXT) next.delete(keyOf(number));
    else next.set(keyOf(number), metric);
    onChange(next);
  };
  const columns: readonly Column<WrittenNumber>[] = [
    {
      key: 'place',
      title: '去年的原文',
      render: ({ before, written, after }) => (
        <span style={{ whiteSpace: 'normal' }}>
          …{before}
          <strong>{written}</strong>
          {after}…
        </span>
      ),
    },
    {
      key: 'metric',
      title: '今年换成',
      render: (number) => (
        <Select
          aria-label={`“${number.written}”换成`}
          style={{ width: 260 }}
          value={confirmed.get(keyOf(number)) ?? TEXT}
          options={[
            { value: TEXT, label: '保持文字，自己改' },
            ...number.proposals.map(({ metric, title, unit, figure }) => ({
              value: metric,
              label: `${title}（${figure.compare === 'none' ? unit : '与上年比'}）`,
            })),
          ]}
          onChange={(metric: string) => choose(number, metric)}
        />
      ),
    },
    {
      key: 'recorded',
      title: '同期记录',
      render: (number) => <RecordNote proposal={proposalOf(number, confirmed)} />,
    },
  ];
  return (
    <>
      <p>
        认出{known.length}个数，已确认{confirmed.size}
        个。确认的换成数字块，随记录更新；其余保持文字，请逐个核对。“同期记录”是台账里这份文稿所报时段的数。
      </p>
      <p>
        <Button
          onClick={() =>
            onChange(new Map(known.map((one) => [keyOf(one), one.proposals[0]?.metric ?? TEXT])))
          }
        >
          全部采用首选
        </Button>{' '}
        <Button onClick={() => onChange(new Map())}>全部保持文字</Button>
      </p>
      <DataTable caption="文中的数" columns={columns} rows={known} rowKey={keyOf} density="compact" />
    </>
  );
};

import { Button, Select, Space, Tag } from 'antd';
import type { WrittenNumber } from '../../api/report-imports.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { textWidth } from '../../ui/text-width.ts';

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

const firstOf = ({ proposals }: WrittenNumber): Proposal | undefined => proposals[0];

/** The first proposals of these numbers, chosen. */
const firstsOf = (numbers: readonly WrittenNumber[]): Confirmed =>
  new Map(numbers.map((number) => [keyOf(number), firstOf(number)?.metric ?? TEXT]));

/**
 * Whether the old text said what the records of its days say: the surest sign of what was counted. Of the first proposal,
 * by its name, while nothing is chosen.
 */
const RecordNote = (props: { readonly number: WrittenNumber; readonly chosen: string | undefined }) => {
  const { number, chosen } = props;
  const proposal = number.proposals.find(({ metric }) => metric === chosen) ?? firstOf(number);
  if (!proposal?.recorded) return <span className="rj-note">没有记录</span>;
  const name = chosen === undefined ? proposal.title : '';
  return proposal.agrees ? (
    <>
      {name} <Tag color="success">相符</Tag>
    </>
  ) : (
    <span className="rj-note">
      {name}记录为{proposal.recorded}
    </span>
  );
};

/** Every number of last year's text with the figures it may be; the writer says which, or leaves it as text. */
export const ConfirmNumbers = ({ numbers, confirmed, onChange }: ConfirmNumbersProps) => {
  const known = numbers.filter(({ proposals }) => proposals.length > 0);
  if (known.length === 0)
    return <EmptyState title="没有认出可以换成数字块的数" advice="文稿原样带入，进入编辑后用“/”插入数字。" />;
  const agreed = known.filter((number) => firstOf(number)?.agrees);
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
        <span style={{ display: 'block', minWidth: '12em', whiteSpace: 'normal' }}>
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
          style={textWidth(260)}
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
      render: (number) => <RecordNote number={number} chosen={confirmed.get(keyOf(number))} />,
    },
  ];
  return (
    <>
      <p>
        认出{known.length}个数，已确认{confirmed.size}
        个。确认的换成数字块，随记录更新；其余保持文字，请逐个核对。“同期记录”是台账里这份文稿所报时段的数。
      </p>
      <Space wrap style={{ margin: '8px 0 12px' }}>
        {agreed.length === 0 ? null : (
          <Button onClick={() => onChange(firstsOf(agreed))}>采用相符的{agreed.length}个</Button>
        )}
        <Button onClick={() => onChange(firstsOf(known))}>全部采用首选</Button>
        <Button onClick={() => onChange(new Map())}>全部保持文字</Button>
      </Space>
      <DataTable caption="文中的数" columns={columns} rows={known} rowKey={keyOf} density="compact" />
    </>
  );
};

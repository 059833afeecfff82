import { Button, Tag } from 'antd';
import './list-page.css';

export interface AppliedFilter {
  readonly key: string;
  readonly label: string;
  readonly onRemove: () => void;
}

/** The filters in force, each removable, and one button for all. */
export const AppliedFilters = ({
  filters,
  onClear,
}: {
  readonly filters: readonly AppliedFilter[];
  readonly onClear: () => void;
}) =>
  filters.length === 0 ? null : (
    <div className="rj-filters__applied rj-no-print" aria-label="已用的筛选条件">
      {filters.map(({ key, label, onRemove }) => (
        <Tag
          key={key}
          closable={{ 'aria-label': `去掉条件：${label}` }}
          onClose={onRemove}
          variant="outlined"
        >
          {label}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={onClear}>
        重置
      </Button>
    </div>
  );

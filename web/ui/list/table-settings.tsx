import { ColumnHeightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Tooltip } from 'antd';
import type { Column, Density } from './data-table.tsx';
import { useStored } from '../stored.ts';

interface TableView {
  readonly hidden: readonly string[];
  readonly density: Density;
  readonly size: number;
}

const USUAL: TableView = { hidden: [], density: 'comfortable', size: 20 };

/** How this clerk likes this table: columns, density, rows per page. Kept in the browser; `hidden` is where it begins. */
export const useTableView = (table: string, hidden: readonly string[] = USUAL.hidden) => {
  const [view, setView] = useStored<TableView>(`table.${table}`, { ...USUAL, hidden });
  return {
    ...view,
    visible: <Row,>(columns: readonly Column<Row>[]) =>
      columns.filter((column, index) => index === 0 || !view.hidden.includes(column.key)),
    change: (next: Partial<TableView>) => setView({ ...view, ...next }),
  };
};

interface TableSettingsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly view: ReturnType<typeof useTableView>;
}

/** Which columns show, and how close the rows stand. The first column always shows. */
export const TableSettings = <Row,>({ columns, view }: TableSettingsProps<Row>) => (
  <>
    <Popover
      trigger="click"
      placement="bottomRight"
      title="显示的列"
      content={
        <div style={{ display: 'grid', gap: 4, maxHeight: 360, overflow: 'auto' }}>
          {columns.slice(1).map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={!view.hidden.includes(key)}
              onChange={({ target }) =>
                view.change({
                  hidden: target.checked ? view.hidden.filter((one) => one !== key) : [...view.hidden, key],
                })
              }
            >
              {title}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button icon={<SettingOutlined />}>列设置</Button>
    </Popover>
    <Tooltip title={view.density === 'comfortable' ? '改为紧凑' : '改为宽松'}>
      <Button
        icon={<ColumnHeightOutlined />}
        aria-label="行间距"
        onClick={() => view.change({ density: view.density === 'comfortable' ? 'compact' : 'comfortable' })}
      />
    </Tooltip>
  </>
);

import { Input, Select } from 'antd';
import { useState } from 'react';
import type { FigureQuery } from '../../api/metrics.ts';
import type {
  Filling,
  PlanChange,
  PreviewCell,
  SheetPlan,
  SheetPreview,
  SheetSource,
} from '../../api/sheet-fillings.ts';
import { FigureDrawer } from '../figure/figure-drawer.tsx';
import { PersonLink } from '../person/person-link.tsx';
import { sourceKey, sourceOfKey, type SourceGroup } from './source-options.ts';
import '../../ui/list/data-table.css';

interface PreviewTableProps {
  readonly filling: Filling;
  readonly plan: SheetPlan;
  readonly preview: SheetPreview | undefined;
  readonly options: readonly SourceGroup[];
  readonly onChange: (change: PlanChange) => void;
}

const KEEP: SheetSource = { kind: 'keep' };

/** The sheet as it will look: each heading with what fills it, then the rows; figures open, people lead to their files. */
export const PreviewTable = ({ filling, plan, preview, options, onChange }: PreviewTableProps) => {
  const [open, setOpen] = useState<FigureQuery>();
  const sources = new Map(plan.columns.map(({ column, source }) => [column, source]));
  const change = (column: number, source: SheetSource) =>
    onChange((now) => ({
      ...now,
      columns: [...now.columns.filter((one) => one.column !== column), { column, source }],
    }));
  const cellOf = (cell: PreviewCell | undefined) => {
    if (!cell) return null;
    if (cell.reason)
      return (
        <span className="rj-sheet-missing" title={cell.reason}>
          未填
        </span>
      );
    if (!cell.figure) return cell.text;
    const { figure } = cell;
    return (
      <button
        type="button"
        className="rj-link"
        aria-label={`${cell.text}的来源`}
        onClick={() => setOpen(figure)}
      >
        {cell.text}
      </button>
    );
  };
  return (
    <div className="rj-table-scroll" tabIndex={0} role="region" aria-label="填写预览">
      <table className="rj-table rj-table--compact">
        <caption className="rj-visually-hidden">填写预览</caption>
        <thead>
          <tr>
            <th scope="col">行</th>
            {filling.headings.map(({ column, path }) => {
              const source = sources.get(column) ?? KEEP;
              return (
                <th key={column} scope="col" style={{ minWidth: 150 }}>
                  <div>{path.join('／')}</div>
                  <Select
                    aria-label={`${path.join('／')}填什么`}
                    size="small"
                    style={{ width: '100%' }}
                    popupMatchSelectWidth={260}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={options.map((group) => ({ ...group, options: [...group.options] }))}
                    value={sourceKey(source)}
                    onChange={(key: string) => change(column, sourceOfKey(key))}
                  />
                  {source.kind === 'constant' ? (
                    <Input
                      size="small"
                      aria-label={`${path.join('／')}的固定文字`}
                      maxLength={200}
                      defaultValue={source.text}
                      onBlur={({ target }) => change(column, { kind: 'constant', text: target.value })}
                    />
                  ) : null}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {(preview?.rows ?? []).map((row) => (
            <tr key={row.row}>
              <td>
                {row.person ? (
                  <PersonLink to={row.person}>{row.words ?? row.row}</PersonLink>
                ) : (
                  (row.words ?? row.row)
                )}
              </td>
              {filling.headings.map(({ column }) => (
                <td key={column}>{cellOf(row.cells.find((cell) => cell.column === column))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open ? <FigureDrawer query={open} onClose={() => setOpen(undefined)} /> : null}
    </div>
  );
};

import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Upload } from 'antd';
import { useState } from 'react';
import type { EditOutcome, RoundTrip, ReturnedRow } from '../../api/round-trip.ts';
import { cellKey, chosenEdits, takeableCells } from './chosen-edits.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ErrorPanel } from '../../ui/state/error-panel.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import '../../ui/list/data-table.css';
import './round-trip.css';

interface DifferencesProps {
  /** What a record is called in the first column: 姓名, 记录. */
  readonly nameTitle: string;
  readonly rows: readonly ReturnedRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (cell: string, isChosen: boolean) => void;
}

/** What a returned sheet says otherwise, cell by cell; rows that cannot be taken say why. */
const Differences = ({ nameTitle, rows, chosen, onChoose }: DifferencesProps) => (
  <div className="rj-table-scroll" tabIndex={0} role="region" aria-label="与现有内容不同的地方">
    <table className="rj-table rj-table--compact">
      <thead>
        <tr>
          {['表中行号', nameTitle, '项目', '现在', '表中改为', '采用'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.problem === null ? (
            row.cells.map(({ field, label, from, to }) => (
              <tr key={cellKey(row, field)}>
                <td>{row.row}</td>
                <td className="rj-table__wrap">{row.name}</td>
                <td>{label}</td>
                <td className="rj-table__wrap">{from || '（空）'}</td>
                <td className="rj-table__wrap">{to || '（清空）'}</td>
                <td>
                  <Checkbox
                    aria-label={`采用${row.name}的${label}`}
                    checked={chosen.has(cellKey(row, field))}
                    onChange={({ target }) => onChoose(cellKey(row, field), target.checked)}
                  />
                </td>
              </tr>
            ))
          ) : (
            <tr key={`${row.row}/${row.id}`}>
              <td>{row.row}</td>
              <td>{row.name || '未知'}</td>
              <td colSpan={4} className="rj-table__wrap">
                不能采用：{row.problem}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  </div>
);

interface RoundTripPageProps {
  readonly title: string;
  readonly purpose: string;
  /** Where the sheet to be changed comes from, narrowed as the list is now. */
  readonly sheet: { readonly path: string; readonly query: Readonly<Record<string, string | undefined>> };
  readonly sheetNote: string;
  readonly nameTitle: string;
  /** The word that counts records: 人, 条. */
  readonly unit: string;
  readonly roundTrip: RoundTrip;
  /** What became of the edits, in words. */
  readonly wordsOf: (outcomes: readonly EditOutcome[]) => string;
}

/** What went wrong stays on the page until the next try. */
const stillShown = () => undefined;

/** Edits in Excel: take the list away, change it there, give it back, see every difference, take the chosen ones. */
export const RoundTripPage = (props: RoundTripPageProps) => {
  const { compare, apply } = props.roundTrip;
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const rows = compare.data?.rows;
  const edits = chosenEdits(rows ?? [], chosen);
  const read = async (file: File) => {
    apply.reset();
    const found = await compare.mutateAsync(file);
    setChosen(new Set(takeableCells(found.rows)));
  };
  const write = async () => {
    try {
      const outcomes = await apply.mutateAsync({ edits, reason: reason.trim() });
      const tell = outcomes.some(({ status }) => status === 'refused') ? message.warning : message.success;
      void tell(`${props.wordsOf(outcomes)}。`);
    } finally {
      // After a failure some may be taken over already: only the sheet read anew tells which are left.
      compare.reset();
    }
  };
  const refused = (apply.data ?? []).filter(({ status }) => status === 'refused');
  return (
    <Page title={props.title} purpose={props.purpose}>
      <Panel title="一、导出修改表">
        <DownloadButton path={props.sheet.path} query={props.sheet.query}>
          导出修改表
        </DownloadButton>
        <p className="rj-note">{props.sheetNote}</p>
      </Panel>
      <Panel title="二、导回并核对" className="rj-round-trip">
        <Upload
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            void read(file).catch(stillShown);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={compare.isPending}>
            选择改好的表
          </Button>
        </Upload>
        {compare.isError ? <ErrorPanel error={compare.error} /> : null}
        {apply.isError ? (
          <>
            <ErrorPanel error={apply.error} />
            <p className="rj-note">
              可能已有一部分采用。请再选择一次改好的表：已经采用的不再列出，接着采用剩下的。
            </p>
          </>
        ) : null}
        {rows?.length === 0 ? (
          <EmptyState title="表中内容与现有内容一致" advice="没有需要修改的地方。" />
        ) : null}
        {rows && rows.length > 0 ? (
          <>
            <Differences
              nameTitle={props.nameTitle}
              rows={rows}
              chosen={chosen}
              onChoose={(cell, isChosen) =>
                setChosen((before) => {
                  const after = new Set(before);
                  if (isChosen) after.add(cell);
                  else after.delete(cell);
                  return after;
                })
              }
            />
            <div style={{ display: 'flex', gap: 8 }}>
              <Input
                aria-label="修改原因"
                placeholder="修改原因，会记入每一条的经办记录"
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
              <Button
                type="primary"
                loading={apply.isPending}
                disabled={edits.length === 0 || reason.trim() === ''}
                onClick={() => void write().catch(stillShown)}
              >
                采用所选（{edits.length}
                {props.unit}）
              </Button>
            </div>
          </>
        ) : null}
        {refused.length > 0 ? (
          <section aria-label="没有采用的">
            <p>下面这些没有采用，请按原因改好表再导回：</p>
            <ul>
              {refused.map(({ id, name, reason: why }) => (
                <li key={id}>
                  {name}：{why}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </Panel>
    </Page>
  );
};

import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Upload } from 'antd';
import { useState } from 'react';
import { useApplyEdits, useCompareSheet, type ReturnedRow } from '../../api/round-trip.ts';
import { outcomeWords } from '../../features/person/bulk-words.ts';
import { cellKey, chosenEdits, takeableCells } from '../../features/person/chosen-edits.ts';
import { peopleFiltersOf } from '../../features/person/people-filters.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { wordsOfFailure } from '../../ui/failure-words.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useSearchText } from '../../ui/use-search.ts';

interface DifferencesProps {
  readonly rows: readonly ReturnedRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (cell: string, isChosen: boolean) => void;
}

/** What a returned sheet says otherwise, cell by cell; rows that cannot be taken say why. */
const Differences = ({ rows, chosen, onChoose }: DifferencesProps) => (
  <div className="rj-table-scroll" tabIndex={0} role="region" aria-label="与档案不同的内容">
    <table className="rj-table rj-table--compact">
      <thead>
        <tr>
          {['表中行号', '姓名', '项目', '档案现在', '表中改为', '采用'].map((title) => (
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
                <td>{row.name}</td>
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
              <td>{row.name || '未知人员'}</td>
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

/** Edits in Excel: take the list away, change it there, give it back, see every difference, take the chosen ones. */
const RoundTrip = () => {
  const [search] = useSearchText();
  const compare = useCompareSheet();
  const apply = useApplyEdits();
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
    const outcomes = await apply.mutateAsync({ edits, reason: reason.trim() });
    void message.success(`${outcomeWords(outcomes)}。`);
    compare.reset();
  };
  const told = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => message.error(wordsOfFailure(error)));
  const refused = (apply.data ?? []).filter(({ status }) => status === 'refused');
  return (
    <Page
      title="用 Excel 修改档案"
      purpose="导出名单，在表中修改，再导回来逐项核对采用；号码、地址等加密内容不在其中。"
    >
      <Panel title="一、导出修改表">
        <DownloadButton path="/people/round-trip.xlsx" query={peopleFiltersOf(search)}>
          导出修改表
        </DownloadButton>
        <p className="rj-note">按人员档案页现在的筛选条件导出。前两列用来对应档案，请勿改动。</p>
      </Panel>
      <Panel title="二、导回并核对">
        <Upload
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            told(read(file));
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={compare.isPending}>
            选择改好的表
          </Button>
        </Upload>
        {rows?.length === 0 ? <EmptyState title="表中内容与档案一致" advice="没有需要修改的地方。" /> : null}
        {rows && rows.length > 0 ? (
          <>
            <Differences
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
            <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
              <Input
                aria-label="修改原因"
                placeholder="修改原因，会记入每个人的档案记录"
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
              <Button
                type="primary"
                loading={apply.isPending}
                disabled={edits.length === 0 || reason.trim() === ''}
                onClick={() => told(write())}
              >
                采用所选（{edits.length}人）
              </Button>
            </div>
          </>
        ) : null}
        {refused.length > 0 ? (
          <ul>
            {refused.map(({ id, name, reason: why }) => (
              <li key={id}>
                {name}：{why}
              </li>
            ))}
          </ul>
        ) : null}
      </Panel>
    </Page>
  );
};

export default RoundTrip;

import { useNavigate } from '@tanstack/react-router';
import { useBringSheet } from '../../api/sheet-fillings.ts';
import { ErrorPanel } from '../../ui/state/error-panel.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';

/** Bring in a sheet sent from above. */
const BringSheet = () => {
  const bring = useBringSheet();
  const navigate = useNavigate();
  const send = async (file: File) => {
    const { countyCode, id } = await bring.mutateAsync(file);
    await navigate({ to: '/sheets/$county/$id', params: { county: String(countyCode), id } });
  };
  return (
    <Page
      title="填报表格"
      purpose="上级发来的 Excel 放进来，按表头从档案、台账和统计指标自动填好，格式、公式和其他工作表都不动。"
      narrow
    >
      {bring.isError ? <ErrorPanel error={bring.error} /> : null}
      <Panel title="选择上级发来的表">
        <FileDrop
          id="sheet-file"
          accept=".xlsx"
          disabled={bring.isPending}
          invitation={bring.isPending ? '正在识别表头' : '点击选择 xlsx 文件，或把文件拖到这里'}
          onChoose={(file) => void send(file).catch(() => undefined)}
        />
        <p style={{ marginTop: 12 }}>
          名册、花名册一类每人一行的表，和按地区统计的表都可以。含宏的表请先另存为不含宏的
          xlsx。上传的表只有您能看到，七天后自动删除。
        </p>
      </Panel>
    </Page>
  );
};

export default BringSheet;

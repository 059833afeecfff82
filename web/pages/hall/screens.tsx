import { Button } from 'antd';
import { HallChooser } from '../../features/hall/hall-chooser.tsx';
import { NoHall } from '../../features/hall/no-hall.tsx';
import { useHall } from '../../features/hall/use-hall.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import '../../ui/form/form.css';

/** Where a machine of the hall signs in: it becomes the kiosk or the display. */
const Screens = () => {
  const { hall, halls, choose } = useHall();
  return (
    <Page
      title="取号机和大屏"
      purpose="本账号只用于大厅里的设备。选择这台设备做什么，打开后按F11全屏；每天早上登录一次。"
      actions={<HallChooser hall={hall ?? null} halls={halls} onChoose={choose} />}
    >
      {hall === null ? (
        <NoHall />
      ) : (
        <Panel title={hall?.title ?? '服务大厅'}>
          <div className="rj-form__actions">
            <Button type="primary" size="large" href={`/hall/kiosk?hall=${hall?.id ?? ''}`}>
              作为取号机
            </Button>
            <Button size="large" href={`/hall/display?hall=${hall?.id ?? ''}`}>
              作为叫号大屏
            </Button>
          </div>
        </Panel>
      )}
    </Page>
  );
};

export default Screens;

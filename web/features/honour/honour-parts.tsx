import { App, Button, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import { useRecordHonour, type HonourState } from '../../api/honour.ts';
import { useCurrentPost, usePermission } from '../../api/session.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { textWidth } from '../../ui/text-width.ts';
import './honour-album.css';

const Part = ({
  title,
  count,
  unit,
}: {
  readonly title: string;
  readonly count: number;
  readonly unit: string;
}) => (
  <li>
    <Tag color={count > 0 ? 'success' : 'warning'}>{count > 0 ? '已有' : '缺'}</Tag>
    {title}
    {count > 0 ? ` ${count}${unit}` : ''}
  </li>
);

interface HonourPartsProps {
  readonly county: string;
  readonly id: string;
  readonly state: HonourState;
}

/** Which of the four are there, and the button that counts what is new into the ledger. */
export const HonourParts = ({ county, id, state }: HonourPartsProps) => {
  const { message } = App.useApp();
  const post = useCurrentPost();
  const mayWrite = usePermission('ledger.write');
  const record = useRecordHonour(county, id);
  const [albums, setAlbums] = useState(0);
  const fresh = state.newPictures + state.newVideos + albums > 0;
  const count = async () => {
    try {
      await record.mutateAsync({ region: post?.region ?? 0, albums });
      setAlbums(0);
      void message.success('已计入荣誉档案台账');
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <Panel title={state.isComplete ? '四个一（已齐全）' : '四个一'} className="rj-no-print">
      <ul className="rj-album__parts">
        <Part title="台账" count={state.entries} unit="次" />
        <Part title="档案" count={state.papers} unit="份" />
        <Part title="图片" count={state.pictures} unit="张" />
        <Part title="视频" count={state.videos} unit="部" />
      </ul>
      {mayWrite ? (
        <div className="rj-form__actions" style={{ marginTop: 16, alignItems: 'center' }}>
          <span>
            还没有计入台账：照片{state.newPictures}张、视频{state.newVideos}部；本次制作画册
            <InputNumber
              aria-label="本次制作画册册数"
              min={0}
              max={1000}
              precision={0}
              size="small"
              style={{ ...textWidth(64), margin: '0 4px' }}
              value={albums}
              onChange={(value) => setAlbums(value ?? 0)}
            />
            册
          </span>
          <Button
            type="primary"
            disabled={!fresh || !post}
            loading={record.isPending}
            onClick={() => void count()}
          >
            计入台账
          </Button>
        </div>
      ) : null}
    </Panel>
  );
};

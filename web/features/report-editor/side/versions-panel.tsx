import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { DraftVersion } from '#kit/report-document/desk-contracts.ts';
import {
  useRestoreVersion,
  useSaveVersion,
  useVersions,
  type DraftPlace,
} from '../../../api/report-drafts.ts';
import { notSent } from '../connection/save-state.ts';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { formatMoment } from '../../../ui/format.ts';
import { QueryView } from '../../../ui/state/query-view.tsx';
import { VersionChanges } from './version-changes.tsx';

interface VersionsPanelProps {
  readonly place: DraftPlace;
  readonly mayWrite: boolean;
  /** Sends what is typed before a version is made of it; false when it could not be sent. */
  readonly flush: () => Promise<boolean>;
}

const KINDS: Readonly<Record<DraftVersion['kind'], string>> = {
  opened: '新建',
  saved: '手动保存',
  automatic: '自动保存',
  restored: '恢复',
  merged: '并入分报',
  finalised: '定稿',
  reopened: '重新打开',
};

const Version = (props: {
  readonly version: DraftVersion;
  readonly mayWrite: boolean;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
}) => {
  const { version, mayWrite, onCompare, onRestore } = props;
  return (
    <li className="rj-version">
      <div className="rj-version__label">{version.label || KINDS[version.kind]}</div>
      <div className="rj-note">
        第{version.number}版 · {version.label ? `${KINDS[version.kind]} · ` : ''}
        {version.savedBy} · {formatMoment(version.savedAt)}
      </div>
      <div>
        <Button type="link" size="small" onClick={onCompare}>
          与现在比较
        </Button>
        {mayWrite ? (
          <Popconfirm
            title={`恢复到第${version.number}版？`}
            description="现在的文稿会先存成一个版本，不会丢。"
            okText="恢复"
            cancelText="取消"
            onConfirm={onRestore}
          >
            <Button type="link" size="small">
              恢复
            </Button>
          </Popconfirm>
        ) : null}
      </div>
    </li>
  );
};

/** 版本: save points, what changed since each, and the way back. */
export const VersionsPanel = ({ place, mayWrite, flush }: VersionsPanelProps) => {
  const { message } = App.useApp();
  const versions = useVersions(place);
  const save = useSaveVersion(place);
  const restore = useRestoreVersion(place);
  const [label, setLabel] = useState('');
  const [compared, setCompared] = useState<DraftVersion>();
  const act = async (deed: string, work: () => Promise<unknown>, done: string) => {
    try {
      if (!(await flush())) return void message.error(notSent(deed));
      await work();
      void message.success(done);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const compare = async (version: DraftVersion) => {
    if (await flush()) setCompared(version);
    else void message.error(notSent('比较'));
  };
  const saveVersion = () =>
    act(
      '存版本',
      async () => {
        await save.mutateAsync(label.trim());
        setLabel('');
      },
      '已存为版本',
    );
  return (
    <div className="rj-side__stack">
      {mayWrite ? (
        <div className="rj-side__row">
          <Input
            aria-label="版本名称"
            placeholder="版本名称，如 报分管领导审"
            maxLength={60}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
            onPressEnter={() => label.trim() && void saveVersion()}
          />
          <Button disabled={label.trim() === ''} loading={save.isPending} onClick={() => void saveVersion()}>
            存为版本
          </Button>
        </div>
      ) : null}
      <QueryView query={versions}>
        {(rows) => (
          <ul>
            {rows.map((version) => (
              <Version
                key={version.number}
                version={version}
                mayWrite={mayWrite}
                onCompare={() => void compare(version)}
                onRestore={() =>
                  void act('恢复', () => restore.mutateAsync(version.number), `已恢复到第${version.number}版`)
                }
              />
            ))}
          </ul>
        )}
      </QueryView>
      {compared ? (
        <VersionChanges
          place={place}
          before={compared.number}
          title={`第${compared.number}版与现在的不同`}
          onClose={() => setCompared(undefined)}
        />
      ) : null}
    </div>
  );
};

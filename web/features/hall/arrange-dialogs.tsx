import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { hallPath, type HallLive, type LiveWindow } from '../../api/hall-shapes.ts';
import { useChangeHall } from '../../api/hall-steps.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';

/** Opens a hall. */
export const OpenHallDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const change = useChangeHall();
  const submission = useSubmission();
  const [title, setTitle] = useState('');
  const [region, setRegion] = useState<number>();
  const submit = () =>
    void submission.send(
      region ? [] : [{ field: 'region', message: '请选择大厅所在的县（区）或乡镇（街道）。' }],
      ['title', 'region'],
      async () => {
        await change.mutateAsync({ method: 'POST', path: '/halls', body: { title, region } });
        onClose();
      },
    );
  return (
    <FormDialog title="开设大厅" okText="开设" submission={submission} onSubmit={submit} onClose={onClose}>
      <FormField id="title" label="大厅名称" error={submission.errorOf('title')}>
        {(aria) => (
          <Input {...aria} maxLength={40} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </FormField>
      <FormField id="region" label="所在地区" error={submission.errorOf('region')}>
        {(aria) => <RegionPicker aria={aria} label="所在地区" value={region} onChange={setRegion} />}
      </FormField>
    </FormDialog>
  );
};

interface WindowDialogProps {
  readonly live: HallLive;
  /** The window to change; a new one when left out. */
  readonly window?: LiveWindow | undefined;
  readonly onClose: () => void;
}

/** Sets up a window and what it serves, or changes it. */
export const WindowDialog = ({ live, window, onClose }: WindowDialogProps) => {
  const lists = useCodeLists();
  const change = useChangeHall();
  const submission = useSubmission();
  const [number, setNumber] = useState(window?.number ?? live.windows.length + 1);
  const [title, setTitle] = useState(window?.title ?? '');
  const [matters, setMatters] = useState<readonly string[]>(window?.matters ?? []);
  const submit = () =>
    void submission.send([], ['number', 'title', 'matters'], async () => {
      const body = { number, title, matters };
      await change.mutateAsync(
        window
          ? {
              method: 'PUT',
              path: `/hall-windows/${window.countyCode}/${window.id}`,
              body: { ...body, rowVersion: window.rowVersion },
            }
          : { method: 'POST', path: `${hallPath(live)}/windows`, body },
      );
      onClose();
    });
  return (
    <FormDialog
      title={window ? `设置${window.title}` : '增加窗口'}
      okText="保存"
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormField id="number" label="窗口号" error={submission.errorOf('number')}>
        {(aria) => (
          <InputNumber
            {...aria}
            min={1}
            max={99}
            precision={0}
            value={number}
            onChange={(value) => setNumber(value ?? 1)}
          />
        )}
      </FormField>
      <FormField
        id="title"
        label="窗口名称"
        error={submission.errorOf('title')}
        help="叫号时播报这个名称，如“三号窗口”。"
      >
        {(aria) => (
          <Input {...aria} maxLength={40} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </FormField>
      <FormField id="matters" label="办理的业务" error={submission.errorOf('matters')}>
        {(aria) => (
          <Select
            {...aria}
            aria-label="办理的业务"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={optionsOf(lists, 'service-matter')}
            value={[...matters]}
            onChange={setMatters}
          />
        )}
      </FormField>
    </FormDialog>
  );
};

/** How many priority numbers in a row may go ahead. */
export const RuleDialog = ({ live, onClose }: { readonly live: HallLive; readonly onClose: () => void }) => {
  const change = useChangeHall();
  const submission = useSubmission();
  const [priorityRun, setRun] = useState(live.priorityRun);
  const submit = () =>
    void submission.send([], ['priorityRun'], async () => {
      const body = { title: live.title, priorityRun, rowVersion: live.rowVersion };
      await change.mutateAsync({ method: 'PUT', path: hallPath(live), body });
      onClose();
    });
  return (
    <FormDialog title="优先规则" okText="保存" submission={submission} onSubmit={submit} onClose={onClose}>
      <FormField
        id="priorityRun"
        label="连续先叫的优先号"
        error={submission.errorOf('priorityRun')}
        help="同一窗口连续先叫满这么多个优先号后，下一个叫等候最久的普通号，谁都不会一直等下去。"
      >
        {(aria) => (
          <InputNumber
            {...aria}
            min={1}
            max={9}
            precision={0}
            suffix="个"
            value={priorityRun}
            onChange={(value) => setRun(value ?? 3)}
          />
        )}
      </FormField>
    </FormDialog>
  );
};

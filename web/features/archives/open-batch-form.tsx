import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useOpenBatch, type ArchiveBatch } from '../../api/archives.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { RegionPicker } from '../region-picker/region-picker.tsx';

const FEWEST_PERCENT = 5;

/** Opens a batch: what the boxes are, whose archive room, and how many folders will be looked at again. */
export const OpenBatchForm = ({ onOpened }: { readonly onOpened: (batch: ArchiveBatch) => void }) => {
  const lists = useCodeLists();
  const open = useOpenBatch();
  const { refusal, sending, send, errorOf } = useSubmission();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<string>();
  const [region, setRegion] = useState<number>();
  const [samplePercent, setPercent] = useState(10);
  const submit = () => {
    const problems = [
      ...(title.trim() ? [] : [{ field: 'title', message: '请填写批次名称。' }]),
      ...(kind ? [] : [{ field: 'kind', message: '请选择档案类别。' }]),
      ...(region ? [] : [{ field: 'region', message: '请选择县（区）。' }]),
    ];
    void send(problems, ['title', 'kind', 'region', 'samplePercent'], async () =>
      onOpened(await open.mutateAsync({ title: title.trim(), kind: kind!, region: region!, samplePercent })),
    );
  };
  return (
    <Panel title="登记新批次">
      <ErrorSummary {...refusal} />
      <div className="rj-form__fields">
        <FormField id="title" label="批次名称" error={errorOf('title')} help="如“2026年第一批退役士兵档案”。">
          {(aria) => (
            <Input
              {...aria}
              maxLength={80}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </FormField>
        <FormField id="kind" label="档案类别" error={errorOf('kind')}>
          {(aria) => (
            <Select
              {...aria}
              aria-label="档案类别"
              showSearch={{ optionFilterProp: 'label' }}
              options={optionsOf(lists, 'archive-kind')}
              value={kind ?? null}
              onChange={setKind}
            />
          )}
        </FormField>
        <FormField
          id="region"
          label="县（区）"
          error={errorOf('region')}
          help="档案存放在哪个县（区），就选哪里。"
        >
          {(aria) => <RegionPicker aria={aria} label="县（区）" value={region} onChange={setRegion} />}
        </FormField>
        <FormField
          id="samplePercent"
          label="抽检比例（%）"
          error={errorOf('samplePercent')}
          help="不低于5%，依据《纸质档案数字化规范》（DA/T 31—2017）。"
        >
          {(aria) => (
            <InputNumber
              {...aria}
              min={FEWEST_PERCENT}
              max={100}
              precision={0}
              value={samplePercent}
              onChange={(value) => setPercent(value ?? FEWEST_PERCENT)}
            />
          )}
        </FormField>
      </div>
      <div className="rj-form__actions" style={{ marginTop: 16 }}>
        <Button type="primary" loading={sending} onClick={submit}>
          登记批次
        </Button>
      </div>
    </Panel>
  );
};

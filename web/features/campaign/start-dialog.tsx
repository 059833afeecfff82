import { useNavigate } from '@tanstack/react-router';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useCampaignTemplates, useStartCampaign } from '../../api/campaigns.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';

const EMPTY = 'empty';

/** Starts a campaign: what it is called, and from which form. */
export const StartDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const start = useStartCampaign();
  const templates = useCampaignTemplates();
  const navigate = useNavigate();
  const submission = useSubmission();
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState(EMPTY);
  const shipped = templates.data?.templates ?? [];
  const submit = () =>
    submission.send(
      title.trim() ? [] : [{ field: 'title', message: '请填写名称。' }],
      ['title'],
      async () => {
        const made = await start.mutateAsync({
          title: title.trim(),
          ...(template === EMPTY ? {} : { template }),
        });
        onClose();
        await navigate({
          to: '/campaigns/$county/$id/design',
          params: { county: String(made.countyCode), id: made.id },
        });
      },
    );
  return (
    <FormDialog
      title="新建专项采集"
      okText="开始设计"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="title" label="名称" error={submission.errorOf('title')} help="如：2026年秋季大走访。">
        {(aria) => (
          <Input
            {...aria}
            autoFocus
            maxLength={30}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </FormField>
      <FormField id="template" label="从哪份表开始" group>
        {() => (
          <Radio.Group
            aria-label="从哪份表开始"
            style={{ display: 'grid', gap: 8 }}
            value={template}
            onChange={(event) => {
              const code = event.target.value as string;
              setTemplate(code);
              const chosen = shipped.find((one) => one.code === code);
              if (title.trim() === '' && chosen) setTitle(chosen.form.title);
            }}
            options={[
              { value: EMPTY, label: '空白表：只有登记日期和登记对象' },
              ...shipped.map(({ code, use, form }) => ({
                value: code,
                label: `${form.title}表样（${form.fields.length}项）：${use}`,
              })),
            ]}
          />
        )}
      </FormField>
    </FormDialog>
  );
};

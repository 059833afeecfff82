import { App, Alert, Checkbox, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { CampaignUnit } from '#kit/form/define-form.ts';
import { usePublish, useTargetPreview, type Campaign } from '../../api/campaigns.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { formatNumber } from '../../ui/format.ts';
import { today } from '../../ui/today.ts';
import { useRegionName } from '../region-picker/region-names.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { LEVELS, UNITS } from './campaign-words.ts';
import { PeopleQueryFields, type PeopleQuery } from './people-query.tsx';

const FIELDS = ['areas', 'levels', 'unit', 'query', 'opensOn', 'dueOn'];

const Area = ({ code, onRemove }: { readonly code: number; readonly onRemove: () => void }) => (
  <Tag closable onClose={onRemove}>
    {useRegionName(code) ?? code}
  </Tag>
);

interface PublishDialogProps {
  readonly campaign: Campaign;
  readonly unit: CampaignUnit;
  /** Saves what is on the screen and answers its version. */
  readonly saveNow: () => Promise<number>;
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** To whom a form is given: areas, levels, whom it asks, until when; with the count of stations and people first. */
export const PublishDialog = ({
  campaign,
  unit: designed,
  saveNow,
  onPublished,
  onClose,
}: PublishDialogProps) => {
  const publish = usePublish(campaign);
  const submission = useSubmission();
  const { message } = App.useApp();
  const [areas, setAreas] = useState<readonly number[]>([campaign.regionCode]);
  const [levels, setLevels] = useState<readonly string[]>(['village']);
  const [unit, setUnit] = useState(designed);
  const [query, setQuery] = useState<PeopleQuery>({});
  const [opensOn, setOpensOn] = useState<string | null>(today());
  const [dueOn, setDueOn] = useState<string | null>(null);
  const asked = { unit, areas, levels, query };
  const preview = useTargetPreview(campaign, asked);
  const isListed = unit === 'person' || unit === 'household';
  const { errorOf } = submission;
  const submit = () =>
    submission.send(
      [
        ...(areas.length === 0 ? [{ field: 'areas', message: '请选择布置到哪些地区。' }] : []),
        ...(levels.length === 0 ? [{ field: 'levels', message: '请选择由哪几级站点填写。' }] : []),
        ...(dueOn === null ? [{ field: 'dueOn', message: '请填写截止日期。' }] : []),
      ],
      FIELDS,
      async () => {
        const rowVersion = await saveNow();
        await publish.mutateAsync({ ...asked, rowVersion, opensOn: opensOn ?? today(), dueOn: dueOn ?? '' });
        void message.success('已发布，各站点现在就能填写');
        onPublished();
      },
    );
  const count = preview.data;
  return (
    <FormDialog
      title={`发布“${campaign.title}”`}
      okText="发布"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="areas" label="布置到哪些地区" error={errorOf('areas')} group>
        {() => (
          <div className="rj-campaign__areas">
            {areas.map((code) => (
              <Area key={code} code={code} onRemove={() => setAreas(areas.filter((one) => one !== code))} />
            ))}
            <RegionPicker
              label="添加地区"
              placeholder="添加地区"
              width={200}
              value={undefined}
              onChange={(code) => {
                if (code !== undefined && !areas.includes(code)) setAreas([...areas, code]);
              }}
            />
          </div>
        )}
      </FormField>
      <FormField id="levels" label="由哪几级站点填写" error={errorOf('levels')} group>
        {() => (
          <Checkbox.Group
            options={LEVELS}
            value={[...levels]}
            onChange={(values) => setLevels(values as string[])}
          />
        )}
      </FormField>
      <FormField id="unit" label="向谁采集" help={UNITS[unit].help} error={errorOf('unit')} group>
        {() => (
          <Radio.Group
            aria-label="向谁采集"
            options={Object.entries(UNITS).map(([value, { title }]) => ({ value, label: title }))}
            value={unit}
            onChange={(event) => setUnit(event.target.value as CampaignUnit)}
          />
        )}
      </FormField>
      {isListed ? (
        <FormField
          id="query"
          label="名单"
          error={errorOf('query')}
          help="按条件从档案中列出，发布时定下来，以后不再变动。不选条件，就是所选地区的全部人员。"
          group
        >
          {() => <PeopleQueryFields query={query} onChange={setQuery} />}
        </FormField>
      ) : null}
      <div className="rj-designer__pair">
        <FormField id="opensOn" label="开始日期" error={errorOf('opensOn')}>
          {(aria) => <DateInput aria={aria} label="开始日期" value={opensOn} onChange={setOpensOn} />}
        </FormField>
        <FormField id="dueOn" label="截止日期" error={errorOf('dueOn')}>
          {(aria) => <DateInput aria={aria} label="截止日期" value={dueOn} onChange={setDueOn} />}
        </FormField>
      </div>
      {count ? (
        <Alert
          type={isListed && count.people === 0 ? 'warning' : 'info'}
          title={
            isListed
              ? `将布置给${formatNumber(count.stations)}个站点，名单共${formatNumber(count.people)}人${
                  unit === 'household' ? `、${formatNumber(count.units)}户` : ''
                }。`
              : `将布置给${formatNumber(count.stations)}个站点。`
          }
          description={
            count.unassigned > 0
              ? `另有${formatNumber(count.unassigned)}人所在的村、社区没有选中的站点，不会列入名单；请加选上一级站点。`
              : undefined
          }
        />
      ) : null}
    </FormDialog>
  );
};

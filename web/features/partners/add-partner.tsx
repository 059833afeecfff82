import { Select } from 'antd';
import { useRef, useState } from 'react';
import { newActKey } from '../../api/client.ts';
import { useAddPartner, usePartnerDepartments, type ShownKey } from '../../api/partner-systems.ts';
import { useCurrentPost } from '../../api/session.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { OwnAreaField } from '../admin/own-area-field.tsx';
import { AddressField } from './address-field.tsx';

interface AddPartnerProps {
  readonly onClose: () => void;
  readonly onAdded: (shown: ShownKey) => void;
}

/** Connects the computer of a department. */
export const AddPartner = ({ onClose, onAdded }: AddPartnerProps) => {
  const post = useCurrentPost();
  const departments = usePartnerDepartments();
  const add = useAddPartner();
  const actKey = useRef(newActKey());
  const [department, setDepartment] = useState<string>();
  const [region, setRegion] = useState<number | undefined>(post?.region);
  const [url, setUrl] = useState('');
  const submission = useSubmission();
  const { errorOf } = submission;
  const submit = async () => {
    const problems = [
      ...(department === undefined ? [{ field: 'department', message: '请选择协同部门。' }] : []),
      ...(region === undefined ? [{ field: 'region', message: '请选择所辖地区。' }] : []),
    ];
    await submission.send(problems, ['department', 'region', 'url'], async () => {
      onAdded(
        await add.mutateAsync({
          actKey: actKey.current,
          department: department!,
          region: region!,
          url: url.trim() || null,
        }),
      );
    });
  };
  return (
    <FormDialog
      title="新增对接"
      okText="对接"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="department" label="协同部门" error={errorOf('department')}>
        {(aria) => (
          <Select
            {...aria}
            aria-label="协同部门"
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            options={(departments.data?.departments ?? []).map(({ code, title }) => ({
              value: code,
              label: title,
            }))}
            value={department ?? null}
            onChange={(code: string) => setDepartment(code)}
          />
        )}
      </FormField>
      <OwnAreaField
        label="所辖地区"
        help="这个部门的系统负责哪里：通常是一个区县。"
        error={errorOf('region')}
        value={region}
        onChange={setRegion}
      />
      <AddressField value={url} error={errorOf('url')} onChange={setUrl} />
    </FormDialog>
  );
};

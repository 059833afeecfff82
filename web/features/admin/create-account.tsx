import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useAdminAct } from '../../api/admin.ts';
import { useCurrentPost } from '../../api/session.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { NO_REFUSAL, refusalOf } from '../../ui/form/refusal.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';

interface CreateAccountProps {
  readonly onClose: () => void;
  readonly onCreated: (username: string, password: string) => void;
}

/** Opens an account; its posts are granted by the security administrator. */
export const CreateAccount = ({ onClose, onCreated }: CreateAccountProps) => {
  const post = useCurrentPost();
  const act = useAdminAct();
  const [values, setValues] = useState({ username: '', displayName: '', region: post?.region });
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const errorOf = (id: string) => refusal.problems.find((problem) => problem.field === id)?.message;
  const submit = async () => {
    const problems = [
      ...(values.displayName.trim() === '' ? [{ field: 'displayName', message: '请填写姓名。' }] : []),
      ...(values.username.trim() === '' ? [{ field: 'username', message: '请填写用户名。' }] : []),
      ...(values.region === undefined ? [{ field: 'region', message: '请选择所在地区。' }] : []),
    ];
    if (problems.length > 0) return setRefusal({ problems });
    try {
      const { username, password } = await act.mutateAsync({ path: '/accounts', body: values });
      onCreated(username ?? values.username, password ?? '');
    } catch (error) {
      setRefusal(refusalOf(error, ['username', 'displayName', 'region']));
    }
  };
  return (
    <Modal
      open
      title="开设账号"
      okText="开设"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <ErrorSummary {...refusal} />
        <FormField id="displayName" label="姓名" error={errorOf('displayName')}>
          {(aria) => (
            <Input
              {...aria}
              autoFocus
              value={values.displayName}
              onChange={(event) => setValues({ ...values, displayName: event.target.value })}
            />
          )}
        </FormField>
        <FormField
          id="username"
          label="用户名"
          error={errorOf('username')}
          help="3至32位小写字母、数字、点、横线，以字母开头，如 zhang.jianguo。"
        >
          {(aria) => (
            <Input
              {...aria}
              autoComplete="off"
              value={values.username}
              onChange={(event) => setValues({ ...values, username: event.target.value })}
            />
          )}
        </FormField>
        <FormField id="region" label="所在地区" error={errorOf('region')}>
          {(aria) => (
            <RegionPicker
              aria={aria}
              label="所在地区"
              value={values.region}
              valueName={values.region === post?.region ? post?.regionName : undefined}
              onChange={(region) => setValues({ ...values, region })}
            />
          )}
        </FormField>
      </div>
    </Modal>
  );
};

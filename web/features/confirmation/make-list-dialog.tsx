import { App } from 'antd';
import { useState } from 'react';
import { useMakeYearList } from '../../api/confirmations.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { today } from '../../ui/today.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { Modal } from '../../ui/modal.tsx';

/** The end of October, or of the year once October is over: who is added late is not late at once. */
const usualDueDay = (year: number): string => (`${year}-10-31` < today() ? `${year}-12-31` : `${year}-10-31`);

interface MakeListDialogProps {
  readonly year: number;
  readonly region: number | undefined;
  readonly onClose: () => void;
}

/** Makes the year's list of an area, or adds who became entitled since. */
export const MakeListDialog = ({ year, region: given, onClose }: MakeListDialogProps) => {
  const make = useMakeYearList();
  const { message } = App.useApp();
  const [region, setRegion] = useState(given);
  const [dueOn, setDueOn] = useState<string | null>(usualDueDay(year));
  const [error, setError] = useState<string>();
  const confirm = async () => {
    if (region === undefined || dueOn === null) return setError('请选择地区和期限。');
    try {
      const { added } = await make.mutateAsync({ year, region, dueOn });
      onClose();
      void message.success(added > 0 ? `名单新增${added}人` : '名单已是最新，没有新增');
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <Modal
      open
      title={`生成${year}年确认名单`}
      okText="生成"
      cancelText="取消"
      confirmLoading={make.isPending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <FormField
          id="list-region"
          label="地区"
          help="按档案列出正在享受定期抚恤金、生活补助的人；已在名单中的不会重复，可以多次生成以补入新增人员。"
        >
          {(aria) => (
            <RegionPicker
              aria={aria}
              label="名单地区"
              levels={['city', 'county']}
              width="100%"
              value={region}
              onChange={setRegion}
            />
          )}
        </FormField>
        <FormField id="list-due" label="确认期限" error={error} help="超过这一天还没有确认的列为逾期。">
          {(aria) => <DateInput aria={aria} label="确认期限" value={dueOn} onChange={setDueOn} />}
        </FormField>
      </div>
    </Modal>
  );
};

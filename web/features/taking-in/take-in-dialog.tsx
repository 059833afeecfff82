import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonPlace } from '../../api/people.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { applyFor } from './apply-for.ts';
import { ItemSelect } from './item-select.tsx';
import { Modal } from '../../ui/modal.tsx';

interface TakeInDialogProps {
  readonly kind: 'call' | 'ticket';
  readonly of: PersonPlace;
  readonly onClose: () => void;
}

/** Chooses the item a visit or a call is taken in as, and goes on to its application. */
export const TakeInDialog = ({ kind, of, onClose }: TakeInDialogProps) => {
  const navigate = useNavigate();
  const [item, setItem] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const goOn = () => {
    if (item === null) return setError('请选择申请的事项。');
    return void navigate(applyFor(item, kind, of));
  };
  return (
    <Modal open title="受理为办件" okText="填写申请" cancelText="取消" onOk={goOn} onCancel={onClose}>
      <FormField id="item" label="申请什么事项" error={error} help="已经知道的内容会带到申请里。">
        {(aria) => <ItemSelect aria={aria} value={item} onChange={setItem} />}
      </FormField>
    </Modal>
  );
};

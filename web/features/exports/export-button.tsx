import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Input, Radio } from 'antd';
import { use, useState } from 'react';
import { useOrderExport } from '../../api/exports.ts';
import { usePermission } from '../../api/session.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { ListedContext } from '../../ui/list/listed.ts';

interface ExportButtonProps {
  /** people, or ledger with its code in the query. */
  readonly kind: string;
  /** The filters of the list. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Offers full numbers, which another person must allow. */
  readonly mayBeUnmasked?: boolean;
}

const OrderDialog = ({
  kind,
  query,
  mayBeUnmasked = false,
  onClose,
}: ExportButtonProps & { onClose: () => void }) => {
  const order = useOrderExport();
  const submission = useSubmission();
  const mayReveal = usePermission('people.reveal');
  const { message } = App.useApp();
  const [isUnmasked, setUnmasked] = useState(false);
  const [reason, setReason] = useState('');
  const submit = () =>
    submission.send(
      isUnmasked && reason.trim() === '' ? [{ field: 'reason', message: '导出完整号码要写明用途。' }] : [],
      ['reason'],
      async () => {
        await order.mutateAsync({ kind, query, isUnmasked, reason: reason.trim() });
        void message.success(
          isUnmasked ? '已提交，批准后自动导出。' : '已开始导出，完成后在右上角“任务”中下载。',
        );
        onClose();
      },
    );
  return (
    <FormDialog
      title="导出 Excel"
      okText={isUnmasked ? '申请' : '导出'}
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {mayBeUnmasked && mayReveal ? (
        <FormField id="masking" label="号码" group>
          {() => (
            <Radio.Group
              aria-label="号码"
              value={isUnmasked}
              onChange={({ target }) => setUnmasked(target.value as boolean)}
              options={[
                { value: false, label: '遮蔽号码' },
                { value: true, label: '完整号码，须他人批准' },
              ]}
            />
          )}
        </FormField>
      ) : null}
      <FormField
        id="reason"
        label="用途"
        optional={!isUnmasked}
        error={submission.errorOf('reason')}
        help="导出人、时间和用途印在文件里，并记入查阅记录。"
      >
        {(aria) => (
          <Input
            {...aria}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </FormField>
    </FormDialog>
  );
};

/** Orders an export of the list around it as it is filtered now; the file waits in the drawer of jobs. */
export const ExportButton = (props: ExportButtonProps) => {
  const [isOpen, setOpen] = useState(false);
  const { isEmpty } = use(ListedContext);
  return (
    <>
      <Button icon={<DownloadOutlined />} disabled={isEmpty} onClick={() => setOpen(true)}>
        导出
      </Button>
      {isOpen ? <OrderDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

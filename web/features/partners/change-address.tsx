import { useState } from 'react';
import { useChangePartner, type PartnerSystem } from '../../api/partner-systems.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { AddressField } from './address-field.tsx';

interface ChangeAddressProps {
  readonly system: PartnerSystem;
  readonly onClose: () => void;
}

/** Sends a department's parts to another address. */
export const ChangeAddress = ({ system, onClose }: ChangeAddressProps) => {
  const change = useChangePartner(system);
  const [url, setUrl] = useState(system.url ?? '');
  const submission = useSubmission();
  const submit = () =>
    submission.send([], ['url'], async () => {
      await change.mutateAsync({ url: url.trim() || null });
      onClose();
    });
  return (
    <FormDialog
      title={`更换地址：${system.title}`}
      okText="更换"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <AddressField value={url} error={submission.errorOf('url')} onChange={setUrl} />
    </FormDialog>
  );
};

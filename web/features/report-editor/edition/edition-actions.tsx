import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { EditionLine } from '#kit/report-document/edition-contracts.ts';
import { useDraft } from '../../../api/report-drafts.ts';
import { usePermission } from '../../../api/session.ts';
import { ReopenDialog } from './reopen-dialog.tsx';

/** What is done with a signed report: compare it, go to its text, open it again. */
export const EditionActions = ({ edition }: { readonly edition: EditionLine }) => {
  const navigate = useNavigate();
  const [reopening, setReopening] = useState(false);
  const mayFinalise = usePermission('report.finalise');
  const place = useMemo(
    () => ({ kind: 'report' as const, county: edition.countyCode, id: edition.draftId }),
    [edition.countyCode, edition.draftId],
  );
  const draft = useDraft(place).data;
  const params = { county: String(edition.countyCode), id: edition.id };
  const toText = () =>
    void navigate({
      to: '/reports/$county/$id/edit',
      params: { county: String(edition.countyCode), id: edition.draftId },
    });
  return (
    <>
      <Button onClick={() => void navigate({ to: '/reports/editions/$county/$id/compare', params })}>
        比较
      </Button>
      {draft?.state === 'open' ? <Button onClick={toText}>继续修改文稿</Button> : null}
      {draft?.state === 'finalised' && mayFinalise ? (
        <Button onClick={() => setReopening(true)}>重新打开</Button>
      ) : null}
      {reopening && draft ? (
        <ReopenDialog
          place={place}
          rowVersion={draft.rowVersion}
          onReopened={toText}
          onClose={() => setReopening(false)}
        />
      ) : null}
    </>
  );
};

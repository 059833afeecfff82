import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import type { Draft, FiguresAnswer } from '#kit/report-document/desk-contracts.ts';
import type { EditionLine } from '#kit/report-document/edition-contracts.ts';
import { isUnfinished } from '#kit/report-document/unfinished-rules.ts';
import type { Finding } from '../../../api/report-checks.ts';
import { ApiError } from '../../../api/api-error.ts';
import { useFinalise } from '../../../api/report-editions.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { notSent } from '../connection/save-state.ts';
import { Modal } from '../../../ui/modal.tsx';

interface FinaliseDialogProps {
  readonly place: DraftPlace;
  readonly draft: Draft;
  /** Titles of the chips that show no value now. */
  readonly missing: readonly FiguresAnswer['figures'][number]['title'][];
  /** What the checker finds in the text now. */
  readonly check: () => Promise<readonly Finding[]>;
  /** Sends what is typed; answers the version of the text that is then signed, or undefined while offline. */
  readonly flush: () => Promise<number | undefined>;
  readonly onDone: (edition: EditionLine) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 5;

/** 定稿: what freezes, what is missing, and the signature. */
export const FinaliseDialog = (props: FinaliseDialogProps) => {
  const { place, draft, missing, check, flush, onDone, onClose } = props;
  const finalise = useFinalise(place);
  const [acceptMissing, setAcceptMissing] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly words: string; readonly advice?: string | undefined }>();
  const [busy, setBusy] = useState(false);
  const [acceptUnfinished, setAcceptUnfinished] = useState(false);
  // Unread while offline: signing itself is then refused with the same words.
  const { data: findings, isPending } = useQuery({
    queryKey: ['findings-before-signing', draft.id],
    queryFn: check,
    gcTime: 0,
    retry: false,
  });
  const unfinished = (findings ?? []).filter(isUnfinished);
  const otherErrors = (findings ?? []).filter((one) => one.severity === 'error' && !isUnfinished(one)).length;
  // A figure and its change against last year bear one name.
  const namesMissing = [...new Set(missing)];
  const submit = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const stepVersion = await flush();
      if (stepVersion === undefined) return setRefusal({ words: notSent('定稿') });
      const accepted = { acceptMissing, acceptUnfinished };
      onDone(await finalise.mutateAsync({ stepVersion, rowVersion: draft.rowVersion, ...accepted }));
    } catch (error) {
      setRefusal({
        words: wordsOfFailure(error),
        advice: error instanceof ApiError ? error.advice : undefined,
      });
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <Modal
      open
      title="定稿"
      okText="定稿"
      cancelText="再看看"
      confirmLoading={busy}
      okButtonProps={{
        disabled:
          isPending || (missing.length > 0 && !acceptMissing) || (unfinished.length > 0 && !acceptUnfinished),
      }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="rj-side__stack">
        <p>
          定稿后，文字、每个数字的值和口径，以及它数的是哪些记录，都固定下来并签入记录链，不能再改。以后记录有更正，定稿的值不变，页面会标出“与现数不同”。如需修改，要写明原因重新打开。
        </p>
        {missing.length > 0 ? (
          <>
            <p className="rj-missing">
              有{missing.length}个数字没有记录：{namesMissing.slice(0, 6).join('、')}
              {namesMissing.length > 6 ? '等' : ''}。请补登记录或从正文中删去。
            </p>
            <Checkbox checked={acceptMissing} onChange={({ target }) => setAcceptMissing(target.checked)}>
              保留缺项，文中照样标“缺”
            </Checkbox>
          </>
        ) : null}
        {unfinished.length > 0 ? (
          <>
            <div className="rj-missing">
              有{unfinished.length}处还没有写完：
              <ul>
                {unfinished.slice(0, MOST_SHOWN).map(({ id, place: where, message }) => (
                  <li key={id}>
                    {where}：{message}
                  </li>
                ))}
              </ul>
              {unfinished.length > MOST_SHOWN ? `另有${unfinished.length - MOST_SHOWN}处，见“检查”。` : null}
            </div>
            <Checkbox
              checked={acceptUnfinished}
              onChange={({ target }) => setAcceptUnfinished(target.checked)}
            >
              照此定稿，不再补写
            </Checkbox>
          </>
        ) : null}
        {otherErrors > 0 ? (
          <p className="rj-note">检查还发现{otherErrors}处错误，请先到“检查”里看一遍再定稿。</p>
        ) : null}
        {refusal ? (
          <Alert type="error" showIcon role="alert" title={refusal.words} description={refusal.advice} />
        ) : null}
      </div>
    </Modal>
  );
};

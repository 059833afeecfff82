import { Alert } from 'antd';
import type { Answers } from '#kit/define-ledger.ts';
import { useCaseWorking } from '../../api/case-desk.ts';
import type { CaseFile, CaseWorking } from '../../api/case-file.ts';
import { useDebounced } from '../../ui/filter/use-debounced.ts';

const yuan = (fen: number): string => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}元`;

/** An amount as its rule gives it, in words a desk can check, and whether what was decided agrees. */
export const Working = ({ working }: { readonly working: CaseWorking }) => {
  const { words, clause, isSample, amount, decided } = working;
  const differs = decided !== null && decided !== amount;
  return (
    <Alert
      type={differs ? 'warning' : 'info'}
      showIcon
      title={words}
      description={
        <>
          依据：{clause}
          {isSample ? '。算法是样例，请先换成本省文件，再据此核定' : ''}
          {differs ? `。核定金额是${yuan(decided)}，与算式不一致，请核对` : ''}
        </>
      }
    />
  );
};

const LIVE_PAUSE_IN_MS = 400;

/** The same while the desk still fills in; nothing where no rule gives an amount. */
export const LiveWorking = ({ file, answers }: { readonly file: CaseFile; readonly answers: Answers }) => {
  const settled = useDebounced(answers, LIVE_PAUSE_IN_MS);
  const live = useCaseWorking(
    file,
    settled,
    file.stepFields.some(({ type }) => type === 'money'),
  );
  return live.data?.working ? <Working working={live.data.working} /> : null;
};

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { NO_REFUSAL } from '../../ui/form/refusal.ts';
import { insertFigureBlock } from './insert-figure.ts';
import { BlockSettings, type AskedBlock } from './side/block-settings.tsx';
import { Modal } from '../../ui/modal.tsx';

interface InsertBlockDialogProps {
  readonly editor: Editor;
  readonly draft: Draft;
  readonly kind: 'table' | 'chart';
  readonly onClose: () => void;
}

const EMPTY: AskedBlock = {
  title: '',
  metrics: [],
  by: 'area',
  sliceField: null,
  period: 'report',
  region: 'report',
};

/** A new table or chart from metrics, put after the paragraph the cursor stands in. */
export const InsertBlockDialog = ({ editor, draft, kind, onClose }: InsertBlockDialogProps) => {
  const [asked, setAsked] = useState<AskedBlock>(kind === 'chart' ? { ...EMPTY, kind: 'bar' } : EMPTY);
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const insert = () => {
    if (asked.metrics.length === 0)
      return setRefusal({ problems: [{ field: 'block-metrics', message: '请至少选择一个指标。' }] });
    insertFigureBlock(editor, asked);
    return onClose();
  };
  return (
    <Modal
      open
      title={kind === 'chart' ? '插入图表' : '插入表格'}
      okText="插入"
      cancelText="取消"
      onOk={insert}
      onCancel={onClose}
    >
      <ErrorSummary {...refusal} title="还不能插入，请先改正" />
      <BlockSettings
        draft={draft}
        asked={asked}
        onChange={(changes) => setAsked((before) => ({ ...before, ...changes }))}
      />
    </Modal>
  );
};

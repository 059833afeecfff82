import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { useAcceptMove, type Move } from '../../api/moves.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { foldersLeftWords } from '../archives/archive-words.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { moveFacts } from './move-facts.ts';
import { Modal } from '../../ui/modal.tsx';

/** Takes a person over: which village keeps the file from now on. */
export const AcceptMoveDialog = ({
  move,
  onClose,
}: {
  readonly move: Move;
  readonly onClose: () => void;
}) => {
  const accept = useAcceptMove();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const [region, setRegion] = useState<number>();
  const [error, setError] = useState<string>();
  const confirm = async () => {
    if (region === undefined) return setError('请选择接收档案的村（社区）。');
    try {
      const { countyCode, id, foldersLeft } = await accept.mutateAsync({ move, regionCode: region });
      onClose();
      if (foldersLeft.length === 0) void message.success(`已接收${move.name}的关系`);
      else
        void modal.success({
          title: `已接收${move.name}的关系`,
          content: `纸质档案还有${foldersLeftWords(foldersLeft)}正在${move.fromName}数字化。那里验收后，扫描件会自动转入本档案；其他材料已随关系转来。`,
          okText: '知道了',
        });
      await navigate({ to: '/people/$county/$id', params: { county: String(countyCode), id } });
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <Modal
      open
      title={`接收${move.name}的关系`}
      okText="接收"
      cancelText="取消"
      confirmLoading={accept.isPending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <Facts
          facts={[
            ...moveFacts(move),
            { label: '迁移日期', value: move.movedOn },
            { label: '移交原因', value: move.reason, wide: true },
            {
              label: '发放待遇',
              value: move.payerChangesOn
                ? `本地从 ${move.payerChangesOn} 起发放。${move.payerRule ?? ''}`
                : '没有定期抚恤补助',
              wide: true,
            },
          ]}
        />
        <FormField
          id="arrival"
          label="接收档案的村（社区）"
          error={error}
          help="接收后在本地建立接续的档案；以前的记录留在迁出地的档案中，可以查看。"
        >
          {(aria) => (
            <RegionPicker
              aria={aria}
              label="接收档案的村（社区）"
              levels={['village']}
              within={move.toRegion}
              value={region}
              width="100%"
              onChange={setRegion}
            />
          )}
        </FormField>
      </div>
    </Modal>
  );
};

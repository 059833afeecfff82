import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { Button, Input } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { find, findNext, replaceAll, replaceOne, type Found } from '../plugins/find-replace.ts';
import { textWidth } from '../../../ui/text-width.ts';

interface FindBarProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

const placeWords = ({ places, current, wanted }: Found): string => {
  if (wanted === '') return '';
  return places.length === 0 ? '没有找到' : `第${current + 1}处，共${places.length}处`;
};

/** 查找和替换: Enter goes on, Shift Enter back, Esc ends. */
export const FindBar = ({ editor, onClose }: FindBarProps) => {
  const [found, setFound] = useState<Found>({ wanted: '', places: [], current: -1 });
  const [by, setBy] = useState('');
  const [done, setDone] = useState('');
  useEffect(
    () => () => {
      if (!editor.isDestroyed) find(editor, '');
    },
    [editor],
  );
  const show = (next: Found) => {
    setDone('');
    setFound(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    show(findNext(editor, event.shiftKey ? -1 : 1));
  };
  const none = found.places.length === 0;
  return (
    <div className="rj-find" role="search" aria-label="查找和替换" onKeyDown={onKey}>
      <Input
        autoFocus
        aria-label="查找"
        placeholder="查找"
        style={textWidth(180)}
        value={found.wanted}
        onChange={({ target }) => show(find(editor, target.value))}
      />
      <Button
        icon={<UpOutlined />}
        aria-label="上一处"
        disabled={none}
        onClick={() => show(findNext(editor, -1))}
      />
      <Button
        icon={<DownOutlined />}
        aria-label="下一处"
        disabled={none}
        onClick={() => show(findNext(editor, 1))}
      />
      {editor.isEditable ? (
        <>
          <Input
            aria-label="替换为"
            placeholder="替换为"
            style={textWidth(180)}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
          <Button disabled={none} onClick={() => show(replaceOne(editor, by))}>
            替换
          </Button>
          <Button
            disabled={none}
            onClick={() => {
              const count = replaceAll(editor, by);
              show(find(editor, found.wanted));
              setDone(`已替换${count}处`);
            }}
          >
            全部替换
          </Button>
        </>
      ) : null}
      <span className="rj-note" role="status">
        {done || placeWords(found)}
      </span>
      <Button type="text" icon={<CloseOutlined />} aria-label="关闭查找" onClick={onClose} />
    </div>
  );
};

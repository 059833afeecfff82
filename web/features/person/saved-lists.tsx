import { DeleteOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { useRemoveList, useSavedLists, useSaveList } from '../../api/saved-lists.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import type { SearchText } from '../../ui/filter/use-search.ts';
import { textWidth } from '../../ui/text-width.ts';

interface SaveListProps {
  readonly query: SearchText;
  readonly onClose: () => void;
}

const SaveList = ({ query, onClose }: SaveListProps) => {
  const save = useSaveList();
  const submission = useSubmission();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = () =>
    submission.send(name.trim() ? [] : [{ field: 'name', message: '请填写名称。' }], ['name'], async () => {
      await save.mutateAsync({ name: name.trim(), query, shared });
      onClose();
    });
  return (
    <FormDialog
      title="保存为名单"
      okText="保存"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField
        id="name"
        label="名称"
        error={submission.errorOf('name')}
        help="保存的是条件：以后打开，看到的是当时符合条件的人。"
      >
        {(aria) => (
          <Input
            {...aria}
            autoFocus
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </FormField>
      <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
        同业务线、同地区的同事也能看到
      </Checkbox>
    </FormDialog>
  );
};

interface SavedListsProps {
  readonly query: SearchText;
  readonly onOpen: (query: SearchText) => void;
}

/** Searches kept under a name: open one, keep the present one, take away one's own. */
export const SavedLists = ({ query, onOpen }: SavedListsProps) => {
  const lists = useSavedLists();
  const remove = useRemoveList();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const rows = lists.data?.lists ?? [];
  const hasConditions = Object.keys(query).length > 0;
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={isOpen}
        onOpenChange={setOpen}
        title="名单"
        content={
          <div style={textWidth(280)}>
            {rows.length === 0 ? <p className="rj-note">还没有名单。先设好筛选条件，再保存为名单。</p> : null}
            {rows.map((list) => (
              <div key={list.id} style={{ display: 'flex', alignItems: 'center' }}>
                <Button
                  type="link"
                  style={{ flex: 1, justifyContent: 'flex-start' }}
                  onClick={() => (onOpen(list.query), setOpen(false))}
                >
                  {list.name}
                  {list.isMine ? '' : '（同事共享）'}
                </Button>
                {list.isMine ? (
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={`删除名单：${list.name}`}
                    onClick={() =>
                      void remove
                        .mutateAsync(list)
                        .catch((error: unknown) => message.error(wordsOfFailure(error)))
                    }
                  />
                ) : null}
              </div>
            ))}
            <Button
              block
              disabled={!hasConditions}
              title={hasConditions ? undefined : '先设好筛选条件'}
              onClick={() => (setSaving(true), setOpen(false))}
            >
              保存当前条件
            </Button>
          </div>
        }
      >
        <Button>名单{rows.length > 0 ? `（${rows.length}）` : ''}</Button>
      </Popover>
      {isSaving ? <SaveList query={query} onClose={() => setSaving(false)} /> : null}
    </>
  );
};

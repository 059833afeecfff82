import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useUnmergePerson } from '../../api/duplicates.ts';
import type { PersonFile } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { PersonLink } from './person-link.tsx';

/** What a file leads to, said at its head: the file it was folded into, or the files before and after a move. */
export const FileLinks = ({ person }: { readonly person: PersonFile }) => {
  const { mergedInto, movedTo, movedFrom } = person;
  const mayMerge = usePermission('people.merge');
  const unmerge = useUnmergePerson(person);
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {mergedInto ? (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              这份档案已并入另一份，不再单独计数。<PersonLink to={mergedInto}>打开保留的档案</PersonLink>
            </>
          }
          action={mayMerge ? <Button onClick={() => setAsking(true)}>撤销合并</Button> : null}
        />
      ) : null}
      {movedTo ? (
        <Alert
          type="info"
          showIcon
          title={
            <>
              关系已转往其他县（区），这里保留迁出前的记录。
              <PersonLink to={movedTo}>打开迁入地的档案</PersonLink>
            </>
          }
        />
      ) : null}
      {movedFrom ? (
        <Alert
          type="info"
          showIcon
          title={
            <>
              关系从其他县（区）转入，以前的记录在原档案中。
              <PersonLink to={movedFrom}>打开迁出地的档案</PersonLink>
            </>
          }
        />
      ) : null}
      {asking ? (
        <ReasonDialog
          title="撤销合并"
          label="撤销原因"
          help="两份档案恢复原样，随合并改列的台账记录一并归还；合并之后的更正不动。"
          okText="撤销合并"
          onOk={async (reason) => {
            await unmerge.mutateAsync({ rowVersion: person.rowVersion, reason });
            void message.success('已恢复为两份档案');
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};

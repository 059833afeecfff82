import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useBatchAct, type FolderResult } from '../../api/archives.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { readPastedFolders } from './archive-words.ts';

/** Registers folders pasted from a sheet; what is refused stays in the box with its reason. */
export const RegisterFolders = ({ county, id }: { readonly county: string; readonly id: string }) => {
  const register = useBatchAct<{ results: FolderResult[] }>(county, id, 'files');
  const { refusal, sending, send, errorOf } = useSubmission();
  const [text, setText] = useState('');
  const [told, setTold] = useState<{ added: number; linked: number; refused: string[] }>();
  const submit = () => {
    const { files, problems } = readPastedFolders(text);
    const wrong = problems.map((message) => ({ field: 'folders', message }));
    const none =
      files.length === 0 && wrong.length === 0 ? [{ field: 'folders', message: '请粘贴要登记的档案。' }] : [];
    setTold(undefined);
    void send([...wrong, ...none], ['folders'], async () => {
      const { results } = await register.mutateAsync({ files });
      const refused = files.filter((_, at) => results[at]?.status === 'refused');
      setTold({
        added: results.filter(({ status }) => status === 'added').length,
        linked: results.filter(({ isLinked }) => isLinked).length,
        refused: results.flatMap(({ reason }, at) =>
          reason ? [`${files[at]?.number ?? ''}：${reason}`] : [],
        ),
      });
      setText(
        refused
          .map(({ box, number, name, idNumber, pages }) =>
            [box, number, name, idNumber ?? '', pages].join('\t'),
          )
          .join('\n'),
      );
    });
  };
  return (
    <>
      <ErrorSummary {...refusal} />
      {told ? (
        <Alert
          type={told.refused.length > 0 ? 'warning' : 'success'}
          showIcon
          style={{ marginBottom: 12 }}
          title={`已登记${told.added}卷，其中${told.linked}卷与人员档案对应。${told.refused.length > 0 ? `没有登记${told.refused.length}卷：` : ''}`}
          description={
            told.refused.length > 0 ? told.refused.map((line) => <div key={line}>{line}</div>) : undefined
          }
        />
      ) : null}
      <FormField
        id="folders"
        label="盒里的档案"
        error={errorOf('folders')}
        help="从 Excel 复制后粘贴：盒号、档号、姓名、身份证号、页数，一行一卷，一次最多500卷。身份证号可以空着；填了就与人员档案对应，扫描件加密保存。"
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            rows={8}
            value={text}
            placeholder={'1\tT-0001\t姓名\t身份证号\t12'}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormField>
      <Button type="primary" loading={sending} style={{ marginTop: 12 }} onClick={submit}>
        登记档案
      </Button>
    </>
  );
};

import { matchScan } from '../../api/archives.ts';
import { FileChooser } from '../documents/file-chooser.tsx';
import { UploadList } from '../documents/upload-list.tsx';
import { useUploadQueue } from '../documents/use-upload-queue.ts';

/** Sends many scans; each goes to the folder its name says, or is refused with the reason. */
export const UploadScans = ({ county, id }: { readonly county: string; readonly id: string }) => {
  const { files, add, giveUp, tryAgain } = useUploadQueue(async (upload) => {
    await matchScan(county, id, upload);
  });
  const refused = files.filter(({ state }) => state === 'failed').length;
  return (
    <>
      <FileChooser
        accepts={['picture', 'document']}
        onChoose={add}
        hint="一次可选很多个。文件名用档号（如 T-0001-02.jpg），或姓名加身份证号后四位，系统自动归到对应的档案。"
      />
      {refused > 0 ? (
        <p className="rj-uploads__error" role="status">
          有{refused}个文件没有归档，请按各自的原因处理后重试或重新上传。
        </p>
      ) : null}
      <UploadList files={files} onGiveUp={giveUp} onTryAgain={tryAgain} />
    </>
  );
};

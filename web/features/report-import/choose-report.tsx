import { FileDrop } from '../../ui/file-drop.tsx';

interface ChooseReportProps {
  readonly file: File | undefined;
  readonly onChoose: (file: File) => void;
}

/** Last year's text, from the writer's own machine. */
export const ChooseReport = ({ file, onChoose }: ChooseReportProps) => (
  <FileDrop
    accept=".docx,.txt,.md"
    file={file}
    invitation="点击选择，或把去年的 docx 拖到这里"
    note="也可以是 txt、md。文件只读一次，不保存。"
    onChoose={onChoose}
  />
);

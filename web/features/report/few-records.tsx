import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useRecordCount } from '../../api/reports.ts';

interface FewRecordsProps {
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

/** With fewer records than this, most sentences of a report have nothing to tell. */
const FEW = 20;

/** Says before a report is composed that it has hardly any records to rest on, and what to do. */
export const FewRecords = (days: FewRecordsProps) => {
  const { data: records } = useRecordCount(days);
  if (records === undefined || records >= FEW) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={records === 0 ? '这一时段本地区还没有台账记录。' : `这一时段本地区只有${records}条台账记录。`}
      description={
        <>
          <p style={{ marginBottom: 8 }}>
            文稿里的工作数字多数会是0或“缺数”；时段大半过去后，数为0的句子会略去不写，以后补登了也不会自己加回来。请先补登台账再生成，或改选地区、时段。
          </p>
          <Link to="/ledgers">
            <Button tabIndex={-1}>补登台账</Button>
          </Link>
        </>
      }
    />
  );
};

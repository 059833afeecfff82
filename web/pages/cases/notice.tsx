import { useParams } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useCaseNotice, type WrittenNotice } from '../../api/case-file.ts';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import '../../features/cases/cases.css';

const Paper = ({ notice }: { readonly notice: WrittenNotice }) => (
  <article className="rj-notice">
    <h2>{notice.title}</h2>
    <p className="rj-notice__number">办件编号：{notice.number}</p>
    <p className="rj-notice__to">{notice.to ?? '申请人'}：</p>
    {notice.paragraphs.map((words) => (
      <p key={words}>{words}</p>
    ))}
    <p className="rj-notice__sign">{notice.organ}（盖章处）</p>
    <p className="rj-notice__sign">{dayjs(notice.on).format('YYYY年M月D日')}</p>
    <p className="rj-notice__receipt">签收人：　　　　　　　　　签收日期：　　　年　　月　　日</p>
  </article>
);

/** One written notice to the applicant (告知书), A4 upright, with place for seal and receipt; also as docx. */
const PrintNotice = () => {
  const { county, id, action } = useParams({ strict: false }) as {
    county: string;
    id: string;
    action: string;
  };
  const query = useCaseNotice(county, id, action);
  return (
    <PageQuery query={query} title="打印告知书">
      {(notice) => (
        <Page
          title={`打印${notice.title}`}
          purpose="A4 竖向，一式两份，一份交申请人，一份签收后存档。"
          printsHead={false}
          actions={
            <>
              <DownloadButton path={`/cases/${county}/${id}/notices/${action}/document.docx`}>
                下载 docx
              </DownloadButton>
              <PrintPageButton title={notice.title} people={notice.person ? [notice.person] : []} isPrimary />
            </>
          }
        >
          <Paper notice={notice} />
        </Page>
      )}
    </PageQuery>
  );
};

export default PrintNotice;

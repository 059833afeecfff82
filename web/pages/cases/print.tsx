import { useParams } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useCase, type CaseFile } from '../../api/case-file.ts';
import { useServiceItem } from '../../api/service-items.ts';
import { PrintPageButton } from '../../features/print/print-page-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import '../../features/cases/cases.css';

/** What a desk said of the case last, at one of its steps. */
const opinionOf = ({ record }: CaseFile, step: string) =>
  record.findLast(
    ({ stepCode, action }) => stepCode === step && ['pass', 'refuse', 'return'].includes(action),
  );

const Paper = ({ file }: { readonly file: CaseFile }) => {
  const query = useServiceItem(file.item);
  return (
    <QueryView query={query}>
      {({ item: { approvalForm } }) => (
        <article className="rj-case-form">
          <h2>{approvalForm.title}</h2>
          <table>
            <tbody>
              <tr>
                <th scope="row">申请人</th>
                <td>{file.name}</td>
                <th scope="row">办件编号</th>
                <td>{file.number}</td>
              </tr>
              <tr>
                <th scope="row">所属地区</th>
                <td>{file.regionName}</td>
                <th scope="row">申请日期</th>
                <td>{dayjs(file.appliedOn).format('YYYY年M月D日')}</td>
              </tr>
              {file.answers
                .filter(({ step }) => step === null)
                .map(({ code, label, words }) => (
                  <tr key={code}>
                    <th scope="row">{label}</th>
                    <td colSpan={3}>{words}</td>
                  </tr>
                ))}
              <tr>
                <th scope="row">申请人声明</th>
                <td colSpan={3}>
                  {approvalForm.declaration}
                  <div className="rj-case-form__sign">
                    <span>申请人（签名）：</span>
                    <span>年　月　日</span>
                  </div>
                </td>
              </tr>
              {approvalForm.opinions.map(({ step, heading }) => {
                const opinion = opinionOf(file, step);
                return (
                  <tr key={step}>
                    <th scope="row">{heading}</th>
                    <td colSpan={3} className="rj-case-form__opinion">
                      {opinion ? `${opinion.title}。${opinion.reason ?? ''}` : ''}
                      <div className="rj-case-form__sign">
                        <span>经办人：{opinion?.by ?? ''}</span>
                        <span>（盖章处）</span>
                        <span>{opinion ? dayjs(opinion.on).format('YYYY年M月D日') : '年　月　日'}</span>
                      </div>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </article>
      )}
    </QueryView>
  );
};

/** The approval form (审批表) of one case, A4 upright, with place for each desk's seal. */
const PrintCase = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const query = useCase(county, id);
  const person = query.data?.person;
  return (
    <Page
      title="打印审批表"
      purpose="A4 竖向。意见由办理记录带出，签名和盖章在纸上完成。"
      printsHead={false}
      actions={
        <PrintPageButton
          title="审批表"
          people={person ? [person] : []}
          isPrimary
          disabled={!query.isSuccess}
        />
      }
    >
      <QueryView query={query}>{(file) => <Paper file={file} />}</QueryView>
    </Page>
  );
};

export default PrintCase;

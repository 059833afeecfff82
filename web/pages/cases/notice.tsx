import { useParams } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useCase, type CaseFile } from '../../api/case-file.ts';
import { useServiceItem } from '../../api/service-items.ts';
import { paperClause, withoutNote } from '../../features/cases/paper-clause.ts';
import { noticeOf, type CaseNotice } from '../../features/cases/notice-of.ts';
import { PrintButton } from '../../features/print/print-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import '../../features/cases/cases.css';

/** A sentence with its full stop, once. */
const closed = (words: string): string => (/[。；？]$/.test(words) ? words : `${words}。`);

const day = (date: string): string => dayjs(date).format('YYYY年M月D日');

/** 行政复议法 (2023) art. 20; 行政诉讼法 art. 46. */
const REMEDY =
  '对本决定不服的，可以向作出决定的单位提出异议，也可以自收到本告知书之日起六十日内依法申请行政复议，或者六个月内依法提起行政诉讼。';

const Supplement = ({ file, notice }: { readonly file: CaseFile; readonly notice: CaseNotice }) => {
  const limit = file.limits.find(({ clock }) => clock === 'supplement');
  return (
    <>
      <p>经核对，您的申请材料还缺以下内容，现一次性告知：</p>
      <ol>
        {notice.act.missing.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ol>
      {notice.act.reason ? <p>说明：{closed(notice.act.reason)}</p> : null}
      <p>
        {limit?.dueOn ? `请在${day(limit.dueOn)}前补齐。` : '请尽快补齐。'}
        补正期间办理时限暂停计算，补齐后继续办理；逾期没有补正、也没有说明理由的，视为放弃本次申请，以后可以重新申请。
      </p>
      {limit ? <p>依据：{withoutNote(limit.clause)}。</p> : null}
    </>
  );
};

const Refusal = ({ file, notice }: { readonly file: CaseFile; readonly notice: CaseNotice }) => {
  const basis = useServiceItem(file.item).data?.item.basis ?? [];
  const failed = file.eligibility.rules.filter(({ verdict }) => verdict === 'no');
  return (
    <>
      <p>
        经审查，您的申请{notice.act.action === 'decline' ? '不予受理' : '不予批准'}，理由如下：
        {closed(notice.act.reason ?? '')}
      </p>
      {failed.map(({ title, sentence, clause }) => (
        <p key={title}>
          {sentence}（{withoutNote(clause)}）
        </p>
      ))}
      {file.eligibility.bars.map(({ message, clause }) => (
        <p key={message}>
          {message}（{withoutNote(clause)}）
        </p>
      ))}
      {basis.length > 0 ? <p>依据：{basis.map(paperClause).join('；')}。</p> : null}
      <p>{REMEDY}</p>
    </>
  );
};

const Paper = ({ file, notice }: { readonly file: CaseFile; readonly notice: CaseNotice }) => {
  const item = useServiceItem(file.item);
  return (
    <article className="rj-notice">
      <h2>{notice.title}</h2>
      <p className="rj-notice__number">办件编号：{file.number}</p>
      <p className="rj-notice__to">{file.name}：</p>
      <p>
        您于{day(file.appliedOn)}提出“{file.itemTitle}”申请。
      </p>
      {notice.act.action === 'ask-supplement' ? (
        <Supplement file={file} notice={notice} />
      ) : (
        <Refusal file={file} notice={notice} />
      )}
      <p>受理地点：{item.data?.item.where.place ?? ''}</p>
      <p className="rj-notice__sign">{notice.act.organ}（盖章处）</p>
      <p className="rj-notice__sign">{day(notice.act.on)}</p>
      <p className="rj-notice__receipt">签收人：　　　　　　　　　签收日期：　　　年　　月　　日</p>
    </article>
  );
};

/** The written notice to the applicant (告知书), A4 upright, with place for seal and receipt. */
const PrintNotice = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const query = useCase(county, id);
  const person = query.data?.person;
  return (
    <Page
      title="打印告知书"
      purpose="A4 竖向，一式两份，一份交申请人，一份签收后存档。"
      printsHead={false}
      actions={
        <PrintButton title="告知书" people={person ? [person] : []} isPrimary disabled={!query.isSuccess} />
      }
    >
      <QueryView query={query}>
        {(file) => {
          const notice = noticeOf(file);
          return notice ? (
            <Paper file={file} notice={notice} />
          ) : (
            <EmptyState
              title="这件办件没有需要打印的告知书"
              advice="一次性告知补正、不予受理、不予批准以后，可以在这里打印。"
            />
          );
        }}
      </QueryView>
    </Page>
  );
};

export default PrintNotice;

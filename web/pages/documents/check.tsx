import { useState } from 'react';
import { useCheckDocument, type CheckRequest } from '../../api/document-checks.ts';
import { CheckResult } from '../../features/document-check/check-result.tsx';
import { ChooseDocument } from '../../features/document-check/choose-document.tsx';
import '../../features/document-check/document-check.css';
import { RuleBook } from '../../features/document-check/rule-book.tsx';
import { ErrorPanel } from '../../ui/state/error-panel.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';

/** Checks a document before it is sent up. */
const CheckDocument = () => {
  const check = useCheckDocument();
  const [asked, setAsked] = useState<CheckRequest>();
  const begin = (request: CheckRequest) => {
    setAsked(request);
    check.mutate(request);
  };
  const isDone = check.data !== undefined && asked !== undefined;
  return (
    <Page
      title="文稿检查"
      purpose="报出前查一遍：漏填、前后不一、序号跳号、单位标点、法规和机构名称等，逐处说明理由和改法。"
      fill={isDone}
    >
      {isDone ? (
        <CheckResult document={check.data} request={asked} onAgain={check.reset} />
      ) : (
        <>
          {check.error ? <ErrorPanel error={check.error} /> : null}
          <Panel>
            <ChooseDocument checking={check.isPending} onCheck={begin} />
          </Panel>
          <Panel title="查些什么">
            <RuleBook />
          </Panel>
        </>
      )}
    </Page>
  );
};

export default CheckDocument;

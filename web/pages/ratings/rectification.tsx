import { useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { useRectification, useRevealContact, type OpenedRectification } from '../../api/ratings.ts';
import { PersonLink } from '../../features/person/person-link.tsx';
import { RectificationLight, STATE_WORDS } from '../../features/ratings/rectification-words.tsx';
import { StepForm } from '../../features/ratings/step-form.tsx';
import { Facts, type Fact } from '../../ui/page/facts.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

const SCORE_WORDS: Readonly<Record<string, string>> = {
  efficiency: '办事效率',
  guideAccuracy: '指南精确度',
  convenience: '便捷度',
  operability: '平台操作性',
  competence: '业务水平',
  attitude: '服务态度',
};

const contentWords = ({ isContent, calledBackOn, calledTimes }: OpenedRectification): string => {
  if (calledBackOn === null) return calledTimes > 0 ? `拨打${calledTimes}次，没有联系上` : '';
  return `${calledBackOn}，${isContent ? '本人满意' : '本人仍不满意'}`;
};

/** Whom to call back: the file where there is one, else the number that was left. */
const Contact = ({ matter }: { readonly matter: OpenedRectification }) => {
  const { modal } = App.useApp();
  const [asking, setAsking] = useState(false);
  const reveal = useRevealContact(matter);
  if (matter.person)
    return <PersonLink to={matter.person}>{matter.person.name}（打开档案查看电话）</PersonLink>;
  if (!matter.hasContact) return <>没有留下联系方式，或您无权查看本人档案</>;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        查看留下的电话
      </Button>
      {asking ? (
        <ReasonDialog
          title="查看电话"
          label="查看原因"
          help="查看会留痕。电话只用于回访。"
          okText="查看"
          onOk={async (reason) => {
            const { phone } = await reveal.mutateAsync(reason);
            modal.info({ title: '留下的电话', content: phone, okText: '知道了' });
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};

const Matter = ({ matter }: { readonly matter: OpenedRectification }) => {
  const lists = useCodeLists();
  const scores: Fact[] = Object.entries(matter.scores).map(([code, stars]) => ({
    label: SCORE_WORDS[code] ?? code,
    value: `${stars}星`,
  }));
  const done: Fact[] = [
    { label: '核实情况', value: matter.verifiedWhy, wide: true },
    {
      label: '整改措施',
      value: matter.isUpheld === false ? '不属实，不需整改' : matter.mendedWhat,
      wide: true,
    },
    { label: '回访', value: contentWords(matter) },
    { label: '回访情况', value: matter.calledNote, wide: true },
    { label: '办结意见', value: matter.closedNote, wide: true },
  ];
  return (
    <Page
      title={`${matter.item}的差评`}
      purpose={
        <>
          {STATE_WORDS[matter.state]}　<RectificationLight matter={matter} />
          　整改期限{matter.dueOn}
        </>
      }
      narrow
    >
      <Panel title="评价">
        <Facts
          facts={[
            { label: '评价', value: labelOf(lists, 'satisfaction', matter.level) },
            { label: '方式', value: matter.mode === 'offline' ? '窗口平板' : '消息链接' },
            { label: '服务日期', value: matter.servedOn },
            { label: '收到日期', value: matter.openedOn },
            ...scores,
            { label: '本人的话', value: matter.comment ?? '没有写', wide: true },
            { label: '联系', value: <Contact matter={matter} />, wide: true },
          ]}
        />
      </Panel>
      {matter.state === 'closed' ? null : (
        <Panel title="下一步">
          <StepForm key={matter.state + matter.rowVersion} matter={matter} />
        </Panel>
      )}
      <Panel title="办理经过">
        <Facts facts={done} />
      </Panel>
    </Page>
  );
};

/** One bad rating: what was said, and what is done about it. */
const RectificationPage = () => {
  const { county = '', id = '' } = useParams({ strict: false }) as { county?: string; id?: string };
  const query = useRectification(county, id);
  return <QueryView query={query}>{(matter) => <Matter matter={matter} />}</QueryView>;
};

export default RectificationPage;

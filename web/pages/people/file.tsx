import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { usePerson } from '../../api/people.ts';
import { useFactSources, usePersonSections } from '../../api/person-file.ts';
import { usePersonForm } from '../../api/person-fields.ts';
import { usePermission } from '../../api/session.ts';
import { Collections } from '../../features/person/collections.tsx';
import { FileLinks } from '../../features/person/file-links.tsx';
import { PersonFacts } from '../../features/person/person-facts.tsx';
import { PersonHead } from '../../features/person/person-head.tsx';
import { PlanPanel } from '../../features/person/plan-panel.tsx';
import { SectionPanel } from '../../features/person/section-panel.tsx';
import { sectionViews } from '../../features/person/section-views.ts';
import { sourceTeller } from '../../features/person/source-words.ts';
import { TimelinePanel } from '../../features/person/timeline-panel.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { UnreadPage } from '../../ui/state/unread-page.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import './file.css';
import { today } from '../../ui/today.ts';

/** One person, one file: facts in sections, what happened on the right, and the file as of any day. */
const PersonFilePage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const [{ asOf }, setSearch] = useSearchText();
  const person = usePerson(county, id, asOf);
  const sections = usePersonSections(county, id, asOf);
  const sources = useFactSources(county, id, asOf);
  const form = usePersonForm();
  const mayAsk = usePermission('knowledge.read');
  const mayWrite = usePermission('people.write');
  const navigate = useNavigate();
  const sourceOf = sourceTeller(sources.data?.sources ?? []);
  if (person.isError && !person.data)
    return (
      <UnreadPage title="人员档案" query={person}>
        <Link className="rj-link" to="/people">
          到人员名单查找
        </Link>
      </UnreadPage>
    );
  return (
    <Page
      title={person.data?.name ?? '人员档案'}
      purpose={person.data ? <PersonHead person={person.data} /> : undefined}
      actions={
        <>
          {mayWrite && !asOf && person.data && !person.data.mergedInto && !person.data.movedTo ? (
            <Button
              type="primary"
              icon={<EditOutlined />}
              onClick={() => void navigate({ to: '/people/$county/$id/correct', params: { county, id } })}
            >
              更正
            </Button>
          ) : null}
          {mayWrite && !asOf && person.data?.state === 'active' ? (
            <Button
              onClick={() => void navigate({ to: '/people/$county/$id/hand-over', params: { county, id } })}
            >
              移交关系
            </Button>
          ) : null}
          {mayAsk ? (
            <Button onClick={() => void navigate({ to: '/wizard', search: { county, id } } as never)}>
              可以申请什么
            </Button>
          ) : null}
          <Button
            icon={<PrinterOutlined />}
            onClick={() =>
              void navigate({
                to: '/people/$county/$id/print',
                params: { county, id },
                search: (asOf ? { asOf } : {}) as never,
              })
            }
          >
            打印登记表
          </Button>
        </>
      }
    >
      {asOf ? (
        <Alert
          type="info"
          showIcon
          title={`这是 ${asOf} 当天的档案，之后的变动没有显示。`}
          action={<Button onClick={() => setSearch({ asOf: '' })}>回到现在</Button>}
        />
      ) : null}
      {person.data && !asOf ? <FileLinks person={person.data} /> : null}
      <div className="rj-file">
        <QueryView query={person}>
          {(file) => (
            <QueryView query={form}>
              {({ groups, fields }) => (
                <div className="rj-file__sections">
                  <nav className="rj-file__anchors rj-no-print" aria-label="档案目录">
                    {[
                      ...Object.entries(groups),
                      ['collections', '经历与家庭'] as const,
                      ['plan', '一人一策'] as const,
                      ...(sections.data?.sections ?? []).map(({ code, title }) => [code, title] as const),
                    ].map(([group, title]) => (
                      <a
                        key={group}
                        href={`#${group}`}
                        onClick={(event) => (
                          event.preventDefault(),
                          document.getElementById(group)?.scrollIntoView()
                        )}
                      >
                        {title}
                      </a>
                    ))}
                  </nav>
                  {Object.entries(groups).map(([group, title]) => (
                    <Panel key={group} id={group} title={title}>
                      <PersonFacts
                        person={file}
                        fields={fields.filter((field) => field.group === group)}
                        sourceOf={sourceOf}
                      />
                    </Panel>
                  ))}
                  <Panel id="collections" title="经历与家庭">
                    <Collections person={file} sourceOf={sourceOf} />
                  </Panel>
                  <PlanPanel person={file} asOf={asOf} />
                  <QueryView query={sections}>
                    {(found) =>
                      found.sections.map((section) => {
                        const View = sectionViews[section.code] ?? SectionPanel;
                        return (
                          <View key={section.code} section={section} county={county} id={id} asOf={asOf} />
                        );
                      })
                    }
                  </QueryView>
                </div>
              )}
            </QueryView>
          )}
        </QueryView>
        <div className="rj-file__side">
          <Panel title="查看某一天的档案" className="rj-no-print">
            <DateInput
              aria={{ id: 'as-of' }}
              label="查看日期"
              value={asOf ?? null}
              past
              onChange={(day) => setSearch({ asOf: day && day < today() ? day : '' })}
            />
          </Panel>
          <TimelinePanel county={county} id={id} asOf={asOf} />
        </div>
      </div>
    </Page>
  );
};

export default PersonFilePage;

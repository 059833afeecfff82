import { CheckCircleFilled } from '@ant-design/icons';
import { Tag, Timeline } from 'antd';
import { PART_STATE_TITLES } from '#kit/service-item/case-states.ts';
import type { CaseFile } from '../../api/case-file.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { DueTag } from './case-words.tsx';

const DOTS = { done: 'green', here: 'blue', 'to-come': 'gray' } as const;
const LIMIT_WORDS: Readonly<Record<string, string>> = {
  suspended: '已中止，不计时',
  'not-started': '尚未起算',
};

const Signers = ({ of }: { readonly of: CaseFile['signers'] }) => (
  <div>
    会签：
    {of.map(({ name, hasSigned }, at) => (
      <Tag key={at} color={hasSigned ? 'success' : 'warning'}>
        {name}
        {hasSigned ? '已签' : '未签'}
      </Tag>
    ))}
  </div>
);

const Holder = ({ name, substitute }: NonNullable<CaseFile['holder']>) => (
  <p className="rj-case__next">
    承办：{name}
    {substitute ? `（外出，由${substitute.name}代办到${substitute.to}）` : ''}
  </p>
);

/** Right of a case: its way over the desks, its limits, its departments, its record. */
export const CaseSide = ({ file }: { readonly file: CaseFile }) => (
  <div className="rj-case__side">
    <Panel title="办理环节">
      {file.isOpen && file.holder ? <Holder {...file.holder} /> : null}
      <Timeline
        items={file.steps.map(({ title, desk, standing, limit, doneOn }) => ({
          color: DOTS[standing],
          icon: standing === 'done' ? <CheckCircleFilled aria-label="已办" /> : undefined,
          content: (
            <>
              {desk}：{title}
              {limit ? `（${limit}）` : ''}
              {doneOn ? <div className="rj-note">{doneOn}办完</div> : null}
              {standing === 'done' && !doneOn ? <div className="rj-note">无需重复办理，已跳过</div> : null}
              {standing === 'here' && file.signers.length > 0 ? <Signers of={file.signers} /> : null}
            </>
          ),
        }))}
      />
    </Panel>
    {file.parts.length > 0 ? (
      <Panel
        title="联办事项"
        extra={`已回复${file.parts.filter(({ answeredOn }) => answeredOn).length}项，共${file.parts.length}项`}
      >
        <ul className="rj-case-list">
          {file.parts.map((part) => (
            <li key={part.id} className="rj-case__part">
              {part.title}（{part.department}）<Tag>{PART_STATE_TITLES[part.state]}</Tag>
              {part.dueOn ? <DueTag dueOn={part.dueOn} light={part.light} /> : null}
              {part.inTime === false ? <Tag color="error">超期回复</Tag> : null}
              <div className="rj-note">{[part.receipt, part.note].filter(Boolean).join('；')}</div>
            </li>
          ))}
        </ul>
      </Panel>
    ) : null}
    <Panel title="时限">
      <ul className="rj-case-list">
        {file.limits.map(
          ({ clock, title, clause, state, dueOn, light, isInTime, isProvisional, history }) => (
            <li key={clock}>
              {title}{' '}
              {state === 'running' ? (
                <DueTag dueOn={dueOn} light={light} />
              ) : (
                <Tag color={isInTime === false ? 'error' : 'default'}>
                  {LIMIT_WORDS[state] ?? (isInTime === false ? '已完成，超期' : '已完成，按时')}
                </Tag>
              )}
              <div className="rj-note">
                依据：{clause}
                {isProvisional ? '。到期日所在年度的节假日还没有公布，可能变动' : ''}
              </div>
              {history.length > 1 ? (
                <div className="rj-note">{history.map(({ on, words }) => `${on} ${words}`).join('；')}</div>
              ) : null}
            </li>
          ),
        )}
      </ul>
    </Panel>
    <Panel title="办理记录">
      <Timeline
        items={file.record.toReversed().map(({ title, step, by, inPlaceOf, on, at, reason, detail }) => ({
          content: (
            <>
              {title}
              {step ? `（${step}）` : ''}
              <div className="rj-note">
                {by}
                {inPlaceOf ? `（代${inPlaceOf}）` : ''}，
                {formatDay(at) === on ? formatMoment(at) : `${on}（${formatMoment(at)}补录）`}
              </div>
              {detail ? <div>{detail}</div> : null}
              {reason ? <div>{reason}</div> : null}
            </>
          ),
        }))}
      />
    </Panel>
  </div>
);

import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTimeline } from '../../api/person-file.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { Timeline } from './timeline.tsx';
import { textWidth } from '../../ui/text-width.ts';

interface TimelinePanelProps {
  readonly county: string;
  readonly id: string;
  readonly asOf?: string | undefined;
}

/** Everything recorded about a person: all of it or one kind, older lines on demand. */
export const TimelinePanel = ({ county, id, asOf }: TimelinePanelProps) => {
  const [kind, setKind] = useState<string>();
  const timeline = useTimeline(county, id, { ...(kind && { kind }), ...(asOf && { asOf }) });
  const kinds = timeline.data?.pages[0]?.kinds ?? [];
  return (
    <Panel
      title="经办记录"
      id="timeline"
      className="rj-no-print"
      extra={
        <Select
          size="small"
          style={textWidth(120)}
          allowClear
          aria-label="只看一类记录"
          placeholder="全部记录"
          options={kinds.map(({ code, title }) => ({ value: code, label: title }))}
          value={kind ?? null}
          onChange={(code: string | undefined) => setKind(code ?? undefined)}
        />
      }
    >
      <QueryView query={timeline}>
        {({ pages }) => (
          <>
            <Timeline rows={pages.flatMap(({ rows }) => rows)} />
            {timeline.hasNextPage ? (
              <Button
                block
                loading={timeline.isFetchingNextPage}
                onClick={() => void timeline.fetchNextPage()}
              >
                更早的记录
              </Button>
            ) : null}
          </>
        )}
      </QueryView>
    </Panel>
  );
};

import { App, Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useCalendarAct, useCalendarYear } from '../api/calendar.ts';
import { usePermission } from '../api/session.ts';
import { ArrangeDays } from '../features/calendar/arrange-days.tsx';
import { DueDayTrial } from '../features/calendar/due-day-trial.tsx';
import { MonthGrid } from '../features/calendar/month-grid.tsx';
import { wordsOfFailure } from '../ui/state/failure-words.ts';
import { Page } from '../ui/page/page.tsx';
import { Panel } from '../ui/page/panel.tsx';
import { QueryView } from '../ui/state/query-view.tsx';
import { today } from '../ui/today.ts';
import { useSearchText } from '../ui/filter/use-search.ts';
import { textWidth } from '../ui/text-width.ts';

const FIRST_YEAR = 2019;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The years that can be shown: from the first that is known to the one after the next. */
const yearOptions = (thisYear: number) =>
  Array.from({ length: thisYear + 2 - FIRST_YEAR }, (_, at) => thisYear + 1 - at).map((year) => ({
    value: year,
    label: `${year}年`,
  }));

/** The working calendar: every limit counted in working days rests on it. */
const Calendar = () => {
  const { message, modal } = App.useApp();
  const [search, setSearch] = useSearchText();
  const thisYear = Number(today().slice(0, 4));
  const year = Number(search['year'] ?? thisYear);
  const query = useCalendarYear(year);
  const act = useCalendarAct();
  const mayArrange = usePermission('calendar.manage');
  const [picked, setPicked] = useState<string | null>(null);
  const enter = () =>
    modal.confirm({
      title: `${year}年放假安排已录完`,
      content: '确认后，该年度的到期日不再标为“可能变动”。以后仍可修改。',
      okText: '确认',
      cancelText: '取消',
      onOk: async () => {
        try {
          await act.mutateAsync({ path: '/calendar/years', body: { year } });
          void message.success(`${year}年放假安排已确认`);
        } catch (error) {
          void message.error(wordsOfFailure(error));
        }
      },
    });
  return (
    <Page
      title="工作日历"
      purpose="办事时限按这份日历计算。国务院公布下一年放假安排后，由办公室录入。"
      actions={
        mayArrange ? (
          <Button type="primary" onClick={() => setPicked(year === thisYear ? today() : `${year}-01-01`)}>
            安排放假和调休
          </Button>
        ) : null
      }
    >
      <DueDayTrial />
      <QueryView query={query} lines={12}>
        {({ isEntered, days }) => (
          <Panel
            title={
              <span className="rj-calendar__bar">
                <Select
                  aria-label="年份"
                  options={yearOptions(thisYear)}
                  value={year}
                  onChange={(chosen) => setSearch({ year: String(chosen) })}
                  style={textWidth(104)}
                />
                {isEntered ? (
                  <Tag color="success">放假安排已录入</Tag>
                ) : (
                  <Tag color="warning">放假安排未录入</Tag>
                )}
              </span>
            }
            extra={
              mayArrange && !isEntered ? (
                <Button onClick={enter}>确认录完</Button>
              ) : (
                <span>灰色为休息日；“休”为节假日，“班”为调休上班。</span>
              )
            }
          >
            <div className="rj-months">
              {MONTHS.map((month) => (
                <MonthGrid
                  key={month}
                  year={year}
                  month={month}
                  exceptions={new Map(days.map((one) => [one.day, one]))}
                  today={today()}
                  onPick={mayArrange ? setPicked : undefined}
                />
              ))}
            </div>
          </Panel>
        )}
      </QueryView>
      {picked ? <ArrangeDays key={picked} day={picked} onClose={() => setPicked(null)} /> : null}
    </Page>
  );
};

export default Calendar;

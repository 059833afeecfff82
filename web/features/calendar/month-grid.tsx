import { daysInMonth } from '#kit/calendar-date.ts';
import type { CalendarDay } from '../../api/calendar.ts';
import './calendar.css';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
const SATURDAY = 5;

interface Cell {
  readonly day: string;
  readonly date: number;
  /** 0 for Monday. */
  readonly weekday: number;
}

/** The days of a month, those of the first week preceded by as many nulls as it lacks. */
const cellsOf = (year: number, month: number): (Cell | null)[] => {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  const days = Array.from({ length: daysInMonth(year, month) }, (_, at): Cell => {
    const day = new Date(Date.UTC(year, month - 1, at + 1)).toISOString().slice(0, 10);
    return { day, date: at + 1, weekday: (lead + at) % 7 };
  });
  return [...Array.from({ length: lead }, () => null), ...days];
};

interface MonthGridProps {
  readonly year: number;
  readonly month: number;
  readonly exceptions: ReadonlyMap<string, CalendarDay>;
  readonly today: string;
  /** Left out for those who may only read. */
  readonly onPick?: ((day: string) => void) | undefined;
}

const marksOf = (cell: Cell, exception: CalendarDay | undefined) => {
  const isWeekend = cell.weekday >= SATURDAY;
  const rests = exception ? exception.kind === 'rest' : isWeekend;
  const mark = exception === undefined ? '' : exception.kind === 'rest' ? '休' : '班';
  const spoken = `${cell.day} ${rests ? '休息' : '上班'}${exception ? `（${exception.name}）` : ''}`;
  return { rests, mark, spoken };
};

/** One month: days off in grey, named holidays marked 休, weekend days that are worked marked 班. */
export const MonthGrid = ({ year, month, exceptions, today, onPick }: MonthGridProps) => {
  const cells = cellsOf(year, month);
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) =>
    Array.from({ length: 7 }, (__, place) => cells[at * 7 + place] ?? null),
  );
  return (
    <table className="rj-month">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((cell, place) => {
              if (cell === null) return <td key={place} />;
              const { rests, mark, spoken } = marksOf(cell, exceptions.get(cell.day));
              const className = [
                'rj-month__day',
                rests ? 'rj-month__day--rest' : '',
                cell.day === today ? 'rj-month__day--today' : '',
              ].join(' ');
              const inner = (
                <>
                  {cell.date}
                  {mark ? <small>{mark}</small> : null}
                </>
              );
              return (
                <td key={place}>
                  {onPick ? (
                    <button
                      type="button"
                      className={className}
                      title={spoken}
                      onClick={() => onPick(cell.day)}
                    >
                      {inner}
                    </button>
                  ) : (
                    <span className={className} title={spoken}>
                      {inner}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

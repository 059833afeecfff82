import type { Concern } from '../../api/hall-shapes.ts';
import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import { formatHours, formatMoment } from '../../ui/format.ts';

export const TICKET_STATES = [
  { value: 'booked', label: '已预约' },
  { value: 'waiting', label: '等候中' },
  { value: 'called', label: '正在叫号' },
  { value: 'serving', label: '正在办理' },
  { value: 'skipped', label: '已过号' },
  { value: 'finished', label: '已办结' },
  { value: 'left', label: '已离开' },
] as const;

export const ticketStateWords = (state: string): string =>
  TICKET_STATES.find(({ value }) => value === state)?.label ?? state;

export const WINDOW_STATES: Readonly<Record<string, string>> = {
  open: '开放',
  paused: '暂停',
  closed: '关闭',
};

export const ORIGINS: Readonly<Record<string, string>> = {
  kiosk: '取号机',
  phone: '电话预约',
  counter: '柜台',
};

export const matterWords = (lists: CodeLists, matter: string): string =>
  labelOf(lists, 'service-matter', matter);

/** Up to two hours are told in minutes; who waits longer is told how long that is. */
const MOST_IN_MINUTES = 120;

/** A time in the hall, in words. */
export const minutesWords = (minutes: number): string =>
  minutes <= MOST_IN_MINUTES ? `${minutes}分钟` : formatHours(Math.round(minutes));

/** When on its day: 14:00. */
export const clockWords = (moment: string): string => formatMoment(moment).slice(-5);

/** Minutes as a visitor reads them. */
export const waitWords = (minutes: number | null): string =>
  minutes === null ? '窗口暂未开放' : minutes === 0 ? '现在就能办' : `约等${minutesWords(minutes)}`;

/** What the hall head should see to, in one sentence. */
export const concernWords = (lists: CodeLists, { kind, about, minutes }: Concern): string => {
  switch (kind) {
    case 'long-wait':
      return `${about}已等${minutesWords(minutes ?? 0)}`;
    case 'not-served':
      return `${matterWords(lists, about)}有人等候，没有开放的窗口`;
    case 'window-away':
      return `${about}暂停中，有人久等`;
    case 'long-service':
      return `${about}已办理${minutesWords(minutes ?? 0)}`;
  }
};

/** A number as it is spoken: A012 becomes A 0 1 2. */
const spelled = (number: string): string => number.split('').join(' ');

/** The call as the display and the kiosk speak it. */
export const callWords = (number: string, window: string): string =>
  `请${spelled(number)}号，到${window}办理`;

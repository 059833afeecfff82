import { isCalendarDate } from './calendar-date.ts';
import type { MessagePlace, MessageTemplate, MessageValues } from './define-message-template.ts';
import { monthAndDay } from './month-and-day.ts';

/** Written for a link until it is signed; as long as a signed one, so that lengths hold. */
const LINK_LENGTH = 80;

const faultOf = (place: MessagePlace, value: string | number): string | null => {
  switch (place.kind) {
    case 'count':
      return Number.isInteger(value) ? null : 'is no whole number';
    case 'day':
      return typeof value === 'string' && isCalendarDate(value) ? null : 'is no day';
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return 'is empty';
      return [...value].length <= place.maxLength ? null : `is longer than ${place.maxLength}`;
    case 'link':
      return typeof value === 'string' && /^\d{6}\/[0-9a-f-]{36}$/.test(value) ? null : 'names no subject';
  }
};

/** What keeps values from filling a template: places missing, unknown or of another kind. Empty when they fit. */
export const messageFaults = (template: MessageTemplate, values: MessageValues): string[] => [
  ...Object.entries(template.places).flatMap(([name, place]) => {
    const value = values[name];
    const fault = value === undefined ? 'is missing' : faultOf(place, value);
    return fault === null ? [] : [`${name} ${fault}`];
  }),
  ...Object.keys(values)
    .filter((name) => !(name in template.places))
    .map((name) => `${name} is no place of ${template.code}`),
];

const written = (place: MessagePlace, value: string | number, link: (value: string) => string): string => {
  if (place.kind === 'link') return link(String(value));
  if (place.kind === 'count') return String(value);
  if (place.kind === 'text') return String(value).trim();
  return monthAndDay(String(value));
};

export interface MessageWriter {
  /** Named in the sign-off. */
  readonly bureau: string;
  /** The whole address of a page for a subject, 'county/id', of a purpose. */
  readonly link: (page: string, purpose: string, subject: string) => string;
}

/** The words of a message. Values have been checked by `messageFaults`. */
export const fillMessage = (
  template: MessageTemplate,
  values: MessageValues,
  { bureau, link }: MessageWriter,
): string => {
  const text = template.text.replaceAll(/\{([a-z][A-Za-z]*)\}/g, (whole, name: string) => {
    const place = template.places[name];
    const value = values[name];
    if (place === undefined || value === undefined) return whole;
    return written(place, value, (subject) =>
      place.kind === 'link' ? link(place.page, place.purpose, subject) : subject,
    );
  });
  return template.signed ? `${text}【${bureau}】` : text;
};

/** The longest a template can become: every place at its fullest, a bureau of 20 characters. */
export const longestMessage = (template: MessageTemplate): number =>
  Object.values(template.places).reduce(
    (length, place) =>
      length + (place.kind === 'text' ? place.maxLength : place.kind === 'link' ? LINK_LENGTH : 6),
    [...template.text.replaceAll(/\{[A-Za-z]+\}/g, '')].length + (template.signed ? 22 : 0),
  );

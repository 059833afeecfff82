import { formatMoment } from '../../ui/format.ts';
import type { FieldEntry, OpenEntry } from '../outbox/field-entry.ts';

const STATES: Readonly<Record<OpenEntry['state'], string>> = {
  draft: '草稿',
  waiting: '待发送',
  sending: '正在发送',
  unanswered: '待发送',
  resending: '正在发送',
  recorded: '正在发送',
  returned: '被退回',
};

const hasRefusedPhotos = ({ photos }: OpenEntry): boolean => photos.some(({ problem }) => problem);

/** The state of an entry in the words of the outbox. */
export const stateWords = (entry: FieldEntry): string => {
  if (entry.state === 'sent') return '已发送';
  return entry.state === 'recorded' && hasRefusedPhotos(entry) ? '照片没存上' : STATES[entry.state];
};

/** Whether the writer has to do something about it. */
export const needsWriter = (entry: FieldEntry): boolean =>
  entry.state === 'returned' || (entry.state === 'recorded' && hasRefusedPhotos(entry));

/** What more there is to say of where it stands. */
export const standingWords = (entry: FieldEntry): string => {
  switch (entry.state) {
    case 'sent':
      return `${formatMoment(entry.sentAt)}发送，${entry.serverState === 'submitted' ? '等待审核' : '已登记'}${
        entry.photos > 0 ? `，照片${entry.photos}张` : ''
      }`;
    case 'unanswered':
      return '发送过一次，没有收到回音。有信号时原样再发，不会登记两次；收到回音以前不能改。';
    case 'recorded':
      return `记录已登记，还有${entry.photos.filter(({ isAttached }) => !isAttached).length}张照片没有传完。`;
    case 'returned':
      return '服务器没有收下，改好后再发送。';
    default:
      return '';
  }
};

export const whoIsNamed = (entry: FieldEntry): string =>
  entry.state === 'sent' ? entry.who : entry.draft.people.map(({ name }) => name).join('、');

import type { Entry } from '../../api/ledgers.ts';

const WORDS: Readonly<Record<string, string>> = {
  accepted: '已入账',
  submitted: '待审核',
  returned: '已退回',
  draft: '草稿',
  withdrawn: '已撤销',
};

const DESKS: Readonly<Record<string, string>> = { township: '待镇街审核', county: '待区县审核' };

/** The state of an entry in the words of the screen. */
export const entryStateWords = (state: string): string => WORDS[state] ?? state;

/** The state with whose desk it is on, and whether it came in late. */
export const standingWords = ({ state, desk, late }: Pick<Entry, 'state' | 'desk' | 'late'>): string =>
  `${desk ? (DESKS[desk] ?? entryStateWords(state)) : entryStateWords(state)}${late ? '（迟报）' : ''}`;

/** How the state of an entry is coloured; the words always stand beside it. */
export const standingColour = (state: string): 'success' | 'warning' | 'error' | 'default' =>
  state === 'accepted'
    ? 'success'
    : state === 'submitted'
      ? 'warning'
      : state === 'returned'
        ? 'error'
        : 'default';

export const entryStates = Object.entries(WORDS).map(([value, label]) => ({ value, label }));

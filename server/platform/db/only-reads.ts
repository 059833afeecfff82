const BEGINS_READING = /^\s*(?:\/\*[^*]*\*\/\s*)*(?:select|with)\b/;
/** Words of statements that write, lock, or call what does; a read that holds one of them by chance is taken for such. */
const MAY_CHANGE =
  /\b(?:insert|update|delete|merge|share|nextval|setval|\w*_lock|\w+_held|create_\w+|citus_\w+|master_\w+)\b/;

/** Longer texts are bulk statements, whose commit is nothing beside their work. */
const LONGEST = 20_000;
const MOST_REMEMBERED = 5_000;

const known = new Map<string, boolean>();

/** Whether a statement certainly neither writes nor locks a row. */
export const onlyReads = (text: string): boolean => {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (text.length > LONGEST) return false;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = BEGINS_READING.test(text) && !MAY_CHANGE.test(text);
  known.set(text, found);
  return found;
};

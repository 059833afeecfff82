/** What a chip, table or chart asked, as it came through the clipboard; false for what cannot be read. */
export const readAsked = (written: string | undefined): Record<string, unknown> | false => {
  try {
    const asked: unknown = JSON.parse(written ?? '');
    return typeof asked === 'object' && asked !== null ? (asked as Record<string, unknown>) : false;
  } catch {
    return false;
  }
};

/** A message read away from its field, under the field's name unless it says it itself. */
export const wordsAway = (message: string, label: string | undefined): string =>
  label === undefined || message.includes(label) ? message : `${label}：${message}`;

/** The common Chinese characters, for use inside brackets of a pattern. */
export const HAN = '\\u4e00-\\u9fff';

/** Chinese characters without anything between them, two or more. */
export const HAN_RUN = new RegExp(`[${HAN}]{2,}`, 'g');

/** What stands for {region}, {bureau}, {year} and {nextYear} in a template. */
export interface Placeholders {
  readonly region: string;
  readonly bureau: string;
  readonly year: string;
  readonly nextYear: string;
}

/** Fills the placeholders of a text; other braces stay as they are. */
export const fillPlaceholders = (text: string, values: Placeholders): string =>
  text.replace(/\{(region|bureau|year|nextYear)\}/g, (_, name: keyof Placeholders) => values[name]);

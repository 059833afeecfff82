/** How a message reaches somebody: in the workbench, or by a gateway of the bureau's own. */
export type MessageChannel = 'in-app' | 'sms' | 'wechat';

/**
 * What fills one place of a template. text: words, at most `maxLength` characters · count: a whole number · day: 'YYYY-MM-DD',
 * written 1月5日 · link: a page of the public side, signed when the message goes out and good for one subject.
 */
export type MessagePlace =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'count' }
  | { readonly kind: 'day' }
  | { readonly kind: 'link'; readonly page: string; readonly purpose: string };

/** One wording the bureau sends. The text names its places in braces: 您办理的“{matter}”已办结。 */
export interface MessageTemplate {
  /** kebab-case, never renamed: stored with every message. */
  readonly code: string;
  readonly title: string;
  /** When it is sent, in one sentence: shown to who looks through the messages. */
  readonly purpose: string;
  /** Ways it may go; the first is the usual one. */
  readonly channels: readonly MessageChannel[];
  readonly text: string;
  readonly places: Readonly<Record<string, MessagePlace>>;
  /** Longest message in characters, sign-off included: 70 is one short message, each further 67 one more. */
  readonly maxLength: number;
  /** Never listed, only counted: who was reminded to rate would tell who has not rated. */
  readonly isConfidential?: true;
  /** Ends with the name of the bureau in 【】, as the rules for short messages want. */
  readonly signed: boolean;
}

export type MessageValues = Readonly<Record<string, string | number>>;

/** Values that fill a template, and the words it then says: becomes a test and a paragraph of the catalogue. */
export interface MessageExample {
  readonly values: MessageValues;
  readonly says: string;
}

export const defineMessageTemplate = <const T extends MessageTemplate>(template: T): MessageTemplate & T =>
  template;
export const defineMessageExamples = (examples: readonly MessageExample[]): readonly MessageExample[] =>
  examples;

/** Names of the places a text holds, in order. */
export const placesOfText = (text: string): string[] =>
  [...text.matchAll(/\{([a-z][A-Za-z]*)\}/g)].map(([, name = '']) => name);

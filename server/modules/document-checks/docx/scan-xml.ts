/** One piece of an XML text with where it stands. Names keep their prefix. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  /** Name of the element; '' for text. */
  readonly name: string;
  /** Attributes as written, or the raw text. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;

/**
 * The tags and texts of an XML part, in order, with offsets into the source, so that a part can be edited in place.
 * Entities are not expanded and nothing outside the text is read. Comments and instructions are passed over.
 */
export function* scanXml(xml: string): Generator<XmlToken> {
  for (const match of xml.matchAll(TOKEN)) {
    const [written, , slash, name, attributes = ''] = match;
    const start = match.index;
    const end = start + written.length;
    if (name === undefined) {
      if (!written.startsWith('<')) yield { kind: 'text', name: '', raw: written, start, end };
      continue;
    }
    const isEmpty = attributes.endsWith('/');
    const kind = slash ? 'close' : isEmpty ? 'empty' : 'open';
    yield { kind, name, raw: isEmpty ? attributes.slice(0, -1) : attributes, start, end };
  }
}

/** The value of an attribute, as written; undefined when there is none. */
export const attributeOf = (token: XmlToken, name: string): string | undefined => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(token.raw);
  return match ? (match[1] ?? match[2]) : undefined;
};

import { decodeXmlText } from './decode-xml-text.ts';
import { dropBetween } from './drop-between.ts';

/**
 * Attributes of every tag of a local name, in order; prefixes of tags are ignored, those of attributes too (`r:id` is `id`
 * unless the tag has a plain `id`). Enough for the small parts of a package that are lists of tags; no tree is built.
 */
export const findTags = (xml: string, localName: string): Readonly<Record<string, string>>[] => {
  const tag = new RegExp(
    `<(?:[\\w.-]+:)?${localName}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*/?>`,
    'g',
  );
  return [...dropBetween(xml, '<!--', '-->').matchAll(tag)].map(([, attributes = '']) => {
    const found: Record<string, string> = {};
    for (const [, name = '', double, single] of attributes.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
    )) {
      const local = name.slice(name.indexOf(':') + 1);
      if (!(local in found) || local === name) found[local] = decodeXmlText(double ?? single ?? '');
    }
    return found;
  });
};

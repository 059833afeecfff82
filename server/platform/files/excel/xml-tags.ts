const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const point = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (point === undefined) return ENTITIES[name ?? ''] ?? whole;
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

/**
 * Attributes of every tag of a local name, in order; prefixes of tags are ignored, those of attributes too (`r:id` is `id`
 * unless the tag has a plain `id`). Enough for the small parts of a package that are lists of tags; no tree is built.
 */
export const findTags = (xml: string, localName: string): Readonly<Record<string, string>>[] => {
  const tag = new RegExp(
    `<(?:[\\w.-]+:)?${localName}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`,
    'g',
  );
  return [...xml.replace(/<!--[\s\S]*?-->/g, '').matchAll(tag)].map(([, attributes = '']) => {
    const found: Record<string, string> = {};
    for (const [, name = '', double, single] of attributes.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      const local = name.slice(name.indexOf(':') + 1);
      if (!(local in found) || local === name) found[local] = decode(double ?? single ?? '');
    }
    return found;
  });
};

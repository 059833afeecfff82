import type { BlockNode, ReportDocument, TitleNode } from '#kit/report-document/index.ts';

/** The report's own year and the one it plans for move on together; any other year is history and stays. */
export const shiftYears = (document: ReportDocument, by: number, year: number): ReportDocument => {
  const moved = (text: string): string =>
    text.replace(/(20\d{2})(?=\s*年)/g, (written) =>
      Number(written) === year || Number(written) === year + 1 ? String(Number(written) + by) : written,
    );
  const change = <T extends TitleNode | BlockNode>(block: T): T =>
    'content' in block
      ? {
          ...block,
          content: (block.content ?? []).map((node) =>
            node.type === 'text' ? { ...node, text: moved(node.text) } : node,
          ),
        }
      : block;
  const [title, ...rest] = document.content;
  return { type: 'doc', content: [change(title), ...rest.map(change)] };
};

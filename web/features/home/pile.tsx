import type { ReactNode } from 'react';
import { Panel } from '../../ui/page/panel.tsx';
import './desk.css';

interface PileProps<Item> {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly items: readonly Item[];
  readonly empty: string;
  readonly line: (item: Item) => { key: string; words: ReactNode; note: string; aside: ReactNode };
}

/** One pile on the desk: lines with a note, and what to say when there is none. */
export const Pile = <Item,>({ title, extra, items, empty, line }: PileProps<Item>) => (
  <Panel title={title} extra={extra ?? (items.length > 0 ? `${items.length}件` : undefined)}>
    {items.length === 0 ? (
      <p className="rj-note">{empty}</p>
    ) : (
      <ul>
        {items.map((item) => {
          const { key, words, note, aside } = line(item);
          return (
            <li key={key} className="rj-desk__line">
              <span className="rj-desk__words">
                {words}
                <span className="rj-note">{note}</span>
              </span>
              <span className="rj-desk__aside">{aside}</span>
            </li>
          );
        })}
      </ul>
    )}
  </Panel>
);

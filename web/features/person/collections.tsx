import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import type { PersonFile } from '../../api/people.ts';

type Item = Readonly<Record<string, string | null | undefined>>;

const itemsOf = (value: unknown): readonly Item[] => (Array.isArray(value) ? (value as Item[]) : []);

const period = ({ from, to }: Item) => [from, to].filter(Boolean).join(' 至 ');

const Rows = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <div style={{ display: 'flex', gap: 8, marginBottom: 8 }}>
    <div style={{ flex: 'none', width: '7em', color: 'var(--rj-ink-secondary)' }}>{title}</div>
    {lines.length === 0 ? (
      <div className="rj-facts__none">未填写</div>
    ) : (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
  </div>
);

/** Service spells, honours, education and family: read with the file, line by line. */
export const Collections = ({ person }: { readonly person: PersonFile }) => {
  const lists = useCodeLists();
  const join = (...words: (string | null | undefined)[]) => words.filter(Boolean).join('，');
  return (
    <>
      <Rows
        title="服役经历"
        lines={itemsOf(person['serviceSpells']).map((spell) =>
          join(period(spell), spell['unit'], labelOf(lists, 'military-rank', spell['rank'])),
        )}
      />
      <Rows
        title="立功受奖"
        lines={itemsOf(person['honours']).map((honour) =>
          join(honour['awardedOn'], honour['title'], honour['awardedBy']),
        )}
      />
      <Rows
        title="学习经历"
        lines={itemsOf(person['educations']).map((spell) =>
          join(period(spell), spell['school'], labelOf(lists, 'education', spell['level'])),
        )}
      />
      <Rows
        title="家庭成员"
        lines={itemsOf(person['family']).map((member) =>
          join(labelOf(lists, 'kinship', member['kinship']), member['name'], member['note']),
        )}
      />
    </>
  );
};

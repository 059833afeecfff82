import { useSearchText, type SearchText } from '../../ui/filter/use-search.ts';

interface NarrowToProps {
  readonly words: string;
  /** What the address then asks for, and under `…Words` how it is told above the list. */
  readonly to: SearchText;
}

/** What a row says, as the way to see such rows alone: whoever audits follows one person, or one kind of act. */
export const NarrowTo = ({ words, to }: NarrowToProps) => {
  const [, setSearch] = useSearchText();
  return (
    <button
      type="button"
      className="rj-link"
      title={`只看“${words}”`}
      aria-label={`只看“${words}”`}
      onClick={() => setSearch(to)}
    >
      {words}
    </button>
  );
};

/** Who a record is of; nobody's are left as they are. */
export const WhoseRecords = ({
  account,
  name,
}: {
  readonly account: string | null;
  readonly name: string | null;
}) =>
  account === null || name === null ? (
    <>{name ?? ''}</>
  ) : (
    <NarrowTo words={name} to={{ account, accountWords: name }} />
  );

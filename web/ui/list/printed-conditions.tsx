import './list-page.css';

/** What a list is narrowed by, in words: on paper only, where the filters themselves do not show. */
export const PrintedConditions = ({ words }: { readonly words: readonly string[] }) =>
  words.length === 0 ? null : <p className="rj-conditions">条件：{words.join('；')}</p>;

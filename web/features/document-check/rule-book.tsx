import { Collapse } from 'antd';
import { Fragment } from 'react';
import { useCheckRules } from '../../api/document-checks.ts';
import { QueryView } from '../../ui/state/query-view.tsx';

/** ⟦…⟧ in an example shows as a mark. */
const Example = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/(⟦[^⟧]*⟧)/).map((piece, at) =>
      piece.startsWith('⟦') ? (
        <mark key={`${at}-${piece}`} className="rj-check-mark rj-check-mark--error">
          {piece.slice(1, -1).replaceAll(' ', '\u00a0')}
        </mark>
      ) : (
        <Fragment key={`${at}-${piece}`}>{piece}</Fragment>
      ),
    )}
  </>
);

/** What is checked: every rule with its reason and an example of each kind. */
export const RuleBook = () => {
  const rules = useCheckRules();
  return (
    <QueryView query={rules}>
      {(all) => (
        <Collapse
          ghost
          items={all.map(({ code, name, reason, wrong, right }) => ({
            key: code,
            label: name,
            children: (
              <div className="rj-check-rule">
                <p>{reason}</p>
                <p className="rj-check-rule__example">
                  有问题：
                  <Example text={wrong[0] ?? ''} />
                </p>
                <p className="rj-check-rule__example">没问题：{right[0]}</p>
              </div>
            ),
          }))}
        />
      )}
    </QueryView>
  );
};

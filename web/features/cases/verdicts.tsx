import { Tag } from 'antd';
import type { CaseVerdict } from '../../api/case-file.ts';

const WORDS = { yes: ['符合', 'success'], no: ['不符合', 'error'], open: ['待核实', 'warning'] } as const;

interface VerdictsProps {
  readonly rules: readonly CaseVerdict[];
  readonly bars: readonly { readonly message: string; readonly clause: string }[];
}

/** Each condition with its answer, the reason and the clause. */
export const Verdicts = ({ rules, bars }: VerdictsProps) => (
  <ul className="rj-case-list">
    {rules.map(({ title, verdict, sentence, clause }) => (
      <li key={title}>
        <Tag color={WORDS[verdict][1]}>{WORDS[verdict][0]}</Tag>
        {title}
        <div className="rj-note">
          {sentence}依据：{clause}
        </div>
      </li>
    ))}
    {bars.map(({ message, clause }) => (
      <li key={message}>
        <Tag color="error">不予受理情形</Tag>
        {message}
        <div className="rj-note">依据：{clause}</div>
      </li>
    ))}
  </ul>
);

interface OpinionRowProps {
  readonly title: string;
  /** Printed at the head of the block; empty leaves it to be written. */
  readonly words: string;
  /** Whose signature the line asks for. */
  readonly sign: string;
  /** Leaves a place for the unit's seal. */
  readonly sealed: boolean;
}

/** A block to be written and signed by hand, with its date; the seal is put on by hand, never drawn. */
export const OpinionRow = ({ title, words, sign, sealed }: OpinionRowProps) => (
  <tr>
    <th scope="row">{title}</th>
    <td colSpan={5} className="rj-paper-form__opinion">
      <div>{words}</div>
      <div className="rj-paper-form__signs">
        <span>
          {sign}：<span className="rj-paper-form__blank" />
        </span>
        {sealed ? <span>（盖章处）</span> : null}
        <span>　　年　　月　　日</span>
      </div>
    </td>
  </tr>
);

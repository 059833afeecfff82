import './light.css';

/** Days left as a light with words: green on time, amber three days or fewer, red overdue. */
export const Light = ({ daysLeft }: { readonly daysLeft: number }) => {
  const [tone, words] =
    daysLeft < 0
      ? ['late', `超期${-daysLeft}天`]
      : daysLeft === 0
        ? ['soon', '今天到期']
        : daysLeft <= 3
          ? ['soon', `还剩${daysLeft}天`]
          : ['calm', `还剩${daysLeft}天`];
  return <span className={`rj-light rj-light--${tone}`}>{words}</span>;
};

import type { Report, ReportBlock, ReportFigure } from '../../api/reports.ts';
import './report-paper.css';

interface ReportPaperProps {
  readonly report: Report;
  readonly openNumber: number | undefined;
  readonly onOpen: (figure: ReportFigure) => void;
}

/** Anchor of a heading in the outline. */
export const headingId = (index: number) => `report-${index}`;

/** A figure in the running text; a span, since a button would not break over lines. */
const Chip = ({
  figure,
  isOpen,
  onOpen,
}: {
  readonly figure: ReportFigure;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) => (
  <span
    role="button"
    tabIndex={0}
    className={`rj-chip${figure.missing ? ' rj-chip--missing' : ''}${isOpen ? ' rj-chip--open' : ''}`}
    title={figure.missing ? `${figure.title}：没有登记过` : `${figure.title}，点击查看来源`}
    onClick={onOpen}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen();
    }}
  >
    {figure.text}
  </span>
);

const Block = (props: ReportPaperProps & { readonly block: ReportBlock; readonly index: number }) => {
  const { block, index, report, openNumber, onOpen } = props;
  if (block.kind === 'heading') {
    const Tag = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h4';
    return (
      <Tag id={headingId(index)} className={`rj-paper__heading rj-paper__heading--${block.level}`}>
        {block.text}
      </Tag>
    );
  }
  return (
    <p>
      {block.content.map((piece, at) => {
        if (typeof piece === 'string') return piece;
        const figure = report.figures.find(({ number }) => number === piece.number);
        return figure ? (
          <Chip
            key={`${figure.number}-${at}`}
            figure={figure}
            isOpen={openNumber === figure.number}
            onOpen={() => onOpen(figure)}
          />
        ) : null;
      })}
    </p>
  );
};

/** A title whose line never breaks between the figures of a year and 年. */
const unbrokenYears = (title: string) =>
  title.split(/(\d+年)/).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      part
    ),
  );

/** The report laid out as on paper; every figure underlined in green opens its source. */
export const ReportPaper = (props: ReportPaperProps) => (
  <article className="rj-paper">
    <h1 className="rj-paper__title">{unbrokenYears(props.report.title)}</h1>
    {props.report.blocks.map((block, index) => (
      <Block key={index} {...props} block={block} index={index} />
    ))}
  </article>
);

type StepJson = Readonly<Record<string, unknown>>;

const LONGEST_KEPT = 6;

const masked = (text: string): string => '＊'.repeat(text.length);

const maskRuns = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\d{7,}[\dXx]?/g, masked);
  if (Array.isArray(value)) return value.map(maskRuns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'attrs' ? one : maskRuns(one)]),
  );
};

/** The digits a step types and nothing else; undefined for every other step. */
const typedDigits = ({ from, to, slice }: StepJson): string | undefined => {
  const content = (slice as { content?: { type?: string; text?: string }[] } | undefined)?.content;
  const text = content?.length === 1 && content[0]?.type === 'text' ? content[0].text : undefined;
  return from === to && text !== undefined && /^[\dXx]+$/.test(text) ? text : undefined;
};

/**
 * Steps with long runs of digits — identity numbers, phones, accounts — as so many ＊, also where they were typed key by
 * key: nothing personal stays in the browser. Positions stay as they are.
 */
export const withoutLongNumbers = (steps: readonly StepJson[]): StepJson[] => {
  const kept = steps.map((step) => maskRuns(step) as StepJson);
  let run: number[] = [];
  let length = 0;
  let end = -1;
  const settle = () => {
    if (length > LONGEST_KEPT)
      for (const at of run)
        kept[at] = JSON.parse(
          JSON.stringify(steps[at]).replace(
            /("text":")([\dXx]+)(")/,
            (_, before: string, text: string, after: string) => before + masked(text) + after,
          ),
        ) as StepJson;
    [run, length] = [[], 0];
  };
  steps.forEach((step, at) => {
    const digits = typedDigits(step);
    if (digits === undefined || step['from'] !== end) settle();
    if (digits === undefined) return;
    run.push(at);
    length += digits.length;
    end = Number(step['from']) + digits.length;
  });
  settle();
  return kept;
};

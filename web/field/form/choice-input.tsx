import type { FieldAria } from '../../ui/form/form-field.tsx';

type Value = string | boolean;

interface Option {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceInputProps {
  readonly aria: FieldAria;
  readonly options: readonly Option[];
  readonly value: string | number | boolean | null;
  readonly isOptional: boolean;
  readonly onChange: (value: Value | null) => void;
}

/** Choices up to this many stand open; more fold into the phone's own list. */
const OPEN_CHOICES = 6;

export const standsOpen = (options: readonly Option[]): boolean => options.length <= OPEN_CHOICES;

/** One of a few, large enough for a thumb; touched again an optional one is taken back. */
const OpenChoices = ({ aria, options, value, isOptional, onChange }: ChoiceInputProps) => (
  <div className="rj-fw-choices" id={aria.id} tabIndex={-1}>
    {options.map((option) => (
      <label key={String(option.value)} className="rj-fw-choice">
        <input
          type="radio"
          name={aria.id}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
          onClick={() => {
            if (isOptional && option.value === value) onChange(null);
          }}
        />
        <span>{option.label}</span>
      </label>
    ))}
  </div>
);

const FoldedChoices = ({ aria, options, value, onChange }: ChoiceInputProps) => (
  <select
    {...aria}
    className="rj-fw-input"
    value={value === null ? '' : String(value)}
    onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
  >
    <option value="">请选择</option>
    {options.map((option) => (
      <option key={String(option.value)} value={String(option.value)}>
        {option.label}
      </option>
    ))}
  </select>
);

export const ChoiceInput = (props: ChoiceInputProps) =>
  standsOpen(props.options) ? <OpenChoices {...props} /> : <FoldedChoices {...props} />;

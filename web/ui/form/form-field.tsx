import type { ReactNode } from 'react';
import './form.css';

export interface FieldAria {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

export interface FormFieldProps {
  /** Also the anchor that the list of errors links to. */
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** The input gets id and descriptions. A group of radios is labelled as a group instead. */
  readonly group?: boolean;
  readonly children: (aria: FieldAria) => ReactNode;
}

/** Label above, input, help below it, and what is wrong beside it. Required unless marked 选填. */
export const FormField = ({
  id,
  label,
  optional = false,
  help,
  error,
  group = false,
  children,
}: FormFieldProps) => {
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const aria: FieldAria = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(optional ? {} : { 'aria-required': true as const }),
  };
  const words = (
    <>
      {label}
      {optional ? <span className="rj-field__optional">（选填）</span> : null}
    </>
  );
  return (
    <div
      className={`rj-field${error ? ' rj-field--wrong' : ''}`}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {group ? (
        <div className="rj-field__label" id={`${id}-label`}>
          {words}
        </div>
      ) : (
        <label className="rj-field__label" htmlFor={id}>
          {words}
        </label>
      )}
      {children(aria)}
      {error ? (
        <p className="rj-field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {help ? (
        <p className="rj-field__help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
};

import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

type TextFieldProps = Omit<JSX.IntrinsicElements['input'], 'id' | 'label'> & {
  readonly label: string;
  /** What is wrong with what was typed, in words. */
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
};

/** A line to type in, with its name, and what is wrong with it told where it is. */
export function TextField({ label, problem, hint, ...input }: TextFieldProps): JSX.Element {
  const id = useId();
  const about = [hint && `${id}-hint`, problem && `${id}-problem`].filter((each) => each);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={about.length > 0 ? about.join(' ') : undefined}
      />
      {hint && (
        <span class="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}

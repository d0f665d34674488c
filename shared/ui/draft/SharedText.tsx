import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type * as Y from 'yjs';

import { moved, spanBetween, writeTyped } from './text-span.ts';

type SharedTextProps = {
  readonly text: Y.Text;
  readonly label: string;
  /** Also the field's id, so that a check can lead there. */
  readonly name: string;
  readonly placeholder: string;
  readonly most: number;
  readonly isReadOnly: boolean;
  /** What is wrong with it, in words for staff. */
  readonly problem?: string | undefined;
};

/**
 * A field that several people may write in at once. It keeps one line of
 * thought: Enter adds no line, it goes on to the next field.
 *
 * The field is not drawn from state: what is typed is in it already, and what
 * others type is put in with the caret kept. While a Vietnamese keyboard is
 * composing a syllable nothing is touched, or letters would double.
 */
export function SharedText({
  text,
  label,
  name,
  placeholder,
  most,
  isReadOnly,
  problem,
}: SharedTextProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  useEffect(() => (field.current ? bind(field.current, text) : undefined), [text]);

  return (
    <div class={`shared-text ${name}`}>
      <label class="visually-hidden" for={name}>
        {label}
      </label>
      <textarea
        id={name}
        ref={field}
        rows={1}
        maxLength={most}
        placeholder={placeholder}
        readOnly={isReadOnly}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            nextField(event.currentTarget)?.focus();
          }
        }}
      />
      {problem && (
        <p class="field-problem" id={problemId}>
          {problem}
        </p>
      )}
    </div>
  );
}

function bind(field: HTMLTextAreaElement, text: Y.Text): () => void {
  let isComposing = false;
  let shown = text.toString();
  const show = () => {
    const wanted = text.toString();
    if (isComposing || field.value === wanted) {
      return;
    }
    const span = spanBetween(field.value, wanted);
    const { selectionStart, selectionEnd } = field;
    field.value = wanted;
    shown = wanted;
    if (field.ownerDocument.activeElement === field) {
      field.setSelectionRange(moved(selectionStart, span), moved(selectionEnd, span));
    }
    showWhole(field);
  };
  const keep = () => {
    onOneLine(field);
    writeTyped(text, shown, field.value);
    shown = field.value;
    showWhole(field);
  };
  const compose = (isOn: boolean) => () => {
    isComposing = isOn;
    show();
  };
  field.value = shown;
  showWhole(field);
  const stop = new AbortController();
  field.addEventListener('input', keep, stop);
  field.addEventListener('compositionstart', compose(true), stop);
  field.addEventListener('compositionend', compose(false), stop);
  const stopFitting = onWidth(field, () => showWhole(field));
  text.observe(show);
  return () => {
    stop.abort();
    stopFitting();
    text.unobserve(show);
  };
}

/** As high as its words, so that a long title is read whole. */
function showWhole(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

/** Lines break anew when the width changes, e.g. when a phone is turned. */
function onWidth(field: HTMLElement, then: () => void): () => void {
  let width = field.offsetWidth;
  const resizes = new ResizeObserver(() => {
    if (field.offsetWidth !== width) {
      width = field.offsetWidth;
      then();
    }
  });
  resizes.observe(field);
  return () => resizes.disconnect();
}

function onOneLine(field: HTMLTextAreaElement): void {
  const { value, selectionStart } = field;
  const oneLine = value.replace(/\s*\n\s*/g, ' ');
  if (oneLine !== value) {
    field.value = oneLine;
    field.setSelectionRange(selectionStart, selectionStart);
  }
}

function nextField(field: HTMLElement): HTMLElement | undefined {
  const scope = field.closest('.draft-paper') ?? field.ownerDocument;
  const fields = [
    ...scope.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"][role="textbox"]'),
  ];
  return fields[fields.indexOf(field) + 1];
}

/** What the picker shows on the page: a bar with what to do, and an outline. */
import { textOf } from '#page/text-of.ts';

import { type Choice, type ChoicePart, PARTS } from './choice.ts';

const NAMES: Readonly<Record<ChoicePart, string>> = {
  title: 'Tiêu đề',
  date: 'Ngày đăng',
  body: 'Nội dung',
};

const REFUSALS: Readonly<Record<ChoicePart, string>> = {
  title: 'Ở đó không có dòng chữ nào làm tiêu đề được.',
  date: 'Ở đó không đọc được ngày.',
  body: 'Ở đó quá ít chữ để là nội dung bài.',
};

const STYLE = `
:host { all: initial; }
.bar { position: fixed; inset: 0 0 auto 0; z-index: 2147483647; display: flex; flex-wrap: wrap;
  gap: 8px; align-items: center; padding: 10px 16px; background: #ffffff; color: #17212b;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; border-bottom: 3px solid #0b5a8a; }
.bar p { margin: 0; flex: 1 1 16em; }
button { font: inherit; min-height: 40px; padding: 0 12px; border: 1px solid #75828f;
  border-radius: 6px; background: #ffffff; color: #17212b; cursor: pointer; }
button[aria-pressed="true"] { background: #0b5a8a; color: #ffffff; }
button:focus-visible { outline: 3px solid #0b5a8a; outline-offset: 2px; }
.outline { position: fixed; z-index: 2147483646; pointer-events: none; border: 3px solid #0b5a8a;
  background: rgb(11 90 138 / 12%); border-radius: 4px; }
.outline[hidden] { display: none; }
`;

export type PickerAsks = {
  readonly onPart: (part: ChoicePart) => void;
  readonly onFinish: () => void;
  readonly onLeave: () => void;
};

export class PickerBar {
  readonly #host = document.createElement('div');
  readonly #hint = document.createElement('p');
  readonly #outline = document.createElement('div');
  readonly #parts = new Map<ChoicePart, HTMLButtonElement>();

  constructor({ onPart, onFinish, onLeave }: PickerAsks) {
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', 'Chỉ lại các phần của bài');
    this.#hint.setAttribute('role', 'status');
    this.#outline.className = 'outline';
    bar.append(this.#hint);
    for (const part of PARTS) {
      const made = button(NAMES[part], () => onPart(part));
      this.#parts.set(part, made);
      bar.append(made);
    }
    bar.append(button('Xong', onFinish), button('Thôi', onLeave));
    shadow.append(style, bar, this.#outline);
    document.documentElement.append(this.#host);
  }

  /** Ask for a part. Those that were chosen are marked. */
  ask(part: ChoicePart, choice: Choice): void {
    for (const [each, shown] of this.#parts) {
      shown.setAttribute('aria-pressed', String(each === part));
      shown.textContent = choice[each] ? `${NAMES[each]} ✓` : NAMES[each];
    }
    this.#hint.textContent = `Bấm vào ${NAMES[part].toLowerCase()} của bài. Bàn phím: Tab đi tới, Enter chọn, Ctrl+Enter xong, Esc thôi.`;
  }

  /** Say where the keyboard stands. */
  say(words: string, element: Element | undefined): void {
    this.#hint.textContent = words + (element ? textOf(element).slice(0, 80) : '');
  }

  /** Say why an element cannot be the part. */
  refuse(part: ChoicePart): void {
    this.#hint.textContent = REFUSALS[part];
  }

  outline(element: Element | undefined): void {
    this.#outline.hidden = !element;
    if (element) {
      const { left, top, width, height } = element.getBoundingClientRect();
      Object.assign(this.#outline.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    }
  }

  /** Whether something happens in the bar itself. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  remove(): void {
    this.#host.remove();
  }
}

function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', onClick);
  return made;
}

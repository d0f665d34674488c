/**
 * Pointing at a part of the page itself: an outline follows the pointer or the
 * Tab key, a click or Enter chooses.
 *
 * It runs beside the page's own scripts, which may do what they like with the
 * page. So it hears the window first, shows itself in a closed shadow, and
 * what it sends is checked again by the worker.
 */
import { candidatesFor, dateForm, meantBy, suits } from './candidates.ts';
import { type Choice, type ChoicePart, PARTS } from './choice.ts';
import { PickerBar } from './picker-bar.ts';
import { selectorOf } from './selector.ts';

export class PagePicker {
  readonly #bar: PickerBar;
  readonly #listening = new AbortController();
  readonly #onDone: (choice: Choice | undefined) => void;
  #choice: Choice = {};
  #part: ChoicePart = 'title';
  #shown: Element | undefined;
  /** Where the Tab key stands among the candidates. */
  #place = -1;

  /** @param onDone - Told what was chosen; nothing when the user has left */
  constructor(onDone: (choice: Choice | undefined) => void) {
    this.#onDone = onDone;
    this.#bar = new PickerBar({
      onPart: (part) => this.#ask(part),
      onFinish: () => this.#finish(),
      onLeave: () => this.#leave(undefined),
    });
    const { signal } = this.#listening;
    const first = { capture: true, signal };
    window.addEventListener('mousemove', (event) => this.#point(event), first);
    window.addEventListener('click', (event) => this.#click(event), first);
    window.addEventListener('keydown', (event) => this.#press(event), first);
    // Sites that follow links at the press, not at the click.
    for (const name of ['mousedown', 'mouseup', 'pointerdown', 'pointerup']) {
      window.addEventListener(name, (event) => this.#hush(event), first);
    }
    window.addEventListener('scroll', () => this.#bar.outline(this.#shown), first);
    this.#ask('title');
  }

  #ask(part: ChoicePart): void {
    this.#part = part;
    this.#place = -1;
    this.#show(undefined);
    this.#bar.ask(part, this.#choice);
  }

  #point(event: MouseEvent): void {
    if (!this.#bar.holds(event)) {
      const [under] = event.composedPath();
      this.#show(under instanceof Element ? meantBy(this.#part, under) : undefined);
    }
  }

  #click(event: MouseEvent): void {
    if (this.#bar.holds(event)) {
      return;
    }
    this.#hush(event);
    const [under] = event.composedPath();
    const element = under instanceof Element ? meantBy(this.#part, under) : undefined;
    if (element) {
      this.#choose(element);
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#hush(event);
      this.#leave(undefined);
    } else if (event.key === 'Tab') {
      this.#hush(event);
      this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' && !this.#bar.holds(event)) {
      this.#hush(event);
      if (event.ctrlKey) {
        this.#finish();
      } else if (this.#shown) {
        this.#choose(this.#shown);
      }
    }
  }

  #step(by: 1 | -1): void {
    const candidates = candidatesFor(this.#part, document);
    const count = candidates.length;
    this.#place = count === 0 ? -1 : (this.#place + by + count) % count;
    const candidate = candidates[this.#place];
    candidate?.scrollIntoView({ block: 'nearest' });
    this.#show(candidate);
    this.#bar.say(
      candidate ? `Phần ${this.#place + 1} trên ${count}: ` : 'Không thấy phần nào.',
      candidate,
    );
  }

  #choose(element: Element): void {
    if (!suits(this.#part, element)) {
      this.#bar.refuse(this.#part);
      return;
    }
    const select = selectorOf(element);
    const form = dateForm(element);
    this.#choice = {
      ...this.#choice,
      ...(this.#part === 'date' && form ? { date: { select, form } } : {}),
      ...(this.#part === 'date' ? {} : { [this.#part]: select }),
    };
    const next = PARTS[PARTS.indexOf(this.#part) + 1];
    if (next) {
      this.#ask(next);
    } else {
      this.#finish();
    }
  }

  #finish(): void {
    this.#leave(Object.keys(this.#choice).length > 0 ? this.#choice : undefined);
  }

  #leave(choice: Choice | undefined): void {
    this.#listening.abort();
    this.#bar.remove();
    this.#onDone(choice);
  }

  #show(element: Element | undefined): void {
    this.#shown = element;
    this.#bar.outline(element);
  }

  /** The page must not act on what is meant for us. */
  #hush(event: Event): void {
    if (!this.#bar.holds(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }
}

import { html } from '../../reporters/html/markup.ts';
import { nounOf } from '../../reporters/shared/facts.ts';
import type { Asked, Shown } from '../messages.ts';
import type { Context } from './context.ts';

/** So long a value stays on the screen. */
const SECONDS = 15;

type Read = (job: number, asked: Asked) => Promise<readonly Shown[]>;

/**
 * Shows what stands in one place, after a question, for some seconds: read anew from the file, and kept in no state of
 * the page. One place at a time.
 */
export class Showing {
  readonly #read: Read;
  #cover: () => void = () => {};

  constructor(read: Read) {
    this.#read = read;
    // Who goes away from the screen leaves nothing on it.
    document.addEventListener('visibilitychange', () => this.cover());
    addEventListener('beforeprint', () => this.cover());
  }

  /** Covers what is shown. */
  cover(): void {
    this.#cover();
    this.#cover = () => {};
  }

  ask(button: HTMLElement, { desk }: Context): void {
    this.cover();
    const place = placeOf(button);
    const before = place.innerHTML;
    this.#cover = () => {
      place.innerHTML = before;
    };
    place.innerHTML =
      html`<div class="ask" role="group"><p>${desk.showAsk}</p><p><button type="button" class="second" data-do="show-no">${desk.showNo}</button> <button type="button" class="main" data-do="show-yes">${desk.showYes}</button></p></div>`.html;
    place.querySelector('button')!.focus();
  }

  /** Back to the button that asked. */
  refuse(button: HTMLElement): void {
    const place = placeOf(button);
    this.cover();
    place.querySelector('button')?.focus();
  }

  async show(button: HTMLElement, context: Context): Promise<void> {
    const { desk } = context;
    const place = placeOf(button);
    place.innerHTML = html`<p class="quiet" role="status">${desk.showing}</p>`.html;
    const { job, asked } = place.dataset;
    const cover = this.#cover;
    const values = await this.#read(Number(job), JSON.parse(asked!) as Asked);
    // Another place was asked for meanwhile, or somebody left.
    if (this.#cover !== cover) return;
    if (values.length === 0) {
      place.innerHTML = html`<p class="quiet" role="status">${desk.showFailed}</p>`.html;
      return;
    }
    this.#reveal(place, values, context);
  }

  #reveal(place: HTMLElement, values: readonly Shown[], { desk, words }: Context): void {
    const rows = values.map(
      ({ category, text }) =>
        html`<div><dt>${nounOf(category, 1, words)}</dt><dd><bdi>${text}</bdi></dd></div>`,
    );
    place.innerHTML =
      html`<div class="revealed"><dl>${rows}</dl><p><span class="quiet countdown"></span> <button type="button" class="second" data-do="show-no">${desk.showHide}</button></p></div>`.html;
    place.querySelector('button')!.focus();
    let left = SECONDS;
    const say = () => {
      place.querySelector('.countdown')!.textContent = desk.showLeft(left);
    };
    say();
    const timer = setInterval(() => {
      left--;
      if (left <= 0) this.cover();
      else say();
    }, 1000);
    const cover = this.#cover;
    this.#cover = () => {
      clearInterval(timer);
      cover();
    };
  }
}

function placeOf(button: HTMLElement): HTMLElement {
  return button.closest<HTMLElement>('.show')!;
}

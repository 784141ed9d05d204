import type { Visibility } from '../../core/types.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Shape {
  rectangle: Rectangle | undefined;
  /** Nothing under it can be seen. */
  opaque: boolean;
  hidden: boolean;
  readonly picture: boolean;
  turned: boolean;
  /** Fills its whole rectangle. */
  plain: boolean;
}

/** How the coordinates inside a group lie on the slide. */
interface Frame {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly left: number;
  readonly top: number;
  readonly hidden: boolean;
}

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** Elements that are shapes (ECMA-376 part 1, 19.3.1), in the order in which they lie on each other. */
export const SHAPES = new Set(['sp', 'pic', 'graphicFrame', 'cxnSp', 'contentPart']);
/** Shapes on one slide that are compared with each other. */
const MAX_SHAPES = 5_000;
const WHOLE: Frame = { scaleX: 1, scaleY: 1, left: 0, top: 0, hidden: false };

/** Reads where the shapes of a slide lie, and finds those that are hidden, covered, or beside the slide. */
export class Geometry implements XmlHandler {
  readonly #size: SlideSize;
  readonly #shapes: Shape[] = [];
  readonly #frames: Frame[] = [WHOLE];
  #inGroup = false;
  #inProperties = false;
  #inLine = false;
  #groupHidden = false;
  #offset: { x: number; y: number } | undefined;
  #extent: { width: number; height: number } | undefined;
  #childOffset: { x: number; y: number } | undefined;
  #shape: Shape | undefined;
  #inFill = false;
  /** Of the group whose properties are being read. */
  #pending: Frame | undefined;

  constructor(size: SlideSize) {
    this.#size = size;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (SHAPES.has(name)) this.#openShape(name === 'pic');
    else if (name === 'cNvPr') this.#hide(tag.attribute('hidden'));
    else if (name === 'grpSpPr') this.#inGroup = true;
    else if (name === 'spPr') this.#inProperties = true;
    else if (name === 'grpSp') this.#groupHidden = false;
    else this.#openInside(tag);
  }

  text(): void {}

  close(name: string): void {
    if (SHAPES.has(name)) this.#shape = undefined;
    else if (name === 'spPr') this.#inProperties = false;
    else if (name === 'ln') this.#inLine = false;
    else if (name === 'solidFill') this.#inFill = false;
    else if (name === 'xfrm' && !this.#inGroup) this.#place();
    else if (name === 'grpSpPr') {
      this.#inGroup = false;
      this.#enterGroup();
    } else if (name === 'grpSp' && this.#frames.length > 1) this.#frames.pop();
  }

  /** How each shape hides, in the order of the document. */
  visibilities(): (Visibility | undefined)[] {
    return this.#shapes.map((shape, i) => {
      if (shape.hidden || this.#isBeside(shape)) return 'invisible-text';
      return this.#isCovered(shape, i) ? 'covered-text' : undefined;
    });
  }

  #openShape(picture: boolean): void {
    const { hidden } = this.#frames.at(-1)!;
    this.#shape = { rectangle: undefined, opaque: picture, hidden, picture, turned: false, plain: picture };
    this.#shapes.push(this.#shape);
    this.#inFill = false;
  }

  #openInside(tag: XmlTag): void {
    const number = (key: string) => Number(tag.attribute(key) ?? 0) || 0;
    const shape = this.#shape;
    switch (tag.name) {
      case 'xfrm':
        this.#offset = this.#extent = this.#childOffset = undefined;
        if (shape !== undefined) shape.turned = number('rot') !== 0;
        break;
      case 'off':
        this.#offset = { x: number('x'), y: number('y') };
        break;
      case 'ext':
        if (tag.attribute('cx') !== undefined) this.#extent = { width: number('cx'), height: number('cy') };
        break;
      case 'chOff':
        this.#childOffset = { x: number('x'), y: number('y') };
        break;
      case 'chExt':
        this.#setFrame(number('cx'), number('cy'));
        break;
      case 'ln':
        this.#inLine = true;
        break;
      case 'prstGeom':
        if (shape !== undefined) shape.plain = shape.picture || tag.attribute('prst') === 'rect';
        break;
      case 'solidFill':
        if (shape !== undefined && this.#inProperties && !this.#inLine) {
          shape.opaque = shape.plain;
          this.#inFill = true;
        }
        break;
      case 'alpha':
      case 'alphaModFix':
        if (shape !== undefined && (this.#inFill || shape.picture)) shape.opaque = false;
        break;
    }
  }

  #hide(hidden: string | undefined): void {
    if (hidden !== '1' && hidden !== 'true') return;
    if (this.#shape !== undefined) this.#shape.hidden = true;
    else this.#groupHidden = true;
  }

  #place(): void {
    const { scaleX, scaleY, left, top } = this.#frames.at(-1)!;
    if (this.#shape === undefined || this.#offset === undefined || this.#extent === undefined) return;
    const x = left + this.#offset.x * scaleX;
    const y = top + this.#offset.y * scaleY;
    this.#shape.rectangle = {
      left: x,
      top: y,
      right: x + this.#extent.width * scaleX,
      bottom: y + this.#extent.height * scaleY,
    };
  }

  #setFrame(width: number, height: number): void {
    const { scaleX, scaleY, left, top } = this.#frames.at(-1)!;
    const { x = 0, y = 0 } = this.#offset ?? {};
    const inner = this.#childOffset ?? { x: 0, y: 0 };
    const extent = this.#extent ?? { width, height };
    const growX = width > 0 ? (extent.width / width) * scaleX : scaleX;
    const growY = height > 0 ? (extent.height / height) * scaleY : scaleY;
    this.#pending = {
      scaleX: growX,
      scaleY: growY,
      left: left + x * scaleX - inner.x * growX,
      top: top + y * scaleY - inner.y * growY,
      hidden: false,
    };
  }

  /** The properties of the tree itself come first: they change nothing. */
  #enterGroup(): void {
    const outer = this.#frames.at(-1)!;
    const frame = this.#pending ?? outer;
    this.#pending = undefined;
    this.#frames.push({ ...frame, hidden: outer.hidden || this.#groupHidden });
    this.#groupHidden = false;
  }

  #isBeside({ rectangle }: Shape): boolean {
    if (rectangle === undefined) return false;
    const { width, height } = this.#size;
    const { left, top, right, bottom } = rectangle;
    return right <= 0 || bottom <= 0 || left >= width || top >= height;
  }

  #isCovered({ rectangle }: Shape, index: number): boolean {
    if (rectangle === undefined || this.#shapes.length > MAX_SHAPES) return false;
    return this.#shapes.slice(index + 1).some((over) => {
      const cover = over.rectangle;
      if (cover === undefined || !over.opaque || over.hidden || over.turned) return false;
      return (
        cover.left <= rectangle.left &&
        cover.top <= rectangle.top &&
        cover.right >= rectangle.right &&
        cover.bottom >= rectangle.bottom
      );
    });
  }
}

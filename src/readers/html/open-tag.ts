import type { Style } from './declarations.ts';
import type { ElementKind } from './element-kinds.ts';

export type Attribute = readonly [name: string, value: string];

export interface OpenTag {
  /** In lower case. */
  readonly name: string;
  readonly kind: ElementKind;
  /** In the order they stand, names in lower case; a name may come twice. */
  readonly attributes: readonly Attribute[];
  /** `<br/>`: means something in foreign elements only. */
  readonly selfClosing: boolean;
  /** What has been found out about it: most tags come again and again. */
  readonly memo: TagMemo;
}

export interface TagMemo {
  /** The texts of its attributes, outside of drawings. */
  texts?: readonly AttributeText[];
  /** Hidden by its own attributes or name. */
  isClosed?: boolean;
  /** Has nothing to do with looks, whatever styles there are. */
  looksPlain?: boolean;
  /** Its style with what its attributes say of it, and without. */
  hinted?: { readonly style: Style; readonly whole: Style };
  /** Of a cell. */
  span?: CellSpan;
}

export interface CellSpan {
  readonly columns: number;
  /** 0: to the end of the section. */
  readonly rows: number;
}

/** A text in an attribute, and the caption that belongs to it. */
export interface AttributeText {
  readonly name: string;
  readonly text: string;
  readonly header: string;
  /**
   * `field`: one of an element's own data; `input`: what stands in a field of a form; `url`: an address; `page`:
   * markup; `code`: a script.
   */
  readonly kind: 'text' | 'field' | 'input' | 'url' | 'page' | 'code';
  /** Known, once it was read, to be no data of another kind; or to say nothing at all. */
  isPlain?: boolean;
  isSilent?: boolean;
}

/** A page that is about to be drawn into a picture, for safe copies. Words are known before it is decided which of them may be seen. */
export interface PageToDraw {
  /** 1-based. */
  readonly number: number;
  /** Points, as the page is shown. */
  readonly size: readonly [width: number, height: number];
  /** In the file's order. */
  readonly words: readonly PageWord[];
  /** Something of the page could not be read: pictures with type on them, text of fonts that do not say what they show. It is drawn in no case. */
  readonly unread: boolean;
  /**
   * The page with nothing on it but lines, areas and the words that may be seen; the places of others are painted over before
   * anything is handed on. `undefined` if it cannot be drawn.
   */
  draw(keeps: (word: number) => boolean): ColourPicture | undefined;
}

/** A word that a page shows. */
export interface PageWord {
  readonly text: string;
  /** Read so well that it is certain what it says. */
  readonly isSure: boolean;
  /** By OCR, in a picture. */
  readonly isSeen: boolean;
  /** It stands on the line of the word before, right beside it. */
  readonly isBeside: boolean;
  /** Nothing parts it from the word before: letters of one word that are drawn apart, or the sign behind one. */
  readonly isGlued: boolean;
}

/** Three bytes a pixel (red, green, blue), row by row from the top. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pages of an open document, one at a time: a page is closed when the next is asked for. */
export interface PagesToDraw {
  readonly count: number;
  pages(): AsyncIterable<PageToDraw>;
}

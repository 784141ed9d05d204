import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { NoOcr } from '../core/problem.ts';
import type { GreyPicture, Lang, Platform, SeenWord, StopSignal } from '../core/types.ts';
import { pgmOf, wordsOf } from './ocr-formats.ts';

/** The optional packages that OCR needs: Tesseract as WebAssembly, and what it has learnt of each language. */
const ENGINE = 'tesseract.js-core';
const DATA: Readonly<Record<Lang, { code: string; package: string }>> = {
  en: { code: 'eng', package: '@tesseract.js-data/eng' },
  es: { code: 'spa', package: '@tesseract.js-data/spa' },
};
/** The recognisers of Tesseract 5 as whole numbers, which are twice as fast as the exact ones and as good. */
const MODEL = '4.0.0_best_int';
/** Tesseract's neural recogniser alone (tesseract::OEM_LSTM_ONLY). */
const LSTM_ONLY = 1;
/** Words wherever they stand (tesseract::PSM_SPARSE_TEXT): the layout is rebuilt by us as that of any page. */
const SPARSE_TEXT = '11';
/** A picture's memory never shrinks: past so many bytes the engine is made anew. */
const MOST_HEAP = 400 * 1024 * 1024;

/** Made when it is asked for: it takes a millisecond. */
let packages: NodeJS.Require | undefined;
const fromHere = (): NodeJS.Require => (packages ??= createRequire(import.meta.url));

/** Major versions that go with this program (`peerDependencies`). */
const MAJOR: Readonly<Record<string, number>> = {
  [ENGINE]: 7,
  [DATA.en.package]: 1,
  [DATA.es.package]: 1,
};

/** The optional packages that are not installed, as npm takes them: `name@7`. None if OCR can be done. */
export function missingForOcr(languages: readonly Lang[]): string[] {
  return [ENGINE, ...languages.map((language) => DATA[language].package)]
    .filter((name) => !isInstalled(name))
    .map((name) => `${name}@${MAJOR[name]}`);
}

function isInstalled(name: string): boolean {
  try {
    fromHere().resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** What is used of the module `tesseract.js-core` (TessBaseAPI of Tesseract 5, by Emscripten). */
interface TesseractModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly HEAPU8?: Uint8Array;
  readonly TessBaseAPI: new () => TesseractApi;
}
interface TesseractApi {
  /** 0 if it went well. */
  Init(dataPath: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Reads `/input`. 0 if it went well. */
  SetImageFile(orientation: number, angle: number): number;
  /** 0 if it went well. */
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
  End(): void;
}
type CreateModule = (options: Readonly<Record<string, unknown>>) => Promise<TesseractModule>;

/** Tesseract in this thread. */
class Engine {
  readonly #module: TesseractModule;
  readonly #api: TesseractApi;
  readonly #stop: { signal: StopSignal | undefined };

  private constructor(module: TesseractModule, api: TesseractApi, stop: { signal: StopSignal | undefined }) {
    this.#module = module;
    this.#api = api;
    this.#stop = stop;
  }

  /** Throws `NoOcr` if a package is missing. */
  static async start(languages: readonly Lang[]): Promise<Engine> {
    const missing = missingForOcr(languages);
    if (missing.length > 0) throw new NoOcr(missing);
    const stop: { signal: StopSignal | undefined } = { signal: undefined };
    const create = fromHere()(`${ENGINE}/tesseract-core-simd-lstm`) as CreateModule;
    const quiet = () => {};
    // Called at every word: the only way to stop in the middle of a page.
    const TesseractProgress = () => stop.signal?.throwIfAborted();
    const module = await create({ print: quiet, printErr: quiet, TesseractProgress });
    for (const language of languages) {
      const { code, package: name } = DATA[language];
      const packed = await readFile(fromHere().resolve(`${name}/${MODEL}/${code}.traineddata.gz`));
      module.FS.writeFile(`${code}.traineddata`, gunzipSync(packed));
    }
    const api = new module.TessBaseAPI();
    const codes = languages.map((language) => DATA[language].code).join('+');
    if (api.Init(null, codes, LSTM_ONLY) !== 0) throw new Error('OCR engine does not start');
    api.SetVariable('tessedit_pageseg_mode', SPARSE_TEXT);
    return new Engine(module, api, stop);
  }

  get heap(): number {
    return this.#module.HEAPU8?.length ?? 0;
  }

  read(picture: GreyPicture, signal: StopSignal): SeenWord[] {
    this.#stop.signal = signal;
    this.#module.FS.writeFile('/input', pgmOf(picture));
    this.#api.SetVariable('user_defined_dpi', String(Math.round(picture.dpi)));
    if (this.#api.SetImageFile(1, 0) !== 0) throw new Error('OCR engine takes no picture');
    if (this.#api.Recognize(null) !== 0) throw new Error('OCR engine fails');
    const words = wordsOf(this.#api.GetTSVText(0));
    this.#api.Clear();
    this.#stop.signal = undefined;
    return words;
  }
}

/** OCR in the thread that calls it. The engine is started by the first picture. */
export function ocrOfNode(languages: readonly Lang[]): NonNullable<Platform['ocr']> {
  let engine: Promise<Engine> | undefined;
  return async (picture, signal) => {
    engine ??= Engine.start(languages);
    try {
      const started = await engine;
      const words = started.read(picture, signal);
      if (started.heap > MOST_HEAP) engine = undefined;
      return words;
    } catch (error) {
      // Stopped or failed in the middle, it is in no known state.
      engine = undefined;
      throw error;
    }
  };
}

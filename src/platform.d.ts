/**
 * The few web types that the pure zones (core, kit, detectors, readers, policies, reporters) may use.
 * Node and browsers both have them; nothing else of either platform compiles there.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { readonly written: number };
}
declare function atob(data: string): string;

declare namespace WebAssembly {
  class Module {
    private constructor();
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: unknown): Promise<unknown>;
}

/** Policies are bundled as text, models as bytes (see `scripts/build.mjs`). */
declare module '*.yaml' {
  const text: string;
  export default text;
}
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
/** The package's version, put in by the build. */
declare const AMPARO_VERSION: string;
/** A digest of the bundle for Node: for `src/launch` alone. */
declare const AMPARO_BUILD: string;

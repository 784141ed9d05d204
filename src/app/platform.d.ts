/** What the page's modules find besides the browser: the package's version, put in by the build. */
declare const AMPARO_VERSION: string;

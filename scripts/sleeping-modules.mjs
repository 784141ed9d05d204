// Which modules sleep (`sleeping.mjs`), and in which packs they lie: measured on lists of people and of goods, which ask for none of
// them. Those that every cell of a long file asks for are better awake.

/** Detectors that most scans ask something of (`sleeping-detectors.mjs`). */
const AWAKE =
  /^detectors\/(?:person\/(?:name|initials|birth-date|nationality|account)|population\/marker|detention\/facility|us\/a-number|vehicle\/plate)\.ts$/;

const TEXTS = [
  'core/prose/(?:people|pieces|places|subjects|unnamed)',
  'core/text/(?:dwelling|further-name|office-address|public-life)',
  'kit/(?:date-numbers|partial-dates|phone|world-address)',
];
const NAMES = [
  'name/(?:before|caseless|contexts|own-case|romanise|surroundings|verdict)',
  'name/lexicon/regions',
  'birth-date/(?:in-prose|labelled)',
  'nationality/(?:listed|lone-name)',
];
const FIGURES = [
  'core/disclosure/(?:anonymity|details|diversity|equivalence|frequencies|intervals|keyed-figures|microdata)',
  'core/disclosure/(?:singled-out|tell-cells|tell-rows)',
  'core/disclosure/lexicon/(?:countries|languages|values)',
  'core/mosaic/(?:joined-entries|key-columns|links|mosaic|sketcher)',
];
const FURTHER = [
  'core/(?:groups|manifest/table)',
  'core/table/(?:form|given-names|plain-names|quick-rows)',
  'core/table/ahead/(?:rows-ahead|slot)',
  'kit/(?:form-reader|shortest-form)',
  'kit/pattern/.*',
  'readers/(?:arrow/flat|log/line|message-pack/values|pdf/syntax/lexer|subtitles/timing)',
  'readers/shared/(?:json/said|legacy/printable|sheet/dates|zip/recover)',
  'run/(?:helper|rows-thread)',
];
/** Words for what went wrong. */
const TROUBLE = ['core/problem-(?:details|words)', 'cli/errors/(?:clearance|config|names|paths|usage)'];

/** Each module that is named above, below the root: a module that moves must not wake without a word. */
export const NAMED = [
  ...[TEXTS, FIGURES, FURTHER, TROUBLE].flat().map((name) => `src/${name}.ts`),
  ...NAMES.map((name) => `detectors/person/${name}.ts`),
];

const oneOf = (names, folder) => new RegExp(`^${folder}/(?:${names.join('|')})\\.ts$`);
const IN_TEXTS = [oneOf(TEXTS, 'src'), oneOf(NAMES, 'detectors/person')];
const ALL = [...IN_TEXTS, ...[FIGURES, FURTHER, TROUBLE].map((names) => oneOf(names, 'src'))];

/** `path`: of a module, below the root. */
export const isAsleep = (path) => ALL.some((one) => one.test(path));
export const isAwake = (path) => AWAKE.test(path);

/** What is there when a module wakes (`loaded-before.mjs`). Words of the program ask for nothing. */
export function loadedBeforeSleeper(path) {
  if (oneOf(TROUBLE, 'src').test(path)) return path.startsWith('src/cli/') ? 'src/cli/start.ts' : undefined;
  return 'src/run/here.ts';
}

/** After those that every scan loads. */
export const PACKS = [
  ['trouble', [oneOf(TROUBLE, 'src')]],
  ['words', [...IN_TEXTS, /^detectors\/(?:address|contact|person|bio|stats|geo)\//]],
  ['numbers', [/^detectors\//]],
  ['figures', [oneOf(FIGURES, 'src')]],
  ['further', [oneOf(FURTHER, 'src')]],
];

/** What kind of personal fact a finding is (contract, "Categories"). */
export const CATEGORIES = [
  'name',
  'birth_date',
  'nationality',
  'a_number',
  'ssn',
  'itin',
  'receipt_number',
  'i94_number',
  'sevis_id',
  'passport',
  'national_id',
  'case_number',
  'inmate_number',
  'driver_license',
  'health_id',
  'address',
  'facility',
  'phone',
  'email',
  'location',
  'plate',
  'biometric',
  'financial',
  'status',
  'demographic',
  'device',
] as const;
export type BuiltInCategory = (typeof CATEGORIES)[number];
export type Category = BuiltInCategory | `x-${string}`;

/** How a part of a file is hidden from its reader (contract, "Visibility"). */
export const VISIBILITIES = [
  'visible',
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-row',
  'hidden-column',
  'filtered-row',
  'collapsed-group',
  'invisible-text',
  'covered-text',
  'comment',
  'tracked-change',
  'pivot-cache',
  'external-cache',
  'defined-name',
  'validation-list',
  'header-footer',
  'property',
  'embedded',
  'annotation',
  'form-field',
  'prior-revision',
  'markup-comment',
  'css-hidden',
  'attribute',
  'script-data',
  'style-data',
  'slack',
  'image-text',
] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What kept a file from being read whole (contract, "problems"). */
export const PROBLEM_CODES = [
  'encrypted',
  'damaged',
  'too-large',
  'too-deep',
  'ratio',
  'timeout',
  'memory',
  'unknown-format',
  'unreadable',
  'ocr-unavailable',
  'detector-failed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type Lang = 'en' | 'es';
export type Localized = Readonly<Record<Lang, string>>;

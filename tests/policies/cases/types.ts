/** What a policy must say of a document, and why. The text stands as it is in the file of that name. */
export type PolicyCase = readonly [
  expect: 'block' | 'review' | 'pass',
  name: string,
  text: string,
  why: string,
];

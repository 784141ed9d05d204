import { json } from './json.ts';
import { text } from './text.ts';
import type { Reporter } from './types.ts';

export const reporters: readonly Reporter[] = [text, json];

/** Names that the contract keeps for reporters to come. */
export const PLANNED_FORMATS = ['ndjson', 'sarif', 'junit', 'html', 'markdown', 'github', 'gitlab'] as const;

import type { Lang } from '../../core/types.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { HelpWords } from './types.ts';

export const helpWords: Readonly<Record<Lang, HelpWords>> = { en, es };

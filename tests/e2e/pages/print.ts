import { writeFileSync } from 'node:fs';
import { page } from './page.ts';

writeFileSync('docs/pages.md', page());

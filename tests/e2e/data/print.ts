import { writeFileSync } from 'node:fs';
import { page } from './page.ts';

writeFileSync('docs/data.md', page());

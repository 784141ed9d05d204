import { writeFileSync } from 'node:fs';
import { page } from './page.ts';

writeFileSync('docs/office.md', page());

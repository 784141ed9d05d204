import { writeFileSync } from 'node:fs';
import { pageOf } from '../containers/page.ts';
import { HEAD, SECTIONS } from './places.ts';

writeFileSync('docs/archives.md', pageOf('archives', HEAD, SECTIONS));

import { writeFileSync } from 'node:fs';
import { pageOf } from '../containers/page.ts';
import { HEAD, SECTIONS } from './places.ts';

writeFileSync('docs/mail.md', pageOf('mail', HEAD, SECTIONS));

import { testWriter } from './cells.ts';

testWriter('Chromium');

import { testWriter } from './cells.ts';

testWriter('LibreOffice');

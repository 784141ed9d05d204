// Extracts the plain text of a PDF with pdf-parse: what Amparo is measured against.
import { readFileSync } from 'node:fs';
import { PDFParse } from 'pdf-parse';

const parser = new PDFParse({ data: readFileSync(process.argv[2]) });
const { text } = await parser.getText();
console.log(text.length);

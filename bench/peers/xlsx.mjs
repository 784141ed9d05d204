// Reads a workbook with the spreadsheet library and touches each cell: what Amparo is measured against.
import { readFileSync } from 'node:fs';
import XLSX from 'xlsx';

const book = XLSX.read(readFileSync(process.argv[2]), { dense: true });
let cells = 0;
for (const name of book.SheetNames) {
  for (const row of book.Sheets[name]['!data'] ?? []) for (const cell of row ?? []) if (cell) cells += 1;
}
console.log(cells);

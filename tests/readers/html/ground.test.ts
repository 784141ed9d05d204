/** Letters of the colour of the page, where nothing says what colour that is: it is white, unless something else may lie there. */
import { expect, test } from 'vitest';
import { htmlReader } from '../../../src/readers/html.ts';
import { readAll } from '../../helpers/reading.ts';

const NAME = 'Ilse Varga';
async function visibility(markup: string): Promise<string | undefined> {
  const { texts, cells } = await readAll(htmlReader, Buffer.from(markup));
  return [...texts, ...cells].find(({ text }) => text.includes(NAME))?.visibility;
}

test.each([
  `<p style="color:white">${NAME}</p>`,
  `<style>.w { color: #fefefe }</style><div class="w"><p>${NAME}</p></div>`,
  `<font color="#FFFFFF">${NAME}</font>`,
  `<body text="white"><p>${NAME}</p>`,
  `<table bgcolor="white"><tr><td style="color:#fff">${NAME}</td></tr></table>`,
  `<table><tr bgcolor="navy"><td>x</td></tr><tr><td style="color:#fff">${NAME}</td></tr></table>`,
  `<table bgcolor="#000080"><tr><td><font color="navy">${NAME}</font></td></tr></table>`,
  `<svg><defs><text>${NAME}</text></defs></svg>`,
  `<svg><symbol><text>${NAME}</text></symbol></svg>`,
  `<object data="list.pdf"><p>${NAME}</p></object>`,
])('hidden: %s', async (markup) => {
  expect(await visibility(markup)).toBe('css-hidden');
});

test.each([
  `<p style="color:black">${NAME}</p>`,
  `<p style="color:#999">${NAME}</p>`,
  `<body bgcolor="black"><p style="color:white">${NAME}</p>`,
  `<body style="background:#123"><p style="color:white">${NAME}</p>`,
  `<table background="sky.png"><tr><td style="color:white">${NAME}</td></tr></table>`,
  `<table bgcolor="#000080"><tr><td><font color="white">${NAME}</font></td></tr></table>`,
  `<table bgcolor="white" style="background:navy"><tr><td style="color:white">${NAME}</td></tr></table>`,
  `<div style="background:linear-gradient(red, blue)"><p style="color:white">${NAME}</p></div>`,
  `<link rel="stylesheet" href="a.css"><p style="color:white">${NAME}</p>`,
  `<link rel='preload stylesheet' href=a.css><p style="color:white">${NAME}</p>`,
  `<script src="a.js"></script><p style="color:white">${NAME}</p>`,
  `<style>@import "a.css";</style><p style="color:white">${NAME}</p>`,
  `<style>:root { color-scheme: light dark }</style><p style="color:white">${NAME}</p>`,
  `<div style="position:absolute;background:black">x</div><p style="color:white">${NAME}</p>`,
  `<img src="a.jpg"><p style="position:absolute;top:0;color:white">${NAME}</p>`,
  `<div style="color:white"><button>${NAME}</button></div>`,
  `<svg><text>${NAME}</text></svg>`,
  `<object><p>${NAME}</p></object>`,
])('seen: %s', async (markup) => {
  expect(await visibility(markup)).toBe('visible');
});

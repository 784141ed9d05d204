import { CANARY, type Places, STAYS } from './place.ts';

export const HTML: Places = Object.fromEntries(
  Object.entries({
    'a template': `<template><p>${CANARY}</p></template>`,
    'the title of a drawing': `<svg><title>${CANARY}</title><rect/></svg>`,
    'a hidden field': `<input type="hidden" value="${CANARY}">`,
    'packed by base64': `<p data-x="${Buffer.from(CANARY).toString('base64')}"></p>`,
    noscript: `<noscript><p>${CANARY}</p></noscript>`,
    'a style': `<style>p::after { content: "${CANARY}" }</style>`,
  }).map(([name, markup]) => [name, () => Buffer.from(`<!doctype html><p>${STAYS}</p>${markup}`)]),
);

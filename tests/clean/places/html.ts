import { CANARY, type Places, STAYS } from './place.ts';

export const HTML: Places = Object.fromEntries(
  Object.entries({
    'a template': `<template><p>${CANARY}</p></template>`,
    'the title of a drawing': `<svg><title>${CANARY}</title><rect/></svg>`,
    'a hidden field': `<input type="hidden" value="${CANARY}">`,
    'packed by base64': `<p data-x="${Buffer.from(CANARY).toString('base64')}"></p>`,
    noscript: `<noscript><p>${CANARY}</p></noscript>`,
    'a style': `<style>p::after { content: "${CANARY}" }</style>`,
    'data of elements': `<p data-name="${CANARY}" data-json='{"name":"${CANARY}"}' id="${CANARY}" class="${CANARY}" itemprop="${CANARY}" onclick="show('${CANARY}')">x</p>`,
    'what is read aloud, or shown when pointed at': `<p aria-label="${CANARY}" title="${CANARY}" aria-description="${CANARY}">x</p><img src="x.png" alt="${CANARY}" longdesc="${CANARY}">`,
    comments: `<!-- ${CANARY} --><!--[if IE]><p>${CANARY}</p><![endif]--><?php ${CANARY} ?><![CDATA[${CANARY}]]>`,
    'a page in a frame': `<iframe srcdoc="<p>${CANARY}</p>" src="${CANARY}.html" name="${CANARY}">${CANARY}</iframe>`,
    'what stands in for objects': `<object data="${CANARY}.swf">x</object><meter>${CANARY}</meter><video><track label="${CANARY}">${CANARY}</video><canvas>${CANARY}</canvas><audio>${CANARY}</audio>`,
    'data for search engines': `<script type="application/ld+json">{"@type":"Person","name":"${CANARY}"}</script><meta name="author" content="${CANARY}"><meta property="og:title" content="${CANARY}"><link rel="author" href="mailto:${CANARY}@example.org" title="${CANARY}">`,
    'data for scripts': `<script>const people = ["${CANARY}"];</script><script type="application/json">["${CANARY}"]</script><script src="data:text/javascript,${CANARY}"></script>`,
    'pictures written as text': `<img src="data:image/png;base64,${Buffer.from(CANARY).toString('base64')}"><img srcset="${CANARY}.png 2x"><map name="${CANARY}"><area alt="${CANARY}" href="${CANARY}"></map>`,
    'words of drawings and formulas': `<svg><desc>${CANARY}</desc><metadata>${CANARY}</metadata></svg><math><annotation>${CANARY}</annotation></math>`,
    'parts that are folded or not open': `<div hidden="until-found">${CANARY}</div><dialog>${CANARY}</dialog><div popover>${CANARY}</div><details><summary>x</summary><p hidden>${CANARY}</p></details>`,
    'parts that styles hide': `<style>.a{display:none}.b{visibility:hidden}</style><p class="a">${CANARY}</p><p class="b">${CANARY}</p><p style="font-size:0">${CANARY}</p><p style="position:absolute;left:-9999px">${CANARY}</p><p style="opacity:0">${CANARY}</p><p style="background:#fff;color:#fff">${CANARY}</p><p style="text-indent:-9999px">${CANARY}</p><p style="clip-path:inset(100%);position:absolute">${CANARY}</p>`,
    'lists to choose from, and what fields say': `<input list="l" placeholder="${CANARY}" name="${CANARY}"><datalist id="l"><option value="${CANARY}">${CANARY}</option></datalist><select><option hidden>${CANARY}</option></select><form action="/${CANARY}"><input type="password" value="${CANARY}"></form>`,
    'what is defined to be drawn elsewhere': `<svg><defs><text>${CANARY}</text><g id="g"><text>${CANARY}</text></g></defs><symbol id="s"><text>${CANARY}</text></symbol><clipPath id="c"><text>${CANARY}</text></clipPath><mask id="m"><text>${CANARY}</text></mask><pattern id="p"><text>${CANARY}</text></pattern></svg>`,
    'what is shown where an object is not': `<object data="a.pdf" type="application/pdf"><p>${CANARY}</p></object><object classid="clsid:x"><param name="a" value="${CANARY}">${CANARY}</object>`,
    'white letters, where no colour is said of the page': `<style>.w{color:#fff}</style><p style="color:white">${CANARY}</p><p class="w">${CANARY}</p><font color="#FFFFFF">${CANARY}</font><table bgcolor="#000080"><tr><td bgcolor="white" style="color:#fefefe">${CANARY}</table>`,
    'a shadow, and where links lead': `<div><template shadowrootmode="closed"><p>${CANARY}</p></template></div><a href="mailto:${CANARY}@example.org?subject=${CANARY}" ping="/${CANARY}" download="${CANARY}">x</a><base href="https://${CANARY}.example/">`,
  }).map(([name, markup]) => [name, () => Buffer.from(`<!doctype html><p>${STAYS}</p>${markup}`)]),
);

/** The only thing that the page's security policy lets in, known by this hash (a test says what it must be). */
export const STYLE_HASH = 'sha256-icYnFYE+M51ihUvrnScPNax8gRAQ3MfmQeuDrD1mvQU=';

/**
 * Colours keep a contrast of 4.5 to 1 for text in both schemes (WCAG 2.2, 1.4.3). Nothing is told by colour alone. Printed,
 * it is always the light scheme, and what is folded is open.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--soft:#f5f5f2;--ink:#1d2226;--quiet:#5a6269;--line:#d9d9d4;--link:#1c4f82;
--block:#9c1f1f;--block-soft:#fbeeec;--incomplete:#7d5200;--incomplete-soft:#fbf3e0;--review:#1c4f82;--review-soft:#e9f1f9;
--approved:#5b4a7d;--approved-soft:#f1eef7;--pass:#1d6540;--pass-soft:#e9f4ee;
--seen:#8a9299;--hid0:#9c1f1f;--hid1:#d0632f;--hid2:#6a3d78;--hid3:#b98a1d;--hid4:#b04a6b;--hid5:#77563b}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15181b;--soft:#1d2125;--ink:#e8e8e4;--quiet:#a7aeb4;--line:#363c42;--link:#8fc1f2;
--block:#ff9d92;--block-soft:#3a1a18;--incomplete:#f0c264;--incomplete-soft:#33270e;--review:#8fc1f2;--review-soft:#14283b;
--approved:#c8b6ec;--approved-soft:#2a2338;--pass:#86d3a8;--pass-soft:#132b1f;
--seen:#7c858c;--hid0:#f0766a;--hid1:#f0a35e;--hid2:#b98ad0;--hid3:#e0c05a;--hid4:#e58aa8;--hid5:#bd9470}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
bdi,code,dd,.approval{overflow-wrap:anywhere}
body>header,main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100rem;top:0;background:var(--paper);padding:.5rem 1rem;z-index:1}
.skip:focus{left:0}
.defs{position:absolute}
h1,h2,h3,h4,h5{line-height:1.25;margin:0;text-wrap:balance}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem}
h3{font-size:1.15rem}
h4,h5{font-size:1rem;margin:1.5rem 0 .4rem}
.inner>h4{margin-top:0}
p{margin:.3rem 0}
ul{margin:.25rem 0;padding-left:1.25rem}
li{margin:.2rem 0}
code{font:.9em/1.4 ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.quiet{color:var(--quiet);font-size:.9rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
rect.away{position:static}
body>header.verdict{max-width:57.5rem;width:calc(100% - 2.5rem);margin-top:1.25rem;padding:1.5rem 1.75rem;border-radius:.75rem;border-left:.6rem solid}
.verdict .brand{color:var(--quiet);font-weight:600;letter-spacing:.04em}
.verdict h1{font-size:clamp(1.6rem,1.1rem + 2.4vw,2.5rem);letter-spacing:.01em;text-wrap:wrap}
.verdict .lead{color:var(--ink);font-size:1.15rem;margin-top:.4rem}
.verdict.block{background:var(--block-soft);color:var(--block);border-color:var(--block)}
.verdict.incomplete{background:var(--incomplete-soft);color:var(--incomplete);border-color:var(--incomplete)}
.verdict.review{background:var(--review-soft);color:var(--review);border-color:var(--review)}
.verdict.pass{background:var(--pass-soft);color:var(--pass);border-color:var(--pass)}
.tally{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin:0}
.tally>div{display:flex;flex-direction:column-reverse;justify-content:flex-end;background:var(--soft);border-radius:.5rem;padding:.7rem .9rem;border-top:.2rem solid var(--line)}
.tally dd{margin:0;font-size:1.6rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.tally dt{color:var(--quiet);font-size:.9rem;line-height:1.3}
.tally .block{border-color:var(--block)}.tally .incomplete{border-color:var(--incomplete)}.tally .review{border-color:var(--review)}
.tally .approved{border-color:var(--approved)}.tally .pass{border-color:var(--pass)}.tally .persons{border-color:var(--ink)}
figure{margin:0}
.bar{margin-top:1.75rem}
.bar>svg{display:block;width:100%;height:1.75rem;border-radius:.3rem;margin-bottom:.5rem}
.bar table{max-width:34rem}
.bar figcaption{color:var(--quiet);font-size:.9rem;margin-top:.4rem}
.seen{fill:var(--seen)}.hid0{fill:var(--hid0)}.hid1{fill:var(--hid1)}.hid2{fill:var(--hid2)}.hid3{fill:var(--hid3)}.hid4{fill:var(--hid4)}.hid5{fill:var(--hid5)}
.swatch{width:.8em;height:.8em;margin-right:.35em;border-radius:.15em}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--quiet);font-size:.85rem;font-weight:600}
th.number,td.number{text-align:right}
tbody th{font-weight:400}
.badge{display:inline-block;border-radius:1rem;padding:.05rem .65rem;font-size:.85rem;font-weight:600;white-space:nowrap}
.badge.block{background:var(--block-soft);color:var(--block)}.badge.incomplete{background:var(--incomplete-soft);color:var(--incomplete)}
.badge.review{background:var(--review-soft);color:var(--review)}.badge.approved{background:var(--approved-soft);color:var(--approved)}
.badge.pass{background:var(--pass-soft);color:var(--pass)}
.contents tbody th{padding-left:12rem}.contents th>.badge{float:left;margin-left:-12rem}
.note{background:var(--incomplete-soft);border-radius:.5rem;padding:.6rem .9rem}
.file{margin:1.75rem 0;padding:1.25rem 1.4rem 1.4rem;border:1px solid var(--line);border-radius:.75rem;border-top:.3rem solid var(--line)}
.file.block{border-top-color:var(--block)}.file.incomplete{border-top-color:var(--incomplete)}.file.review{border-top-color:var(--review)}
.file.approved{border-top-color:var(--approved)}
.consequence{font-weight:650;font-size:1.05rem}
.approval{background:var(--approved-soft);color:var(--approved);border-radius:.5rem;padding:.5rem .8rem}
.inner{margin-top:1.5rem;padding-top:1.25rem;border-top:1px solid var(--line)}
.where{display:flex;flex-wrap:wrap;gap:.5rem 1.75rem;align-items:flex-start}
.where>table{flex:1 1 20rem;width:auto}
.maps{display:flex;flex-wrap:wrap;gap:.75rem;max-width:100%}
.map svg{display:block;max-width:100%;height:auto}
.map text{fill:var(--quiet);font-size:11px}
.map figcaption{font-size:.85rem;color:var(--quiet);padding-left:2.9rem;max-width:14rem}
.state{font-weight:600;color:var(--block)}
.sheet{fill:var(--soft);stroke:var(--quiet);stroke-width:1}
.sheet.away{stroke-dasharray:4 3}
.line{stroke:var(--line);stroke-width:1;fill:none}
.block-visible{fill:var(--seen);fill-opacity:.45;stroke:var(--seen)}
.block-hidden{fill:var(--hid0);fill-opacity:.22;stroke:var(--hid0)}
.stripe{fill:var(--hid0);fill-opacity:.7}
.where td:first-child{min-width:9.5rem}
.hides td:first-child{color:var(--block);font-weight:600}
.facts{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:.1rem 1.5rem}
.advice{list-style:"→ "}
.problems{list-style:"▲ "}
.problems li::marker{color:var(--incomplete)}
details{margin-top:1rem}
summary{cursor:pointer;font-weight:600}
.wide{overflow-x:auto;margin-top:.5rem}
.wide table{min-width:34rem;font-size:.9rem}
.tree ul{list-style:none;padding-left:1.1rem;border-left:1px solid var(--line);margin-left:.4rem}
.names{columns:18rem;font-size:.9rem}
footer{margin-top:3rem;padding-bottom:3rem;border-top:1px solid var(--line)}
.run{display:grid;gap:.35rem;margin:0 0 .75rem}
.run>div{display:grid;grid-template-columns:minmax(7rem,10rem) 1fr;gap:1rem}
.run dt{color:var(--quiet)}.run dd{margin:0}
@media (max-width:30rem){body>header,main,footer{padding:0 .9rem}body>header.verdict{width:calc(100% - 1.2rem);margin-top:.6rem;padding:1.1rem}.file{padding:1rem}
.tally{grid-template-columns:1fr 1fr}body>header.verdict{max-width:none}.contents tbody th{padding-left:0}.contents th>.badge{float:none;display:table;margin:0 0 .15rem}.where td:first-child{min-width:6.5rem}th,td{padding-right:.5rem}.run>div{grid-template-columns:1fr;gap:0}}
@media print{@page{margin:14mm}html{font-size:10pt}body>header,main,footer{max-width:none;padding-left:0;padding-right:0}body>header.verdict{width:100%;padding:1rem 1.25rem}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}.skip,.back{display:none}a{color:inherit;text-decoration:none}
h2,h3,h4,h5,thead,caption,.file>header{break-after:avoid}tr,li,figure,.tally>div,.file>header,.where{break-inside:avoid}.where{display:block}.file{border-left:0;border-right:0;border-bottom:0;border-radius:0;padding:1rem 0}
details::details-content{content-visibility:visible;display:block;height:auto}.wide{overflow:visible}.wide table{min-width:0}}
`;

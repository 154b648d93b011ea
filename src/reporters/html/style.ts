/** The page's only style sheet. Colours are those of Okabe and Ito's palette made darker or lighter until text and marks stand out from the page; arms differ in shape too. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --ink: #1a1a1f; --soft: #55555f; --line: #d8d8de; --faint: #f3f3f6; --link: #1a4fbf; --bad: #a8200d; --good: #116329; --odd: #7a4d00;
  --heat: #e4572e; --a0: #5f6470; --a1: #b8430b; --a2: #1f5fc4; --a3: #0b7261; --a4: #8a2f9e; --a5: #7d6100; --a6: #b0256b; --mark: #fde68a; --mark-ink: #1a1a1f; }
@media (prefers-color-scheme: dark) { :root { --page: #131318; --ink: #ececf1; --soft: #a9a9b6; --line: #3a3a45; --faint: #1e1e26; --link: #8db4ff; --bad: #ff9a8a; --good: #7ddc94; --odd: #f0c060;
  --heat: #c2410c; --a0: #a4a9b6; --a1: #ff9e5e; --a2: #7fb0ff; --a3: #45d0b8; --a4: #dc9bec; --a5: #e0c04c; --a6: #ff8fc0; --mark: #6b5200; --mark-ink: #fff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 110rem; padding: 1rem clamp(.75rem, 3vw, 3rem) 4rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .5rem 0; } h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; } h3 { font-size: 1.1rem; margin: 2.25rem 0 .5rem; } h4 { font-size: 1rem; margin: 0; }
a { color: var(--link); } a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: .5rem; background: var(--page); padding: .5rem; z-index: 2; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav ul, ul.arms { list-style: none; padding: 0; margin: .5rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.role, .where, .aside { color: var(--soft); font-weight: 400; font-size: .85rem; } .where, span.aside { display: block; line-height: 1.35; }
p.aside { margin: .25rem 0 .75rem; max-width: 70rem; }
.alarm { border-left: .3rem solid var(--odd); background: var(--faint); padding: .4rem .75rem; margin: .5rem 0; max-width: 70rem; }
.outcome { font-weight: 700; white-space: nowrap; } .pass { color: var(--good); } .regression { color: var(--bad); } .inconclusive { color: var(--odd); }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); gap: 1.75rem clamp(1.5rem, 3vw, 3.5rem); align-items: start; }
figure { margin: 0; } figcaption, caption { text-align: left; font-weight: 600; padding: .25rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; font-weight: 400; } thead th { font-size: .85rem; color: var(--soft); vertical-align: bottom; }
.forest { table-layout: fixed; } .forest tbody tr { border-top: 1px solid var(--line); } .forest tbody tr:last-child { border-bottom: 1px solid var(--line); }
.figure b, .limits { white-space: nowrap; } .forest th:first-child { width: 27%; padding-left: 0; } .forest th.figure { width: 36%; padding-right: 0; } .forest td.figure { padding-right: 0; } .forest.dots th:first-child { width: 40%; }
.forest td:nth-child(2):not(.unmeasured), .forest thead th:nth-child(2) { padding: 0 .75rem; }
.grid { width: auto; min-width: min(100%, 20rem); font-size: .9rem; } .grid td, .grid th { border-top: 1px solid var(--line); overflow-wrap: normal; } .grid tbody th { white-space: nowrap; }
.wide { overflow-x: auto; max-width: 100%; } .unmeasured { color: var(--soft); font-style: italic; font-size: .9rem; }
svg { display: block; overflow: visible; } .interval { width: 100%; height: 1.9rem; } .scale { width: 100%; height: 1.1rem; } .key { display: inline-block; width: .9rem; height: .8rem; margin-right: .35rem; }
svg text { fill: var(--ink); font-size: .8rem; } .scale text, .tick, svg .axis { fill: var(--soft); }
line.rule { stroke: var(--line); stroke-width: 1; } line.zero { stroke: var(--soft); stroke-width: 1; } line.like { stroke: currentColor; stroke-width: 1.5; } line.here { stroke: currentColor; stroke-width: 5; opacity: .45; } line.line { stroke: currentColor; stroke-width: 2; } line.bound { stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 2 2; }
.mark { fill: currentColor; stroke: var(--page); stroke-width: 1; } .open .mark { fill: var(--page); stroke: currentColor; stroke-width: 1.75; }
.arm-0 { color: var(--a0); } .arm-1 { color: var(--a1); } .arm-2 { color: var(--a2); } .arm-3 { color: var(--a3); } .arm-4 { color: var(--a4); } .arm-5 { color: var(--a5); } .arm-6 { color: var(--a6); }
.plane { padding: 2rem 1rem 2.75rem 2.75rem; max-width: 48rem; overflow: clip; } .plane svg { width: 100%; }
${Array.from({ length: 21 }, (_, step) => `.heat-${step} { background: color-mix(in srgb, var(--heat) ${step * 3}%, var(--page)); }`).join("\n")}
.words { min-width: 16rem; } .heat .aside { color: inherit; } .heat td { min-width: 6.5rem; }
details { margin: .5rem 0; } summary { cursor: pointer; color: var(--link); font-size: .9rem; width: fit-content; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .75rem 0; } label { font-size: .85rem; color: var(--soft); display: grid; gap: .15rem; } label.wideField { flex: 1 1 14rem; }
select, input, button { font: inherit; color: inherit; background: var(--faint); border: 1px solid var(--soft); border-radius: .3rem; padding: .3rem .5rem; max-width: 100%; min-width: 0; } button { cursor: pointer; } button[disabled] { opacity: .5; cursor: default; }
.sample { border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; margin: .75rem 0; } .sample h3 { margin: 0 0 .5rem; font-size: 1rem; }
.said { margin: .4rem 0; padding: .35rem .75rem; border-left: .2rem solid var(--line); white-space: pre-wrap; max-width: 80rem; } .said.reply { border-color: var(--link); background: var(--faint); } .who { font-size: .8rem; color: var(--soft); display: block; white-space: normal; }
mark { background: var(--mark); color: var(--mark-ink); } .grade { margin: .3rem 0; } .grade ul { margin: 0; padding-left: 1.25rem; font-size: .9rem; } .pager { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; }
@media (max-width: 34rem) { .second { display: none; } .forest td.figure, .forest th.figure { padding-left: 0; } .forest td:nth-child(2):not(.unmeasured), .forest thead th:nth-child(2) { padding: 0 .6rem; } .forest { font-size: .88rem; } .sample { padding: .5rem; } h1 { font-size: 1.35rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav, .skip, form, .pager, #transcripts { display: none; } details::details-content { content-visibility: visible; display: block; height: auto; } tr, figure, .measure { break-inside: avoid; } .wide { overflow: visible; } .wide .grid { font-size: 6.5pt; } .wide td, .wide th, .wide tbody th { padding: 1pt 2pt; min-width: 0; overflow-wrap: anywhere; white-space: normal; } * { print-color-adjust: exact; } }
`;

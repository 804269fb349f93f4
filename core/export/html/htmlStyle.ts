/** The sheet of design.md with fonts that readers have; dark where they wish it, plain on paper. */
export const htmlStyle = (
  paper: 'a4' | 'letter',
): string => `:root { color-scheme: light dark; --paper: #ffffff; --ink: #161b22; --muted: #5a646f; --line: #dde2e5; --desk: #f3f5f6; --blue: #1d5fbf; --accent: #b72e23; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e6eaee; --muted: #a5b0ba; --line: #343c45; --desk: #1d232a; --blue: #7fb2ff; --accent: #ff8f7d; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Cambria, Georgia, "Times New Roman", serif; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, table, nav, figcaption, header p, .caption { font-family: Calibri, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 2.25rem 0 0.5rem; }
h3 { font-size: 1.15rem; margin: 1.75rem 0 0.4rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 0.4rem; color: var(--muted); }
p, ul, ol, blockquote, pre { margin: 0 0 0.9rem; }
ul, ol { padding-inline-start: 1.6rem; }
li > ul, li > ol { margin: 0.2rem 0; }
ul.tasks { list-style: none; padding-inline-start: 0.2rem; }
a { color: var(--blue); }
a:focus-visible, summary:focus-visible, pre:focus-visible, .wide:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
header { margin-bottom: 1.5rem; }
header p { color: var(--muted); margin: 0; }
header .inside { color: var(--accent); font-weight: 700; }
nav { border-block: 1px solid var(--line); padding: 0.75rem 0; margin: 1.5rem 0; }
nav p { font-weight: 700; color: var(--muted); margin: 0 0 0.25rem; }
nav ol { margin: 0; columns: 2 14rem; }
.wide { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; line-height: 1.45; }
th, td { border-block: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; }
thead th, thead td { background: var(--desk); color: var(--muted); }
table.facts tbody th { width: 35%; }
table.timeline td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
figure { margin: 1.5rem 0; }
figure svg { display: block; width: 100%; height: auto; background: #ffffff; }
figcaption, .caption { color: var(--muted); font-size: 0.9rem; }
details { font-size: 0.9rem; margin-top: 0.4rem; }
blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 0.9rem; margin-inline: 0; color: var(--muted); }
code, pre { font-family: Consolas, Menlo, monospace; font-size: 0.9em; }
pre { background: var(--desk); border: 1px solid var(--line); padding: 0.6rem; overflow-x: auto; }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
.notes { border-top: 1px solid var(--line); font-size: 0.9rem; margin-top: 2.5rem; padding-top: 0.75rem; }
@page { size: ${paper === 'letter' ? 'letter' : 'A4'}; margin: 22mm 24mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --ink: #161b22; --muted: #5a646f; --line: #dde2e5; --desk: #f3f5f6; --blue: #1d5fbf; --accent: #b72e23; }
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, figure, pre, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
  details { display: none; }
  a { color: inherit; }
}`

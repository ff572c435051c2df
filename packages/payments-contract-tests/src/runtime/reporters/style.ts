/** The style sheet of the HTML report. Every colour has a contrast of at least 4.5 in the light and the dark scheme. */
export const style = `
:root { color-scheme: light dark; --text: #1c1c1c; --page: #fff; --soft: #f3f3f1; --line: #767676; --good: #0b6b2f; --bad: #b3140f; --open: #7a5200; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --page: #161616; --soft: #242424; --line: #8c8c8c; --good: #6fd08c; --bad: #ff8d85; --open: #e8b95c; }
}
body { margin: 0; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
article { border-left: 4px solid var(--bad); background: var(--soft); padding: .75rem 1rem; margin: 1rem 0; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font: .9rem/1.4 ui-monospace, monospace; }
pre { overflow-x: auto; margin: .75rem 0 0; padding: .5rem; border: 1px solid var(--line); }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: 1rem 0; }
.notice { border-left: 4px solid var(--open); padding-left: .75rem; }
.passed { color: var(--good); }
.failed { color: var(--bad); }
.waived, .undecided, .skipped { color: var(--open); }
details { margin: .25rem 0; }
summary { cursor: pointer; }
summary, p, li, h3 { overflow-wrap: anywhere; }
`;

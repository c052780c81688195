/** How the reference looks. A file of its own, because the security policy allows no style inside a page. */
export const docsStyle = `
:root { color-scheme: light dark; --paper: #fbf6ec; --sunken: #f1e8d8; --ink: #1e2a2e; --line: #6f7470; --brand: #0b4a57; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14201f; --sunken: #0e1717; --ink: #f6efe2; --line: #98a29d; --brand: #8fd3d6; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 64rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--brand); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
h2 { margin-block-start: 3rem; border-block-end: 2px solid var(--brand); }
article { margin-block-start: 2rem; padding-block-end: 1rem; border-block-end: 1px solid var(--line); }
code, pre { font: 1rem/1.5 ui-monospace, monospace; }
pre { margin: 0.5rem 0; padding: 1rem; overflow-x: auto; background: var(--sunken); border-radius: 8px; }
nav ul { columns: 18rem; }
nav a, summary { display: inline-block; padding-block: 0.5rem; }
summary { cursor: pointer; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; font-weight: 700; padding-block: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-block-end: 1px solid var(--line); }
dt { margin-block-start: 1rem; font-weight: 700; }
dd { margin-inline-start: 0; }
.path { font-weight: 700; }
`;

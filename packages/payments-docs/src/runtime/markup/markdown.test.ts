import { expect, test } from 'vitest';
import { codeBox } from './code-box.ts';
import { html } from './html.ts';
import { createMarkdown } from './markdown.ts';

const markdown = createMarkdown((code) => html`${code}`);

const cases = [
  {
    name: 'raw HTML is text',
    given: 'a <script>alert(1)</script>',
    want: '<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>\n',
  },
  { name: 'an HTML block is text', given: '<div onclick="x">', want: '<p>&lt;div onclick=&quot;x&quot;&gt;</p>\n' },
  {
    name: 'a link that runs code is text',
    given: '[a](javascript:alert(1))',
    want: '<p>[a](javascript:alert(1))</p>\n',
  },
  { name: 'a data link is text', given: '[a](data:text/html,x)', want: '<p>[a](data:text/html,x)</p>\n' },
  {
    name: 'an image becomes a link',
    given: '![a "b"](https://example.com/x.png)',
    want: '<p><a href="https://example.com/x.png">a "b"</a></p>\n',
  },
  { name: 'headings are nested below those of the page', given: '# A', want: '<h4>A</h4>\n' },
  {
    name: 'code cannot leave its block',
    given: '```html\n</code></pre><script>\n```',
    want: codeBox(html`${'</code></pre><script>'}`, 'html').toString(),
  },
  { name: 'unfinished markup is text', given: '**a `b [c](d', want: '<p>**a `b [c](d</p>\n' },
];

test.for(cases)('$name', ({ given, want }) => {
  expect(markdown.blocks(given).toString()).toBe(want);
});

import { expect, test } from 'vitest';
import { breakable, html, markup } from './html.ts';

const cases = [
  { want: '<p>a &lt;script&gt; &amp; "b" \'c\'</p>', given: html`<p>${'a <script> & "b" \'c\''}</p>` },
  { want: '<a title="&quot; onclick=&quot;x">', given: html`<a title="${'" onclick="x'}">` },
  { want: ' title="&quot;&#39;" lang="&quot;">"', given: html` title="${['"', "'"]}" lang="${'"'}">${'"'}` },
  { want: '<ul><li>1</li><li>2</li></ul>', given: html`<ul>${[1, 2].map((number) => html`<li>${number}</li>`)}</ul>` },
  { want: '', given: html`${undefined}${false}${[]}` },
  { want: '<b>x</b>', given: html`${markup('<b>x</b>')}` },
  { want: 'a\ufffdb', given: html`${'a\u0000b'}` },
  { want: 'book_<wbr>title.<wbr>x', given: breakable('book_title.x') },
  { want: '&lt;_<wbr>&gt;', given: breakable('<_>') },
];

test.for(cases)('$want', ({ want, given }) => {
  expect(given.toString()).toBe(want);
});

test('escapes everything but Html, whatever its `toString` returns', () => {
  const impostor = { toString: () => '<script>' } as unknown as string;
  expect(html`${impostor}`.toString()).not.toContain('<script>');
});

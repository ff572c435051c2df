import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curl } from './curl.ts';
import type { Message } from './request.ts';

/** What a shell would hand to curl, and what would stand on its standard input. */
function passed(message: Message): { arguments: string[]; input: string } {
  const script = `curl() { for one in "$@"; do printf '%s\\036' "$one"; done; case "$*" in *@-*) od -An -tx1;; esac; }\n${curl(message, 'http://localhost')}`;
  const output = execFileSync('sh', ['-c', script], {
    env: { ...process.env, PAYMENTS_TOKEN: "se'c ret" },
    encoding: 'utf8',
  });
  const parts = output.split('\x1e');
  return { arguments: parts.slice(0, -1), input: parts.at(-1)?.replaceAll(/\s/g, '') ?? '' };
}

test('every header and the body arrive as they are', () => {
  const text = `{"a":"it's $HOME \`x\` \\\\ "}`;
  const message = {
    method: 'POST',
    path: '/a?b=1&c',
    headers: { 'content-type': 'application/json', 'x-empty': '' },
    body: { text },
  };
  expect(passed(message).arguments).toEqual([
    '-i',
    '-X',
    'POST',
    'http://localhost/a?b=1&c',
    '-H',
    'content-type: application/json',
    '-H',
    'x-empty;',
    '--data-binary',
    text,
  ]);
});

test('the credential comes from its variable and is not printed', () => {
  const message = (authorization: string): Message => ({ method: 'GET', path: '/', headers: { authorization } });
  expect(curl(message('Bearer {token}'), 'http://localhost')).toBe(
    `curl -i -X GET 'http://localhost/' -H 'authorization: Bearer '"$PAYMENTS_TOKEN"`,
  );
  expect(passed(message('Bearer {token}x')).arguments.at(-1)).toBe("authorization: Bearer se'c retx");
  expect(passed(message('Bearer {shortened token}')).arguments.at(-1)).toBe("authorization: Bearer se'c re");
  expect(passed(message('Bearer {altered token}')).arguments.at(-1)).toBe("authorization: Bearer se'c rea");
  expect(passed(message('Basic {base64 token}')).arguments.at(-1)).toBe(`authorization: Basic ${btoa("se'c ret")}`);
});

test('a body without a media type gets none from curl', () => {
  const message = { method: 'POST', path: '/', headers: {}, body: { text: '{}' } };
  expect(passed(message).arguments).toContain('content-type:');
});

test('bytes that are no text go through a pipe', () => {
  const message = { method: 'POST', path: '/', headers: {}, body: { bytes: '7b00ff27' } };
  expect(passed(message).input).toBe('7b00ff27');
});

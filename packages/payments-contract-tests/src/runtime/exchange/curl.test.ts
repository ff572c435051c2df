import { execFileSync } from 'node:child_process';
import { loadCases } from '@library/library-contract-tests';
import { expect, test } from 'vitest';
import { curl } from './curl.ts';
import { type Message, messageOf, withToken } from './request.ts';

/** The arguments and the standard input that a shell passes to curl. */
function passed(message: Message): { arguments: string[]; input: string } {
  const script = `curl() { for one in "$@"; do printf '%s\\036' "$one"; done; case "$*" in *@-*) od -An -tx1;; esac; }\n${curl(message, 'http://localhost', 'TOKEN')}`;
  const output = execFileSync('sh', ['-c', script], {
    env: { ...process.env, TOKEN: "se'c ret" },
    encoding: 'utf8',
  });
  const parts = output.split('\x1e');
  return { arguments: parts.slice(0, -1), input: parts.at(-1)?.replaceAll(/\s/g, '') ?? '' };
}

test('every header and the body arrive unchanged', () => {
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
    '--data-raw',
    text,
  ]);
});

test('the credential comes from its variable and is not printed', () => {
  const message = (authorization: string): Message => ({ method: 'GET', path: '/', headers: { authorization } });
  expect(curl(message('Bearer {token}'), 'http://localhost', 'TOKEN')).toBe(
    `curl -i -X GET 'http://localhost/' -H 'authorization: Bearer '"$TOKEN"`,
  );
  expect(passed(message('Bearer {token}x')).arguments.at(-1)).toBe("authorization: Bearer se'c retx");
  expect(passed(message('Bearer {shortened token}')).arguments.at(-1)).toBe("authorization: Bearer se'c re");
  expect(passed(message('Bearer {altered token}')).arguments.at(-1)).toBe("authorization: Bearer se'c rea");
  expect(passed(message('Basic {base64 token}')).arguments.at(-1)).toBe(`authorization: Basic ${btoa("se'c ret")}`);
});

test('a long run of one character is written as its length', () => {
  const text = JSON.stringify({ a: `'${'a'.repeat(100_001)}'`, b: '0'.repeat(100), c: 'z'.repeat(99) });
  const message = { method: 'POST', path: '/', headers: {}, body: { text } };
  expect(passed(message).arguments.at(-1)).toBe(text);
  expect(curl(message, 'http://localhost', 'TOKEN').length).toBeLessThan(300);
});

test('curl adds no media type to a body without one', () => {
  const message = { method: 'POST', path: '/', headers: {}, body: { text: '{}' } };
  expect(passed(message).arguments).toContain('content-type:');
});

test('binary bytes go through a pipe', () => {
  const message = { method: 'POST', path: '/', headers: {}, body: { bytes: '7b00ff27' } };
  expect(passed(message).input).toBe('7b00ff27');
});

test('invisible characters go through a pipe too, and the rest stays readable', () => {
  const text = '{"a":"100% \u0000\u200b\\n it\'s"}';
  const message = { method: 'POST', path: '/', headers: {}, body: { text } };
  expect(curl(message, 'http://localhost', 'TOKEN')).toMatch(
    /^printf '\{"a":"100\\045 \\000\\342\\200\\213\\134n it\\047s"\}' \| curl /,
  );
  expect(passed(message).input).toBe(Buffer.from(text).toString('hex'));
});

test('a body is neither expanded as a credential nor read as a file name', () => {
  const body = (text: string) => passed({ method: 'POST', path: '/', headers: {}, body: { text } }).arguments.slice(-2);
  expect(body('{token}')).toEqual(['--data-raw', '{token}']);
  expect(body('@file')).toEqual(['--data-raw', '@file']);
});

test('the variable has the configured name', () => {
  const message = { method: 'GET', path: '/', headers: { authorization: 'Bearer {altered token}' } };
  const command = curl(message, 'http://localhost', 'KEY');
  const script = `curl() { printf '%s' "$6"; }\n${command}`;
  expect(execFileSync('sh', ['-c', script], { env: { KEY: 'abc' }, encoding: 'utf8' })).toBe(
    'authorization: Bearer aba',
  );
});

test('for every case of the suite, curl sends the same request as the suite', async () => {
  const token = 'se\'c "ret"';
  const messages = (await loadCases()).map(({ check }) => messageOf(check.contract, check.change));
  const script = [
    `curl() { printf '%s\\036' "$@"; case "$*" in *'--data-binary @-') od -An -v -tx1;; esac; }`,
    ...messages.map((message) => `${curl(message, 'http://localhost', 'TOKEN')}\nprintf '\\035'`),
  ].join('\n');
  const output = execFileSync('sh', [], {
    input: script,
    env: { ...process.env, TOKEN: token },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const commands = output.split('\x1d').slice(0, -1);
  const got = commands.map((command) => {
    const words = command.split('\x1e');
    const body = words[words.indexOf('--data-raw') + 1];
    const isPiped = words.includes('@-');
    return {
      url: words.find((word) => word.startsWith('http://')),
      headers: words.filter((_word, index) => words[index - 1] === '-H'),
      body: isPiped ? words.at(-1)?.replaceAll(/\s/g, '') : words.includes('--data-raw') ? hex(body ?? '') : '',
    };
  });
  const want = messages.map(({ path, headers, body }) => ({
    url: `http://localhost${withToken(path, token)}`,
    headers: [
      ...Object.entries(headers).map(([name, value]) =>
        value === '' ? `${name};` : `${name}: ${withToken(value, token)}`,
      ),
      ...(body && !('content-type' in headers) ? ['content-type:'] : []),
    ],
    body: body === undefined ? '' : 'bytes' in body ? body.bytes : hex(body.text),
  }));
  expect(got).toEqual(want);
});

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

import { expect, test } from 'vitest';
import { mergeReleases, parseChangelog, parseChangeset } from './changelog.ts';

const types = `# @scope/types

## 1.1.0

### Minor Changes

- 1234567: \`billing_currency\` may now be null.

  A second paragraph.

### Patch Changes

- abcdef0: Better words.

## 1.0.0

### Major Changes

- 7654321: First.
`;

const client = `# @scope/client

## 1.1.0

### Minor Changes

- 1234567: \`billing_currency\` may now be null.

  A second paragraph.

### Patch Changes

- Updated dependencies [1234567]
  - @scope/types@1.1.0
`;

test('releases are read, and what several packages say alike is said once', () => {
  const releases = parseChangelog(types);
  mergeReleases(releases, parseChangelog(client));
  expect(releases).toEqual([
    {
      version: '1.1.0',
      entries: [
        {
          bump: 'minor',
          packages: ['@scope/types', '@scope/client'],
          text: '`billing_currency` may now be null.\n\nA second paragraph.',
        },
        { bump: 'patch', packages: ['@scope/types'], text: 'Better words.' },
      ],
    },
    { version: '1.0.0', entries: [{ bump: 'major', packages: ['@scope/types'], text: 'First.' }] },
  ]);
});

test('a changeset counts as its largest bump; other files are none', () => {
  expect(parseChangeset("---\n'@scope/types': patch\n'@scope/client': minor\n---\n\nNew.\n")).toEqual([
    { bump: 'minor', packages: ['@scope/types', '@scope/client'], text: 'New.' },
  ]);
  expect(parseChangeset('# Changesets\n\nText.\n')).toEqual([]);
  expect(parseChangeset('---\n---\n')).toEqual([]);
});

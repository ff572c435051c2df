import { expect, test } from 'vitest';
import { mergeReleases, parseChangelog, parseChangeset } from './changelog.ts';

const types = `# @library/types

## 1.1.0

### Minor Changes

- 1234567: \`subtitle\` may now be null.

  A second paragraph.

### Patch Changes

- abcdef0: Better words.

## 1.0.0

### Major Changes

- 7654321: First.
`;

const client = `# @library/client

## 1.1.0

### Minor Changes

- 1234567: \`subtitle\` may now be null.

  A second paragraph.

### Patch Changes

- Updated dependencies [1234567]
  - @library/types@1.1.0
`;

test('reads releases, and merges equal entries of several packages', () => {
  const releases = parseChangelog(types);
  mergeReleases(releases, parseChangelog(client));
  expect(releases).toEqual([
    {
      version: '1.1.0',
      entries: [
        {
          bump: 'minor',
          packages: ['@library/types', '@library/client'],
          text: '`subtitle` may now be null.\n\nA second paragraph.',
        },
        { bump: 'patch', packages: ['@library/types'], text: 'Better words.' },
      ],
    },
    { version: '1.0.0', entries: [{ bump: 'major', packages: ['@library/types'], text: 'First.' }] },
  ]);
});

test('a changeset has its largest bump; other files are not changesets', () => {
  expect(parseChangeset("---\n'@library/types': patch\n'@library/client': minor\n---\n\nNew.\n")).toEqual([
    { bump: 'minor', packages: ['@library/types', '@library/client'], text: 'New.' },
  ]);
  expect(parseChangeset('# Changesets\n\nText.\n')).toEqual([]);
  expect(parseChangeset('---\n---\n')).toEqual([]);
});

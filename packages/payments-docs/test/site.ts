import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../scripts/command/root.ts';
import { buildModel } from '../../../scripts/generate/model/build.ts';
import { readNames } from '../../../scripts/generate/names.ts';
import { readSpec } from '../../../scripts/generate/spec/read.ts';
import { buildAssets } from '../src/runtime/build/assets.ts';
import { buildSite } from '../src/runtime/build/build-site.ts';
import { readChangelog } from '../src/runtime/content/changelog.ts';
import { readGuides } from '../src/runtime/content/guides.ts';
import type { Highlight } from '../src/runtime/markup/highlight.ts';
import type { SiteFile } from '../src/runtime/markup/site-file.ts';

/** The whole site as `pnpm run docs` builds it, without earlier versions. */
export async function buildOwnSite(highlight: Highlight): Promise<SiteFile[]> {
  const names = readNames();
  const content = join(root, names.folders.docs, 'content');
  const [api, guides, changelog, preview] = await Promise.all([
    readSpec(join(root, 'spec/openapi.yaml')).then(buildModel),
    readGuides(content),
    readChangelog(root),
    readFile(join(content, 'preview.png')),
  ]);
  const note = (code: string, pointer: string, finding: string) => {
    throw new Error(`${code} at ${pointer}: ${finding}`);
  };
  return [
    ...buildSite({ api, names, guides: [...guides, changelog], hasMock: true, hasPreview: true, highlight, note }),
    ...(await buildAssets({ title: api.title, mockOf: names, preview })),
  ];
}

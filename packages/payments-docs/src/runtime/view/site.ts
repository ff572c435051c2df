import type { Api } from '../../../../../scripts/generate/model/api.ts';
import type { Guide } from '../content/guide.ts';
import type { Highlight } from '../markup/highlight.ts';
import type { Markdown } from '../markup/markdown.ts';
import type { Group } from './groups.ts';
import type { OperationView } from './operation-view.ts';
import type { SchemaView } from './schema-view.ts';
import type { WebhookView } from './webhook-view.ts';

/** The inputs of every page of the site. */
export interface Site {
  api: Api;
  operations: OperationView[];
  webhooks: WebhookView[];
  /** The schemas with pages of their own: none, unless the reference is large. */
  schemas: SchemaView[];
  /** The operations and webhooks by group. */
  groups: Group[];
  guides: Guide[];
  markdown: Markdown;
  highlight: Highlight;
  /** Whether the assets include a mock of this API, which the console can run in the page. */
  hasMock: boolean;
  /** Whether the assets include a preview image of this API. */
  hasPreview: boolean;
  /** The other published versions, newest first, each with its path relative to the root of this site. */
  versions: { version: string; link: string }[];
  /** The newest version, if this site is of an earlier one. */
  newest?: { version: string; link: string };
  /** The public address of the site, such as `https://docs.example.com/library/`; absent if unknown. */
  address?: string;
}

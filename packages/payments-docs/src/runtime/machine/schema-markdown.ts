import type { SchemaView } from '../view/schema-view.ts';
import { valueMarkdown } from './fields-markdown.ts';

/** The page of a schema as Markdown, for reading without a browser. */
export function schemaMarkdown({ title, value }: SchemaView): string {
  return `# ${title}\n\n${valueMarkdown(value)}\n`;
}

import type { Api } from '../../../../../scripts/generate/model/api.ts';
import { Anchors } from './anchors.ts';
import type { ValueView } from './field-view.ts';
import { componentsOf, type SchemaPages } from './schema-pages.ts';
import { ViewBuilder } from './view-builder.ts';

/** The content of the page of a schema. */
export interface SchemaView {
  title: string;
  /** Path of its page within the site, without extension: `schemas/book`. */
  page: string;
  value: ValueView;
}

/** The views of all pages that others link to, and of those that these link to. */
export function viewSchemas(pages: SchemaPages, api: Api): SchemaView[] {
  const components = componentsOf(api);
  const views: SchemaView[] = [];
  // The list grows while it is read.
  for (const [component, link] of pages.links()) {
    const schema = components.get(component);
    if (!schema) continue;
    const anchors = new Anchors();
    for (const id of ['main', 'contents', 'search', 'fields']) anchors.claim(id);
    views.push({ ...link, value: new ViewBuilder(components, anchors, pages).value(schema, 'fields', 'whole') });
  }
  return views;
}

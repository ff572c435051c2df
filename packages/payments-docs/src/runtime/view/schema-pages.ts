import type { Api } from '../../../../../scripts/generate/model/api.ts';
import { Anchors, slug } from './anchors.ts';
import type { ValueView } from './field-view.ts';
import type { Components } from './type-label.ts';
import { ViewBuilder } from './view-builder.ts';

/** The content of the page of a schema. */
export interface SchemaView {
  title: string;
  /** Path of its page within the site, without extension: `schemas/book`. */
  page: string;
  value: ValueView;
}

/** Component schemas by name. */
export function componentsOf({ schemas }: Api): Components {
  return new Map(schemas.map(({ name, schema }) => [name, schema]));
}

/** The pages of schemas, which pages of a large reference link to: each would otherwise repeat most of the document. */
export class SchemaPages {
  readonly #components: Components;
  readonly #anchors = new Anchors();
  readonly #links = new Map<string, { title: string; page: string }>();

  constructor(api: Api) {
    this.#components = componentsOf(api);
  }

  /** The page of a component, which from now on exists. */
  linkTo(component: string): { title: string; page: string } {
    const known = this.#links.get(component);
    if (known) return known;
    const title = this.#components.get(component)?.title ?? component;
    const link = { title, page: `schemas/${this.#anchors.claim(slug(component))}` };
    this.#links.set(component, link);
    return link;
  }

  /** The views of all pages that others link to, and of those that these link to. */
  views(): SchemaView[] {
    const views: SchemaView[] = [];
    // The list grows while it is read.
    for (const [component, link] of this.#links) {
      const schema = this.#components.get(component);
      if (!schema) continue;
      const anchors = new Anchors();
      for (const id of ['main', 'contents', 'search', 'fields']) anchors.claim(id);
      views.push({ ...link, value: new ViewBuilder(this.#components, anchors, this).value(schema, 'fields', 'whole') });
    }
    return views;
  }
}

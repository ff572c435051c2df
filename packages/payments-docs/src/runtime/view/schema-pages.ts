import type { Api } from '../../../../../scripts/generate/model/api.ts';
import { Anchors, slug } from './anchors.ts';
import type { Components } from './type-label.ts';

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

  /** The pages so far, by their components. */
  links(): Iterable<[component: string, link: { title: string; page: string }]> {
    return this.#links;
  }
}

import type { Json } from '../../../../../scripts/generate/model/api.ts';
import type { EnumShape, ObjectShape, Schema } from '../../../../../scripts/generate/model/schema.ts';
import { type Anchors, slug } from './anchors.ts';
import { about, contractFacts, factsOf, limits } from './facts.ts';
import type { FieldView, FormView, OptionsView, ValueView } from './field-view.ts';
import type { SchemaPages } from './schema-pages.ts';
import { hasParts, isLong, isScalar } from './structure.ts';
import { type Components, typeLabel } from './type-label.ts';

/** Where a page shows a component, and its view once that is complete. */
interface Shown {
  id: string;
  view?: ValueView;
}

/**
 * How a value is shown: in full, as readers expect of a body; unless the page has shown its component before; or, where the site has pages
 * for schemas, by a link to that of its component.
 */
type Depth = 'whole' | 'once' | 'linked';

/** Readers must know the fields of what is required, and of a body that is little more than an envelope. */
const mostInEnvelope = 5;

/** The most fields that one page shows: thousands of mutually recursive schemas would never end. */
const mostFields = 3000;

/** Makes the views of one page. */
export class ViewBuilder {
  readonly #components: Components;
  readonly #anchors: Anchors;
  readonly #pages: SchemaPages | undefined;
  /** The components that the page shows so far. */
  readonly #shown = new Map<string, Shown>();
  #left = mostFields;

  constructor(components: Components, anchors: Anchors, pages?: SchemaPages) {
    this.#components = components;
    this.#anchors = anchors;
    this.#pages = pages;
  }

  /** The view of a named value; `parent` is the id of its owner. */
  field(name: string, schema: Schema, required: boolean, parent: string, depth: Depth = 'once'): FieldView {
    const id = this.#anchors.claim(parent, name);
    return { id, name, anyName: false, required, value: this.value(schema, id, depth) };
  }

  /** The view of a value; the ids of its parts begin with `id`. */
  value(schema: Schema, id: string, depth: Depth = 'once'): ValueView {
    const { resolved, components } = this.#follow(schema);
    const view: ValueView = {
      type: typeLabel(schema, this.#components),
      ...(resolved.description === undefined ? {} : { description: resolved.description }),
      deprecated: resolved.deprecated,
      facts: factsOf(resolved),
      fields: [],
      forms: [],
      refused: [],
    };
    const again = components.map((component) => this.#shown.get(component)).find((shown) => shown !== undefined);
    // Without a view it is not complete: this value is inside it.
    if (again && (again.view === undefined || (depth !== 'whole' && isLong(again.view))))
      return { ...view, sameAs: { ...again } };
    const [component] = components;
    if (this.#pages && component !== undefined && depth === 'linked' && hasParts(resolved))
      return { ...view, schema: this.#pages.linkTo(component) };
    const here: Shown = { id };
    for (const component of components) this.#shown.set(component, here);
    this.#addStructure(view, resolved, id, depth);
    here.view = view;
    return view;
  }

  /** Resolves a chain of references. Keywords beside a reference override those of its target. */
  #follow(schema: Schema): { resolved: Schema; components: string[] } {
    const components: string[] = [];
    let here = schema;
    while (here.kind === 'reference' && !components.includes(here.name)) {
      const target = this.#components.get(here.name);
      if (!target) break;
      components.push(here.name);
      const { default: initial = target.default } = here;
      const description = describe(here.description, target.description);
      here = {
        ...target,
        ...(description === undefined ? {} : { description }),
        ...(initial === undefined ? {} : { default: initial }),
        examples: here.examples.length > 0 ? here.examples : target.examples,
        deprecated: here.deprecated || target.deprecated,
      };
    }
    return { resolved: here, components };
  }

  #addStructure(view: ValueView, schema: Schema, id: string, depth: Depth): void {
    switch (schema.kind) {
      case 'enum':
        view.options = this.#options(schema, id, false);
        return;
      case 'object':
        this.#addProperties(view, schema, id, depth);
        return;
      case 'array': {
        const items = this.value(schema.items, id, depth);
        const { options, fields, forms, refused, sameAs, schema: page } = items;
        // A list without a text of its own: the text of what it lists.
        if (view.description === undefined && items.description !== undefined) view.description = items.description;
        Object.assign(
          view,
          { fields, forms, refused },
          options && { options },
          sameAs && { sameAs },
          page && { schema: page },
        );
        view.facts.push(...items.facts.filter(({ label }) => label !== 'Example').map((fact) => about('Each', fact)));
        return;
      }
      case 'union':
        this.#addForms(view, schema.variants, id, depth);
        return;
      case 'intersection':
        for (const part of schema.parts) {
          const { resolved } = this.#follow(part);
          view.description ??= resolved.description ?? '';
          view.facts.push(...limits(resolved));
          this.#addStructure(view, resolved, id, depth);
        }
        return;
      default:
    }
  }

  #addProperties(view: ValueView, schema: ObjectShape, id: string, depth: Depth): void {
    for (const property of schema.properties) {
      if (property.schema.kind === 'never') view.refused.push(property.name);
      else if (view.fields.every(({ name }) => name !== property.name) && this.#left-- > 0) {
        const isEnvelope = depth === 'whole' && schema.properties.length <= mostInEnvelope;
        const isNear = isEnvelope || (depth !== 'linked' && property.required);
        const field = this.field(property.name, property.schema, property.required, id, isNear ? 'once' : 'linked');
        field.value.facts.push(...contractFacts(property));
        view.fields.push(field);
      }
    }
    if (schema.additional.kind === 'never') view.facts.push({ text: 'No other fields' });
    else if (schema.additional.kind !== 'any')
      view.fields.push(this.#anyField(schema, id, depth === 'whole' ? 'once' : depth));
  }

  /** The field for all entries of a map. */
  #anyField({ additional, propertyNames }: ObjectShape, parent: string, depth: Depth): FieldView {
    const field = this.field('key', additional, false, parent, depth);
    const names = propertyNames ? limits(propertyNames) : [];
    field.value.facts.push(...names.map((fact) => about('Keys', fact)));
    return { ...field, anyName: true };
  }

  #addForms(view: ValueView, variants: readonly Schema[], id: string, depth: Depth): void {
    const resolved = variants.map((variant) => this.#follow(variant).resolved);
    const listed = resolved.find((variant) => variant.kind === 'enum');
    if (listed?.kind === 'enum' && resolved.every(({ kind }) => isScalar(kind))) {
      view.options = this.#options(listed, id, resolved.length > 1);
      return;
    }
    if (resolved.every(({ kind }) => isScalar(kind))) {
      view.facts.push(...resolved.flatMap(limits));
      return;
    }
    view.forms.push(...variants.map((variant, index) => this.#form(variant, index, id, depth)));
  }

  #form(variant: Schema, index: number, parent: string, depth: Depth): FormView {
    const { resolved, components } = this.#follow(variant);
    const name = resolved.title ?? components[0] ?? `Form ${index + 1}`;
    const id = this.#anchors.claim(parent, slug(name));
    return { id, name, value: this.value(variant, id, depth) };
  }

  #options(schema: EnumShape, parent: string, open: boolean): OptionsView {
    const options = schema.values.map(({ value, description }) => ({
      id: this.#anchors.claim(parent, spelled(value)),
      value: spelled(value),
      ...(description === undefined ? {} : { description }),
    }));
    return { open, unfolded: false, options };
  }
}

/** From this length on, the text of a schema says more than what it is. */
const telling = 60;

/** The description of a place, followed by that of its schema if the latter adds something. */
function describe(place: string | undefined, schema: string | undefined): string | undefined {
  if (place === undefined || schema === undefined) return place ?? schema;
  if (schema.trim().length < telling || place.includes(schema.trim())) return place;
  return `${place.trimEnd()}\n\n${schema}`;
}

function spelled(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

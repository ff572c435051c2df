import type { Api, Method, Operation } from '../../model/api.ts';
import { remember } from '../remember.ts';

/** The segments of paths: those that begin alike share the first nodes. */
interface Node {
  /** The methods of the path that ends here; undefined if none does. */
  methods?: Set<Method>;
  readonly next: Map<string, Node>;
  /** Those of the next segments that are templates. */
  readonly templates: string[];
}

/** The paths of a document, indexed by their segments. */
export class Routes {
  readonly #root = newNode();

  /** The routes of an API; shared by all its operations. */
  static readonly for = remember((api: Api) => new Routes(api));

  private constructor({ operations }: Api) {
    for (const { method, path } of operations) {
      let node = this.#root;
      for (const segment of pathOf(path).split('/')) {
        const next = node.next.get(segment) ?? newNode();
        if (!node.next.has(segment) && segment.includes('{')) node.templates.push(segment);
        node.next.set(segment, next);
        node = next;
      }
      node.methods ??= new Set();
      node.methods.add(method);
    }
  }

  /** The methods that the document has for the path of an operation. */
  methodsOf({ path }: Operation): ReadonlySet<Method> {
    const node = pathOf(path)
      .split('/')
      .reduce<Node | undefined>((found, segment) => found?.next.get(segment), this.#root);
    return node?.methods ?? new Set();
  }

  /** Whether a template of the document covers a path, or a template of one (OpenAPI 3.1, section 4.8.8.2). */
  covers(path: string): boolean {
    const segments = path.split('/');
    const reach = ({ methods, next, templates }: Node, index: number): boolean => {
      const segment = segments[index];
      if (segment === undefined) return methods !== undefined;
      const known = [segment, ...templates.filter((template) => sameAffixes(template, segment))];
      return known.some((one) => {
        const node = next.get(one);
        return node !== undefined && reach(node, index + 1);
      });
    };
    return reach(this.#root, 0);
  }
}

function newNode(): Node {
  return { next: new Map(), templates: [] };
}

/** The part of a path that servers distinguish: some documents add a query or a fragment, to have several operations there. */
export function pathOf(path: string): string {
  return path.replace(/[?#].*$/s, '');
}

/** Whether a segment begins and ends as a template such as `report-{id}.csv` does. */
function sameAffixes(template: string, segment: string): boolean {
  const [before, after] = [template.split('{')[0], template.split('}').at(-1)];
  return segment.startsWith(before ?? '') && segment.endsWith(after ?? '');
}

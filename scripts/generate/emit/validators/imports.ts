import { listName } from '../lists.ts';

/** The imports that generated code may need, by module. */
const helpers = {
  '../runtime/formats.ts': [
    'isBase64',
    'isDate',
    'isDateTime',
    'isDuration',
    'isEmail',
    'isHostname',
    'isIpv4',
    'isIpv6',
    'isJsonPointer',
    'isRegex',
    'isTime',
    'isUri',
    'isUriReference',
    'isUuid',
  ],
  '../runtime/measure.ts': [
    'isEqual',
    'isInt32',
    'isInteger',
    'isLonger',
    'isMultipleOf',
    'isNumber',
    'isShorter',
    'isUnique',
  ],
  '../runtime/validation.ts': [
    'add',
    'anyOf',
    'at',
    'both',
    'Found',
    'issue',
    'isObject',
    'missing',
    'mustBeBoolean',
    'mustBeBooleanOrNull',
    'mustBeInteger',
    'mustBeIntegerOrNull',
    'mustBeNull',
    'mustBeNumber',
    'mustBeNumberOrNull',
    'mustBeString',
    'mustBeStringOrNull',
    'nameIssue',
    'oneOf',
    'own',
    'unlisted',
    'unwanted',
    'validator',
    'wrongType',
  ],
} as const;

/** A name that the generated code can import from the runtime. */
export type Helper = (typeof helpers)[keyof typeof helpers][number];

/** All names that the generated code can import from the runtime. */
export const helperNames: readonly Helper[] = Object.values(helpers).flat();

/** Collects what the generated code imports while it is written. */
export class Imports {
  readonly #helpers = new Set<Helper>();
  readonly #lists = new Set<string>();

  /** Imports a helper and returns its name. */
  use(helper: Helper): Helper {
    this.#helpers.add(helper);
    return helper;
  }

  /** Imports the list of a component's values and returns its name. */
  useList(component: string): string {
    const name = listName(component);
    this.#lists.add(name);
    return name;
  }

  print(): string {
    const modules = Object.entries(helpers).map(
      ([module, names]) => [module, names.filter((name) => this.#helpers.has(name))] as const,
    );
    return [...modules, ['./lists.ts', [...this.#lists]] as const]
      .map(([module, names]) => {
        const listed = [...names].sort(byLetter).map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name));
        return listed.length === 0 ? '' : `import { ${listed.join(', ')} } from '${module}';\n`;
      })
      .join('');
  }
}

/** The order of the formatter: letter by letter, capitals first. */
function byLetter(left: string, right: string): number {
  const key = (name: string) => [...name].map((letter) => letter.toLowerCase() + letter).join('');
  return key(left) < key(right) ? -1 : 1;
}

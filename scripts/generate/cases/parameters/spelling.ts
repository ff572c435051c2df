import type { Operation, Parameter } from '../../model/api.ts';
import { defaultExplode, defaultStyle, type Parameter as Written } from '../../wire/parameter.ts';

/** How a parameter is written, without what is the default of its place. */
export function spellingOf({ name, in: place, style, explode, allowReserved, mediaType }: Parameter): Written {
  if (mediaType !== undefined) return { name, in: place, mediaType };
  return {
    name,
    in: place,
    ...(style === defaultStyle(place) ? {} : { style }),
    ...(explode === defaultExplode(style) ? {} : { explode }),
    ...(allowReserved ? { allowReserved } : {}),
  };
}

/** The parameters of an operation that are not written as is usual in their place. */
export function unusualParameters({ parameters }: Pick<Operation, 'parameters'>): Written[] {
  return parameters.map(spellingOf).filter((spelling) => Object.keys(spelling).length > 2);
}

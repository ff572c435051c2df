import { fromPointer } from '../../spec/pointer.ts';
import { replaceAt, valueAt } from '../case/body.ts';
import type { Place, Tools } from '../places/place.ts';
import type { Owed } from './promises.ts';

/** The place in a base that meets the condition under which its value is repeated (`x-echoes-when`), so that cases can see it come back. */
export function withCondition(place: Place, owed: readonly Owed[], { certifier, root, bases }: Tools): Place {
  const echo = owed.find((one) => 'repeats' in one && one.when !== undefined && one.repeats === place.pointer);
  if (!echo || !('repeats' in echo) || echo.when === undefined) return place;
  const { base } = place;
  const parent = echo.when.slice(0, echo.when.lastIndexOf('/'));
  const isReady = [place.pointer, parent].every((pointer) => valueAt(base.body, pointer) !== undefined);
  if (valueAt(base.body, echo.when) === true || !isReady) return place;
  const body = replaceAt(base.body, echo.when, true);
  if (!certifier.valid(root, body)) return place;
  const name = fromPointer(echo.when).at(-1) ?? '';
  return { ...place, base: bases.derive(base, body, `${base.name} with ${name}`, `With \`${name}\`.`) };
}

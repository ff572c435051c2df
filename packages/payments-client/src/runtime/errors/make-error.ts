/**
 * Makes an error of a class that is only named. The exported class of this name recognizes it by its properties, so programs bundle only the
 * classes that they use. `unlisted` properties are not enumerable: logs leave them out.
 */
export function makeError(name: string, message: string, listed?: object, unlisted: object = {}): Error {
  // Node.js prints the name of the class that made an error.
  const { [name]: Named = Error } = { [name]: class extends Error {} };
  const error = Object.assign(new Named(message), { name, ...listed });
  for (const [property, value] of Object.entries(unlisted)) Object.defineProperty(error, property, { value });
  return error;
}

// Names the exports that differ between `require` and `import`, for each entry that is named. Each has its own copy of the code.
const { isDeepStrictEqual } = require('node:util');

/** What can be compared between two copies: data as it is, and the kind, name and parameters of functions and classes. */
function shapeOf(value) {
  if (typeof value === 'function') return ['function', value.name, value.length, Object.keys(value)];
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, member]) => [key, shapeOf(member)]);
}

async function compare(name) {
  const [required, imported] = [require(name), await import(name)];
  const keys = Object.keys({ ...imported, ...required });
  if (keys.length === 0) throw new Error(`${name} exports nothing.`);
  const differs = (key) =>
    !(key in required && key in imported) || !isDeepStrictEqual(shapeOf(required[key]), shapeOf(imported[key]));
  return [name, keys.filter(differs)];
}

const names = process.argv.slice(2);
Promise.all(names.map(compare)).then((results) => console.log(JSON.stringify(Object.fromEntries(results))));

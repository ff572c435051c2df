// Whether `require` gives what `import` gives, for each entry that is named.
const names = process.argv.slice(2);
const compared = names.map(async (name) => {
  const [required, imported] = [require(name), await import(name)];
  return [
    name,
    Object.keys(imported).length > 0 && Object.keys(imported).every((key) => required[key] === imported[key]),
  ];
});
Promise.all(compared).then((results) => console.log(JSON.stringify(Object.fromEntries(results))));

// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const response = await fetch('https://library.example.com/v2/books/b_a', {
  headers: {
    'X-Api-Key': process.env.API_KEY ?? '',
  },
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());

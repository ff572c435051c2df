// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const response = await fetch('https://library.example.com/v2/books', {
  method: 'POST',
  headers: {
    'X-Api-Key': process.env.API_KEY ?? '',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
    title: 'Emma',
    kind: 'novel',
    pages: 474,
  }),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());

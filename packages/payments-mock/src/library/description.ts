// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { validators } from '@library/library-types/validators';
import type { Description } from '../runtime/api/description.ts';

/** Bodies that several answers share. */
const bodies = {
  book: {
    id: 'b_0f',
    title: 'Emma',
    binding: 'hard',
    shelf: {
      name: "it's",
      shelves: [{ name: "it's", ['__proto__']: 'text' as const }],
      ['__proto__']: 'text' as const,
      'with-dash': true,
      'new\nline': 1,
    },
    tags: { key1: 'text' },
  },
};

/** The API: its operations, how credentials are sent, and the documented answers. */
export const description: Description = {
  title: 'Library */ API',
  servers: ['https://library.example.com/v2'],
  basePaths: ['/v2'],
  schemes: { Key: { kind: 'apiKey', in: 'header', name: 'X-Api-Key' } },
  operations: [
    {
      id: 'getBooks',
      method: 'GET',
      path: '/books',
      security: [['Key']],
      parameters: [
        { name: 'limit', in: 'query', kinds: ['number'], validate: validators.getBooks.parameters.query.limit },
        { name: 'page', in: 'query', kinds: ['number'], validate: validators.getBooks.parameters.query.page },
        {
          name: 'order-by',
          in: 'query',
          kinds: ['string'],
          validate: validators.getBooks.parameters.query['order-by'],
        },
      ],
      success: '200',
      paging: { style: 'page', parameter: 'page', items: '', first: 1 },
      answers: {
        '200': {
          mediaType: 'application/json',
          validate: validators.getBooks.responses['200'],
          examples: [{ name: 'example', value: [] }],
          headers: { 'X-Total-Count': '1' },
        },
        default: {
          mediaType: 'application/json',
          validate: validators.getBooks.responses.default,
          examples: [{ name: 'made', value: { detail: 'No such book' } }],
          text: '/detail',
        },
      },
    },
    {
      id: 'addBook',
      method: 'POST',
      path: '/books',
      security: [['Key']],
      body: { required: true, contents: [{ mediaType: 'application/json', validate: validators.addBook.request }] },
      success: '201',
      creates: [{ path: '/books/{book_id}', values: { book_id: '$response.body#/id' } }],
      answers: {
        '201': {
          mediaType: 'application/json',
          validate: validators.addBook.responses['201'],
          examples: [{ name: 'made', value: bodies.book }],
          fields: [
            { at: '/id', required: true, unique: true },
            { at: '/title', required: true, echoes: '/title' },
          ],
        },
        '400': {
          mediaType: 'application/json',
          validate: validators.addBook.responses['400'],
          examples: [{ name: 'made', value: { detail: 'No such book' } }],
          text: '/detail',
        },
        '401': {
          mediaType: 'application/json',
          validate: validators.addBook.responses['401'],
          examples: [{ name: 'made', value: { detail: 'No such book' } }],
          text: '/detail',
        },
      },
    },
    {
      id: 'getBook',
      method: 'GET',
      path: '/books/{book_id}',
      security: [['Key']],
      parameters: [
        {
          name: 'book_id',
          in: 'path',
          required: true,
          kinds: ['string'],
          validate: validators.getBook.parameters.path.book_id,
        },
      ],
      success: '200',
      known: ['b_a', 'b_0f'],
      answers: {
        '200': {
          mediaType: 'application/json',
          validate: validators.getBook.responses['200'],
          examples: [{ name: 'made', value: bodies.book }],
          fields: [{ at: '/id', required: true, unique: true }],
        },
        '404': {
          mediaType: 'application/json',
          validate: validators.getBook.responses['404'],
          examples: [{ name: 'made', value: { detail: 'No such book' } }],
          text: '/detail',
        },
      },
    },
    {
      id: 'removeBook',
      method: 'DELETE',
      path: '/books/{book_id}',
      security: [['Key']],
      parameters: [
        {
          name: 'book_id',
          in: 'path',
          required: true,
          kinds: ['string'],
          validate: validators.removeBook.parameters.path.book_id,
        },
      ],
      success: '204',
      known: ['b_a', 'b_0f'],
      answers: {
        '204': {},
        '404': {
          mediaType: 'application/json',
          validate: validators.removeBook.responses['404'],
          examples: [{ name: 'made', value: { detail: 'No such book' } }],
          text: '/detail',
        },
      },
    },
  ],
};

// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import type {
  Atlas,
  BookAddedPayload,
  BookRemoved,
  book,
  ErrorSchema,
  NewBook,
  Novel,
  Price,
  Shelf,
  Titled,
} from './schemas.ts';

export interface paths {
  '/books': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List books */
    get: {
      parameters: {
        query?: {
          limit?: number;
          page?: number;
          'order-by'?: 'title' | 'year';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** Some books. */
        200: {
          headers: {
            'X-Total-Count': number;
            [name: string]: unknown;
          };
          content: {
            'application/json': book[];
          };
        };
        default: components['responses']['Problem'];
      };
    };
    put?: never;
    post: operations['add_book'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/books/{book_id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        book_id: string;
      };
      cookie?: never;
    };
    get: operations['get-book'];
    put?: never;
    post?: never;
    delete: operations['removeBook'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface webhooks {
  'book-added': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A book was added
     *
     * Sent once for each book, and again after a minute until it is acknowledged.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': BookAddedPayload;
        };
      };
      responses: {
        /** It was received. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'book-removed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': BookRemoved;
        };
      };
      responses: {
        /** It was received. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    Atlas: Atlas;
    BookRemoved: BookRemoved;
    Error: ErrorSchema;
    Novel: Novel;
    Price: Price;
    Shelf: Shelf;
    Titled: Titled;
    book: book;
    'new-book': NewBook;
    BookAddedPayload: BookAddedPayload;
  };
  responses: {
    /** What went wrong. */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ErrorSchema;
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export interface operations {
  add_book: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': NewBook;
      };
    };
    responses: {
      /** The book was added. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': book;
        };
      };
      400: components['responses']['Problem'];
      401: components['responses']['Problem'];
    };
  };
  'get-book': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        book_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The book. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': book;
        };
      };
      404: components['responses']['Problem'];
    };
  };
  removeBook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        book_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: components['responses']['Problem'];
    };
  };
}

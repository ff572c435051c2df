// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { isUuid } from '../runtime/formats.ts';
import { isInt32, isInteger, isLonger, isMultipleOf, isNumber, isUnique } from '../runtime/measure.ts';
import {
  add,
  anyOf,
  at,
  both,
  type Found,
  isObject,
  issue,
  missing,
  mustBeBoolean,
  mustBeIntegerOrNull,
  mustBeString,
  oneOf,
  own,
  unlisted,
  validator,
  wrongType,
} from '../runtime/validation.ts';

export type { Issue } from '../runtime/validation.ts';

/** Returns the issues of `value` as Atlas; empty if it is valid. */
export const validateAtlas = /* @__PURE__ */ validator(checkAtlas);

/** Returns the issues of `value` as BookRemoved; empty if it is valid. */
export const validateBookRemoved = /* @__PURE__ */ validator(checkBookRemoved);

/** Returns the issues of `value` as ErrorSchema; empty if it is valid. */
export const validateErrorSchema = /* @__PURE__ */ validator(checkErrorSchema);

/** Returns the issues of `value` as Novel; empty if it is valid. */
export const validateNovel = /* @__PURE__ */ validator(checkNovel);

/** Returns the issues of `value` as Price; empty if it is valid. */
export const validatePrice = /* @__PURE__ */ validator(checkPrice);

/** Returns the issues of `value` as Shelf; empty if it is valid. */
export const validateShelf = /* @__PURE__ */ validator(checkShelf);

/** Returns the issues of `value` as Titled; empty if it is valid. */
export const validateTitled = /* @__PURE__ */ validator(checkTitled);

/** Returns the issues of `value` as book; empty if it is valid. */
export const validateBook = /* @__PURE__ */ validator(checkBook);

/** Returns the issues of `value` as NewBook; empty if it is valid. */
export const validateNewBook = /* @__PURE__ */ validator(checkNewBook);

/** Returns the issues of `value` as BookAddedPayload; empty if it is valid. */
export const validateBookAddedPayload = /* @__PURE__ */ validator(checkBookAddedPayload);

/** Returns the issues of `value` as a query parameter of getBooks; empty if it is valid. */
export const validateGetBooksQueryLimit = /* @__PURE__ */ validator(checkGetBooksQueryLimit);

/** Returns the issues of `value` as a query parameter of getBooks; empty if it is valid. */
export const validateGetBooksQueryPage = /* @__PURE__ */ validator(checkGetBooksQueryPage);

/** Returns the issues of `value` as a query parameter of getBooks; empty if it is valid. */
export const validateGetBooksQueryOrderBy = /* @__PURE__ */ validator(checkGetBooksQueryOrderBy);

/** Returns the issues of `value` as the body of a 200 response to getBooks; empty if it is valid. */
export const validateGetBooksResponse200 = /* @__PURE__ */ validator(checkGetBooksResponse200);

/** Returns the issues of `value` as a header of a 200 response to getBooks; empty if it is valid. */
export const validateGetBooksResponse200XTotalCount = /* @__PURE__ */ validator(checkGetBooksResponse200XTotalCount);

/** Returns the issues of `value` as a path parameter of getBook; empty if it is valid. */
export const validateGetBookPathBookId = /* @__PURE__ */ validator(checkGetBookPathBookId);

/** Returns the issues of `value` as a path parameter of removeBook; empty if it is valid. */
export const validateRemoveBookPathBookId = /* @__PURE__ */ validator(checkRemoveBookPathBookId);

/** The validators of each operation, by its id: of the request body, of parameters, and of response bodies and headers by status. */
export const validators = {
  getBooks: {
    parameters: {
      query: {
        limit: validateGetBooksQueryLimit,
        page: validateGetBooksQueryPage,
        'order-by': validateGetBooksQueryOrderBy,
      },
    },
    responses: {
      '200': validateGetBooksResponse200,
      default: validateErrorSchema,
    },
    headers: {
      '200': {
        'x-total-count': validateGetBooksResponse200XTotalCount,
      },
    },
  },
  addBook: {
    request: validateNewBook,
    responses: {
      '201': validateBook,
      '400': validateErrorSchema,
      '401': validateErrorSchema,
    },
  },
  getBook: {
    parameters: {
      path: {
        book_id: validateGetBookPathBookId,
      },
    },
    responses: {
      '200': validateBook,
      '404': validateErrorSchema,
    },
  },
  removeBook: {
    parameters: {
      path: {
        book_id: validateRemoveBookPathBookId,
      },
    },
    responses: {
      '404': validateErrorSchema,
    },
  },
};

function checkAtlas(value: unknown): Found {
  let found: Found;
  found = both(found, checkTitled(value));
  found = both(found, checkAtlasPart2(value));
  return found;
}

const atlasPart2Properties = /* @__PURE__ */ new Set(['title', 'subtitle', 'kind', 'maps']);

function checkAtlasPart2(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'kind', value.kind === undefined ? missing : checkAtlasPart2Kind(value.kind));
  found = at(found, 'maps', value.maps === undefined ? missing : checkAtlasPart2Maps(value.maps));
  for (const name in value) {
    if (own(value, name) === undefined) continue;
    if (!atlasPart2Properties.has(name)) found = at(found, name, unlisted);
  }
  return found;
}

function checkAtlasPart2Kind(value: unknown): Found {
  return value === 'atlas' ? undefined : issue('enum', 'must be "atlas"');
}

function checkAtlasPart2Maps(value: unknown): Found {
  if (!Array.isArray(value)) return wrongType('an array');
  let found: Found;
  if (value.length < 1) found = add(found, 'minItems', 'must have at least 1 item');
  if (!isUnique(value)) found = add(found, 'uniqueItems', 'must not have duplicate items');
  for (let index = 0; index < value.length; index++) found = at(found, index, checkAtlasPart2MapsItem(value[index]));
  return found;
}

function checkAtlasPart2MapsItem(value: unknown): Found {
  if (typeof value !== 'string') return wrongType('a string');
  return isUuid(value) ? undefined : issue('format', 'must be a UUID');
}

function checkBookRemoved(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'type', value.type === undefined ? missing : checkBookRemovedType(value.type));
  found = at(found, 'id', value.id === undefined ? missing : mustBeString(value.id));
  return found;
}

function checkBookRemovedType(value: unknown): Found {
  return value === 'book.removed' || value === 'book.lost'
    ? undefined
    : issue('enum', 'must be one of "book.removed", "book.lost"');
}

function checkErrorSchema(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  return at(undefined, 'detail', value.detail === undefined ? missing : mustBeString(value.detail));
}

function checkNovel(value: unknown): Found {
  let found: Found;
  found = both(found, checkTitled(value));
  found = both(found, checkNovelPart2(value));
  return found;
}

function checkNovelPart2(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'kind', value.kind === undefined ? missing : checkNovelPart2Kind(value.kind));
  found = at(found, 'pages', value.pages === undefined ? missing : checkNovelPart2Pages(value.pages));
  if (value.price !== undefined) found = at(found, 'price', checkPrice(value.price));
  return found;
}

function checkNovelPart2Kind(value: unknown): Found {
  return value === 'novel' ? undefined : issue('enum', 'must be "novel"');
}

function checkNovelPart2Pages(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  let found: Found;
  if (value < 1) found = add(found, 'minimum', 'must be 1 or more');
  if (!isInt32(value)) found = add(found, 'format', 'must be a 32-bit integer');
  return found;
}

function checkPrice(value: unknown): Found {
  if (!isNumber(value)) return wrongType('a number');
  let found: Found;
  if (value <= 0) found = add(found, 'exclusiveMinimum', 'must be more than 0');
  if (!isMultipleOf(value, 0.01)) found = add(found, 'multipleOf', 'must be a multiple of 0.01');
  return found;
}

function checkShelf(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'name', value.name === undefined ? missing : checkShelfName(value.name));
  if (value.shelves !== undefined) found = at(found, 'shelves', checkShelfShelves(value.shelves));
  if (own(value, '__proto__') !== undefined) found = at(found, '__proto__', mustBeString(own(value, '__proto__')));
  if (value['with-dash'] !== undefined) found = at(found, 'with-dash', mustBeBoolean(value['with-dash']));
  if (value['new\nline'] !== undefined) found = at(found, 'new\nline', mustBeIntegerOrNull(value['new\nline']));
  return found;
}

function checkShelfName(value: unknown): Found {
  return value === "it's" ||
    value === '"quoted"' ||
    value === 'a*/b' ||
    value === '__proto__' ||
    value === 'constructor' ||
    value === ''
    ? undefined
    : issue('enum', 'must be one of "it\'s", "\\"quoted\\"", "a*/b", "__proto__", "constructor", ""');
}

function checkShelfShelves(value: unknown): Found {
  if (!Array.isArray(value)) return wrongType('an array');
  let found: Found;
  for (let index = 0; index < value.length; index++) found = at(found, index, checkShelf(value[index]));
  return found;
}

function checkTitled(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'title', value.title === undefined ? missing : checkTitledTitle(value.title));
  if (value.subtitle !== undefined) found = at(found, 'subtitle', checkTitledSubtitle(value.subtitle));
  return found;
}

function checkTitledTitle(value: unknown): Found {
  if (typeof value !== 'string') return wrongType('a string');
  let found: Found;
  if (value === '') found = add(found, 'minLength', 'must be at least 1 character long');
  if (isLonger(value, 200)) found = add(found, 'maxLength', 'must be at most 200 characters long');
  return found;
}

function checkTitledSubtitle(value: unknown): Found {
  if (value === null) return undefined;
  if (typeof value !== 'string') return wrongType('a string or null');
  return isLonger(value, 200) ? issue('maxLength', 'must be at most 200 characters long') : undefined;
}

function checkBook(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'id', value.id === undefined ? missing : mustBeString(value.id));
  found = at(found, 'title', value.title === undefined ? missing : mustBeString(value.title));
  if (value.binding !== undefined) found = at(found, 'binding', checkBookBinding(value.binding));
  if (value.shelf !== undefined) found = at(found, 'shelf', value.shelf === null ? undefined : checkShelf(value.shelf));
  if (value.tags !== undefined) found = at(found, 'tags', checkBookTags(value.tags));
  return found;
}

function checkBookBinding(value: unknown): Found {
  return anyOf([checkBookBindingVariant1(value), mustBeString(value)], 'one of "hard", "soft", a string');
}

function checkBookBindingVariant1(value: unknown): Found {
  return value === 'hard' || value === 'soft' ? undefined : issue('enum', 'must be one of "hard", "soft"');
}

function checkBookTags(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  for (const name in value) {
    if (own(value, name) === undefined) continue;
    found = at(found, name, mustBeString(own(value, name)));
  }
  return found;
}

function checkNewBook(value: unknown): Found {
  const intended = new Map<unknown, number>([
    ['Novel', 0],
    ['Atlas', 1],
    ['atlas', 1],
    ['novel', 0],
  ]).get(isObject(value) ? own(value, 'kind') : undefined);
  return oneOf([checkNovel(value), checkAtlas(value)], 'Novel, Atlas', intended);
}

function checkBookAddedPayload(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'type', value.type === undefined ? missing : checkBookAddedPayloadType(value.type));
  found = at(found, 'data', value.data === undefined ? missing : checkBook(value.data));
  return found;
}

function checkBookAddedPayloadType(value: unknown): Found {
  return value === 'book.added' ? undefined : issue('enum', 'must be "book.added"');
}

function checkGetBooksQueryLimit(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  let found: Found;
  if (value < 1) found = add(found, 'minimum', 'must be 1 or more');
  if (value > 100) found = add(found, 'maximum', 'must be 100 or less');
  return found;
}

function checkGetBooksQueryPage(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  return value < 1 ? issue('minimum', 'must be 1 or more') : undefined;
}

function checkGetBooksQueryOrderBy(value: unknown): Found {
  return value === 'title' || value === 'year' ? undefined : issue('enum', 'must be one of "title", "year"');
}

function checkGetBooksResponse200(value: unknown): Found {
  if (!Array.isArray(value)) return wrongType('an array');
  let found: Found;
  for (let index = 0; index < value.length; index++) found = at(found, index, checkBook(value[index]));
  return found;
}

function checkGetBooksResponse200XTotalCount(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  return value < 0 ? issue('minimum', 'must be 0 or more') : undefined;
}

const getBookPathBookIdPattern = /^b_[0-9a-f]+$/u;

function checkGetBookPathBookId(value: unknown): Found {
  if (typeof value !== 'string') return wrongType('a string');
  return getBookPathBookIdPattern.test(value) ? undefined : issue('pattern', 'must match the pattern ^b_[0-9a-f]+$');
}

const removeBookPathBookIdPattern = /^b_[0-9a-f]+$/u;

function checkRemoveBookPathBookId(value: unknown): Found {
  if (typeof value !== 'string') return wrongType('a string');
  return removeBookPathBookIdPattern.test(value) ? undefined : issue('pattern', 'must match the pattern ^b_[0-9a-f]+$');
}

// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export { rightCredentials, wrongCredentials } from './requests/credentials.ts';
export { rightMediaTypes, usualHeaders, wrongMediaTypes } from './requests/headers.ts';
export { brokenBodies, hardBodies, spelledBodies } from './requests/json-bodies.ts';
export { methods, similarPaths } from './requests/routes.ts';
export { hardNames, hardTexts, plainValues } from './requests/values.ts';

import type { Config } from './config.ts';
import { reporterNames } from './reporter-name.ts';

/** Returns the problem of a member; `at` is its name. */
type Rule = (value: unknown, at: string) => string[];

const members: { [Name in keyof Config]-?: Rule } = {
  baseUrl: (value, at) =>
    isText(value) ? [] : [`${at} is not a string. Give an address such as http://localhost:8080.`],
  tokenEnv: (value, at) => (isText(value) ? [] : [`${at} is not a string. Name an environment variable.`]),
  authorize: (value, at) =>
    typeof value === 'function'
      ? []
      : [`${at} is not a function. Write the configuration as a module (.mjs) with a function.`],
  values: (value, at) => {
    if (!isObject(value)) return [`${at} is not an object. Give values by property or JSON pointer.`];
    return Object.entries(value).flatMap(([name, one]) =>
      isJson(one) ? [] : [`${at} is not JSON at \`${name}\`. Give a string, a number, or other JSON.`],
    );
  },
  waivers: (value, at) =>
    Array.isArray(value)
      ? value.flatMap((waiver, index) => waiverProblems(waiver, `waivers[${index}]`))
      : [`${at} is not an array. List waivers, each with case, reason and until.`],
  maxAccepted: isCount,
  allowRefusals: isBoolean,
  strict: isBoolean,
  rate: (value, at) =>
    Number.isFinite(value) && (value as number) > 0 ? [] : [`${at} is ${shown(value)}. Give a number greater than 0.`],
  concurrency: isCount,
  timeout: isCount,
  reporters: (value, at) => {
    if (!isObject(value)) return [`${at} is not an object. Give the file of each report: ${reporterNames.join(', ')}.`];
    return Object.entries(value).flatMap(([name, file]) => {
      if (!(reporterNames as readonly string[]).includes(name)) {
        return [`${at} has an unknown report \`${name}\`. Use one of ${reporterNames.join(', ')}.`];
      }
      return isText(file) ? [] : [`\`reporters.${name}\` is not a string. Name a file.`];
    });
  },
};

/** Returns all problems of a configuration, each with a remedy. */
export function configProblems(value: unknown): string[] {
  if (!isObject(value)) return ['Not an object. Make the settings the default export, or write one JSON object.'];
  return Object.entries(value).flatMap(([name, member]) => {
    const check = Object.hasOwn(members, name) ? members[name as keyof Config] : undefined;
    if (!check) return [`There is no setting \`${name}\`. The settings are ${Object.keys(members).join(', ')}.`];
    return member === undefined ? [] : check(member, `\`${name}\``);
  });
}

function waiverProblems(waiver: unknown, at: string): string[] {
  if (!isObject(waiver)) return [`\`${at}\` is not an object. Give it case, reason and until.`];
  const { case: name, reason, until, ...others } = waiver;
  const named = isText(name) ? ` ("${name}")` : '';
  return [
    ...(named ? [] : [`\`${at}.case\` is not a string. Give the name of a case; * stands for any text.`]),
    ...(isText(reason) ? [] : [`\`${at}.reason\`${named} is not a string. Say why the failure is accepted.`]),
    ...(isDate(until)
      ? []
      : [
          `\`${at}.until\`${named} is ${JSON.stringify(until) ?? 'missing'}. Give the last day on which it applies, as YYYY-MM-DD.`,
        ]),
    ...Object.keys(others).map((other) => `\`${at}\`${named} has \`${other}\`. A waiver has case, reason and until.`),
  ];
}

function isBoolean(value: unknown, at: string): string[] {
  return typeof value === 'boolean' ? [] : [`${at} is not a boolean. Give true or false.`];
}

function isCount(value: unknown, at: string): string[] {
  if (Number.isInteger(value) && (value as number) > 0) return [];
  return [`${at} is ${shown(value)}. Give a whole number of at least 1.`];
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isJson);
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

import { reporterNames } from '../reporters/reporter.ts';
import type { Config } from './config.ts';

/** Says what is wrong with a member; nothing when it is right. `at` names the member. */
type Check = (value: unknown, at: string) => string[];

const members: { [Name in keyof Config]-?: Check } = {
  baseUrl: (value, at) => (isText(value) ? [] : [`${at} is no text. Give an address such as http://localhost:8080.`]),
  tokenEnv: (value, at) => (isText(value) ? [] : [`${at} is no text. Name an environment variable.`]),
  authorize: (value, at) =>
    typeof value === 'function' ? [] : [`${at} is no function. Write the configuration as .mjs, with a function.`],
  values: (value, at) => {
    if (!isObject(value)) return [`${at} is no object. Give values by property, or by JSON pointer.`];
    return Object.entries(value).flatMap(([name, one]) =>
      isJson(one) ? [] : [`${at} holds no JSON at \`${name}\`. Give text, a number, or other JSON.`],
    );
  },
  waivers: (value, at) =>
    Array.isArray(value)
      ? value.flatMap((waiver, index) => waiverProblems(waiver, `waivers[${index}]`))
      : [`${at} is no list. List waivers, each with case, reason and until.`],
  maxAccepted: isCount,
  allowRefusals: (value, at) =>
    typeof value === 'boolean' ? [] : [`${at} is neither true nor false. Give one of them.`],
  rate: (value, at) =>
    Number.isFinite(value) && (value as number) > 0 ? [] : [`${at} is ${shown(value)}. Give a number above 0.`],
  concurrency: isCount,
  timeout: isCount,
  reporters: (value, at) => {
    if (!isObject(value)) return [`${at} is no object. Give a file for each of ${reporterNames.join(', ')}.`];
    return Object.entries(value).flatMap(([name, file]) => {
      if (!(reporterNames as readonly string[]).includes(name)) {
        return [`${at} has no report \`${name}\`. Name one of ${reporterNames.join(', ')}.`];
      }
      return isText(file) ? [] : [`\`reporters.${name}\` is no text. Name a file.`];
    });
  },
};

/** Everything that is wrong with a configuration, each as a finding and a remedy. */
export function configProblems(value: unknown): string[] {
  if (!isObject(value)) return ['It holds no object. Export the settings as the default, or write one JSON object.'];
  return Object.entries(value).flatMap(([name, member]) => {
    const check = Object.hasOwn(members, name) ? members[name as keyof Config] : undefined;
    if (!check) return [`There is no setting \`${name}\`. The settings are ${Object.keys(members).join(', ')}.`];
    return member === undefined ? [] : check(member, `\`${name}\``);
  });
}

function waiverProblems(waiver: unknown, at: string): string[] {
  if (!isObject(waiver)) return [`\`${at}\` is no object. Give it case, reason and until.`];
  const { case: name, reason, until, ...others } = waiver;
  const named = isText(name) ? ` ("${name}")` : '';
  return [
    ...(named ? [] : [`\`${at}.case\` is no text. Give the name of a case; * stands for any text.`]),
    ...(isText(reason) ? [] : [`\`${at}.reason\`${named} is no text. Say why the failure is accepted.`]),
    ...(isDate(until)
      ? []
      : [
          `\`${at}.until\`${named} is ${JSON.stringify(until) ?? 'missing'}. Give the last day on which it holds, as YYYY-MM-DD.`,
        ]),
    ...Object.keys(others).map((other) => `\`${at}\`${named} has \`${other}\`. A waiver has case, reason and until.`),
  ];
}

function isCount(value: unknown, at: string): string[] {
  if (Number.isInteger(value) && (value as number) > 0) return [];
  return [`${at} is ${shown(value)}. Give a whole number from 1 on.`];
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

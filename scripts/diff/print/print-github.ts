import type { Location } from '../locate.ts';
import type { Change } from '../verdict/change.ts';

const levels = { major: 'warning', minor: 'notice', patch: 'notice', none: 'debug' } as const;

/** Workflow commands that GitHub shows as annotations at the lines of a pull request. */
export function printGithub(changes: readonly Change[], locationOf: (change: Change) => Location | undefined): string {
  return changes
    .map((change) => {
      const { file, line } = locationOf(change) ?? {};
      const members = { ...(file === undefined ? {} : { file, line }), title: `${titleOf(change)}: ${change.where}` };
      const listed = Object.entries(members).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${levels[change.bump]} ${listed.join(',')}::${data(change.message)}\n`;
    })
    .join('');
}

/** The size, and where it shows if that is not in both: in messages, or in generated types. */
function titleOf({ bump, wire, types }: Change): string {
  if (wire === types || bump === 'patch') return bump;
  return `${bump} ${wire === bump ? 'on the wire' : 'for generated types'}${[wire, types].includes('none') ? ' only' : ''}`;
}

/** Text of the spec cannot end the command and begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

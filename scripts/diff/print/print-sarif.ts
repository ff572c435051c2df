import type { Location } from '../locate.ts';
import type { Change, Verdict } from '../verdict/change.ts';
import { wireOnly } from './print.ts';

const levels = { major: 'error', minor: 'note', patch: 'note', none: 'none' } as const;

/** The verdict as SARIF 2.1.0, which code scanning and editors read. The kinds of change are its rules. */
export function printSarif(verdict: Verdict, locationOf: (change: Change) => Location | undefined): string {
  const { changes, bump, wire, types } = verdict;
  const kinds = [...new Set(changes.map(({ kind }) => kind))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'spec:diff', rules: kinds.map((kind) => ({ id: kind, name: kind })) } },
        results: changes.map((change) => toResult(change, locationOf(change))),
        properties: { bump, wire, types, ...(verdict.typesUnknown ? { note: wireOnly } : {}) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult({ kind, bump, wire, types, breaks, message, where }: Change, location: Location | undefined): object {
  const physical = location && {
    artifactLocation: { uri: encodeURI(location.file.replaceAll('\\', '/')) },
    region: { startLine: location.line },
  };
  return {
    ruleId: kind,
    level: levels[bump],
    message: { text: message },
    locations: [
      { ...(physical ? { physicalLocation: physical } : {}), logicalLocations: [{ fullyQualifiedName: where }] },
    ],
    properties: { bump, wire, types, breaks },
  };
}

import { type File, header } from '../files.ts';
import type { Api } from '../model/api.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { hasValidators, printValue } from './mock/code.ts';
import { describeApi } from './mock/describe-api.ts';
import { emitEntries } from './mock/entries.ts';
import { describeExampleCall } from './mock/example-call.ts';
import { SharedBodies } from './mock/shared-bodies.ts';

/** Emits the mock: its description of the API, an example call for its command, and its entry points. */
export function emitMock(api: Api, names: Names, note: Note): File[] {
  const file = (name: string, content: string) => ({ path: `${names.generated.mock}/${name}`, content });
  return [
    file('description.ts', printDescription(api, names, note)),
    file('example-call.ts', printExampleCall(api)),
    ...emitEntries(api, names).map(({ name, content }) => file(name, content)),
  ];
}

function printDescription(api: Api, names: Names, note: Note): string {
  const bodies = new SharedBodies();
  const description = describeApi(api, bodies, note);
  const printed = printValue(description);
  const validators = hasValidators(description)
    ? `import { validators } from '${names.packages.types}/validators';\n`
    : '';
  return `${header}
${validators}import type { Description } from '../runtime/api/description.ts';
${bodies.print()}
/** The API: ${api.operations.length === 1 ? 'its operation' : 'its operations'}, how credentials are sent, and the documented answers. */
export const description: Description = ${printed};
`;
}

function printExampleCall(api: Api): string {
  const call = describeExampleCall(api);
  return `${header}
import type { ExampleCall } from '../runtime/command/example-call.ts';

/** A call that the mock answers with success. */
export const exampleCall: ExampleCall${call ? '' : ' | undefined'} = ${call ? printValue(call) : 'undefined'};
`;
}

import { certifierOf } from '../../../generate/cases/samples/certify.ts';
import { Samples } from '../../../generate/cases/samples/sample.ts';
import type { Api, Response as Documented } from '../../../generate/model/api.ts';
import { jsonContent } from '../../../generate/model/json-content.ts';
import { changing } from '../server/changing.ts';
import type { Given, Handle, Mutant } from '../server/mutant.ts';
import { brokenPromises } from './promise-mutants.ts';
import { breaksOf } from './wrong-values.ts';

/** Servers whose answers break their own schema, or a promise, in one place. `given` holds the statuses that `mock` answers with. */
export function responseMutants(api: Api, mock: Handle, given: Given): Mutant[] {
  const samples = Samples.for(api);
  const certifier = certifierOf(api.document);
  return api.operations.flatMap((operation) => [
    ...operation.responses
      .filter(({ status }) => given.has(status))
      .flatMap((response) => schemaBreaks(response, given.get(response.status) ?? '')),
    ...brokenPromises(operation, api, mock),
  ]);

  function schemaBreaks(response: Documented, topic: string): Mutant[] {
    const content = jsonContent(response.contents);
    if (!content) return [];
    const [example] = content.examples.toSorted(
      (a, b) => JSON.stringify(b.value).length - JSON.stringify(a.value).length,
    );
    if (!example) return [];
    return breaksOf(content.schema, samples).flatMap(({ name, apply }): Mutant[] => {
      const broken = apply(example.value);
      // A change that the schema allows is not a fault.
      if (broken === undefined || certifier.valid(content.schema.pointer, broken)) return [];
      return [
        {
          name: `status ${response.status}, ${name}`,
          hints: [topic],
          serve: () =>
            changing(mock, Number(response.status), (body) => {
              const changed = apply(body);
              return changed === undefined || certifier.valid(content.schema.pointer, changed) ? body : changed;
            }),
        },
      ];
    });
  }
}

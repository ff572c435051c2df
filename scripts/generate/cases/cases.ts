import type { Api, Content, Operation } from '../model/api.ts';
import { hasFields, isValidated, requestContent } from '../model/json-content.ts';
import type { Note } from '../spec/diagnostics.ts';
import type { Case } from './case/case.ts';
import { refusals, successes } from './case/statuses.ts';
import { acceptedTitle } from './case/titles.ts';
import { chainCases } from './chains/chain-cases.ts';
import { formCheck } from './parameters/form-bodies.ts';
import { noteNested } from './parameters/kinds.ts';
import { parameterCases } from './parameters/parameter-cases.ts';
import { plainBody } from './parameters/plain-body.ts';
import { lacksParameter } from './parameters/valid-parameters.ts';
import { distinct, PlaceCases } from './place-cases.ts';
import { type Bases, findBases } from './places/bases.ts';
import { bodyTopic, type Place, type Tools } from './places/place.ts';
import { concurrentCases } from './promises/concurrent.ts';
import { withCondition } from './promises/condition.ts';
import { type Owed, promises } from './promises/promises.ts';
import { Totals } from './promises/totals.ts';
import { otherContents } from './protocol/other-contents.ts';
import { protocolCases } from './protocol/protocol.ts';
import { certifierOf } from './samples/certify.ts';
import { Samples } from './samples/sample.ts';

/**
 * Makes the cases of an operation: valid requests, and requests with one thing wrong each. `share` tells whether the cases of a place are
 * those of its schema, made elsewhere; without it, all are made here.
 */
export function cases(operation: Operation, api: Api, note: Note, share?: Tools['share']): Case[] {
  const samples = Samples.for(api);
  noteNested(operation.parameters, api, note);
  // Whatever is sent lacks a parameter, so that it is refused for that.
  if (lacksParameter(operation, samples)) return protocolCases(operation, api, undefined, undefined, false);
  const sent = requestContent(operation.requestBody?.contents ?? []);
  const content = sent && isValidated(sent) ? sent : undefined;
  const bases = content && findBases(content, { samples, certifier: certifierOf(api.document) });
  if (content && !bases) {
    note(
      'no-valid-body',
      content.pointer,
      'No valid body could be made from the schema, so no case tests it.',
      'Add an example.',
    );
  }
  const valid = bases ? [] : validCases(operation, sent, samples);
  return distinct([
    ...valid,
    ...(content && bases ? bodyCases(operation, api, content, bases, note, share) : []),
    ...(bases || valid.length > 0 ? chainCases(operation, api, content?.schema.pointer ?? '', bases) : []),
    ...parameterCases(operation, api, samples, bases?.minimal),
    ...protocolCases(operation, api, content, bases?.minimal),
    ...otherContents(operation, api, samples),
  ]);
}

/** The only valid request of an operation without a body that a validator can judge. None if no valid body is known. */
function validCases(operation: Operation, content: Content | undefined, samples: Samples): Case[] {
  const isUnknown = content !== undefined && plainBody(content, samples) === undefined;
  if (isUnknown && operation.requestBody?.required) return [];
  return [
    {
      topic: 'examples',
      title: acceptedTitle('a valid request'),
      request: {},
      verdict: { statuses: successes(operation) },
    },
  ];
}

function bodyCases(
  operation: Operation,
  api: Api,
  content: Content,
  bases: Bases,
  note: Note,
  share: Tools['share'],
): Case[] {
  const owed = promises(operation, api);
  const samples = Samples.for(api);
  // Where an answer depends on the whole request, or the body is text, each case is made for this operation.
  const isShared = share && content.kind === 'json' && !owed.some(changesBodies);
  const used = content.schema;
  const root = { samples, certifier: certifierOf(api.document), bases, root: used.pointer };
  const tools: Tools = isShared ? { ...root, share } : root;
  const isSendable = hasFields(content)
    ? formCheck(content, api, operation.requestBody?.required ?? false)
    : () => true;
  const totals = new Totals(operation, tools, owed);
  const places = new PlaceCases(
    {
      name: `${operation.method} ${operation.path}`,
      accepts: successes(operation),
      refuses: refusals(operation, 'body-schema'),
      isSendable,
      prepare: (place) => withCondition(place, owed, tools),
      fit: (base, body, at) => totals.fit(base, body, at),
    },
    tools,
    note,
  );
  const schema = samples.resolve(used);
  const start: Place = { topic: bodyTopic, pointer: '', used, schema, base: bases.minimal, isPlain: true };
  const accepted = [...new Set([bases.minimal, ...bases.examples, bases.full])]
    .filter(({ body }) => isSendable(body, true))
    .map(
      (base): Case => ({
        topic: 'examples',
        title: acceptedTitle(base.name),
        request: { base },
        verdict: { statuses: successes(operation) },
      }),
    );
  return [...accepted, ...places.from(start), ...totals.cases(bases), ...concurrentCases(operation, bases, owed)];
}

/** Whether requests are changed so that their answers can keep a promise. */
function changesBodies(owes: Owed): boolean {
  return 'total' in owes || ('repeats' in owes && owes.when !== undefined);
}

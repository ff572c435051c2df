import type { Content } from '../../model/api.ts';
import { isValidated } from '../../model/json-content.ts';
import type { Samples } from '../samples/sample.ts';

/** A valid body that is text or bytes, as text; undefined for JSON and forms, and if none is known. */
export function plainBody(content: Content, samples: Samples): string | undefined {
  if (isValidated(content)) return undefined;
  const [example] = content.examples;
  if (typeof example?.value === 'string') return example.value;
  switch (content.kind) {
    case 'xml':
      return '<root/>';
    case 'text': {
      const text = samples.of(content.schema, 'required');
      return typeof text === 'string' ? text : 'text';
    }
    default:
      return 'bytes';
  }
}

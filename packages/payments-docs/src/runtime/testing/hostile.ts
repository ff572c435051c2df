import type { Json } from '../../../../../scripts/generate/model/api.ts';

/** Text that tries to escape as markup, for every place of a document. */
export const attack = `</p></code><script>window.hacked = true</script><img src=x onerror="window.hacked = true">`;

const broken = '**not closed `nor this [or](that\n\n```\nnever ends\n\n<!-- \n\n| a | b\n|--';
const long = 'x'.repeat(400);
const rightToLeft = '\u202e\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627';

const webhook: Json = {
  post: {
    summary: attack,
    description: `${attack}\n\n${broken}`,
    parameters: [{ name: 'webhook-signature', in: 'header', description: attack, schema: { type: 'string' } }],
    requestBody: {
      description: attack,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/Hostile' },
          examples: { [attack]: { summary: attack, value: attack } },
        },
      },
    },
    responses: { '204': { description: attack } },
  },
};

/** A document in which every text is hostile. */
export const hostileDocument: { [key: string]: Json } = {
  info: { title: `Title ${attack}`, version: attack, description: `${attack}\n\n${broken}`, summary: attack },
  servers: [{ url: `https://example.com/${attack}`, description: attack, 'x-environment': attack }],
  tags: [{ name: attack, description: attack }],
  security: [{ [attack]: [] }],
  components: {
    securitySchemes: {
      [attack]: { type: 'apiKey', in: 'header', name: attack, description: attack, 'x-environment-variable': attack },
    },
    schemas: {
      Hostile: {
        type: 'object',
        title: attack,
        description: broken,
        required: [attack, '__proto__'],
        properties: {
          [attack]: {
            type: 'string',
            description: attack,
            pattern: attack,
            format: attack,
            default: attack,
            examples: [attack],
          },
          ['__proto__']: { type: 'string', description: 'A name that is not ours.' },
          [long]: { type: 'string', description: long, examples: [long] },
          [rightToLeft]: { type: 'string', description: `${rightToLeft} end.`, examples: [rightToLeft] },
          '${injected}`': {
            enum: [attack, long, rightToLeft, '</script>'],
            'x-enumDescriptions': { [attack]: attack },
          },
          forms: {
            oneOf: [
              { type: 'object', title: attack, properties: { a: { type: 'string' } } },
              { $ref: '#/components/schemas/Other' },
            ],
          },
          '': { type: 'string' },
        },
      },
      Other: { type: 'object', title: long, properties: { b: { $ref: '#/components/schemas/Hostile' } } },
    },
  },
  webhooks: { [attack]: webhook },
  paths: {
    [`/x/{id}/${attack}`]: {
      post: {
        operationId: 'hostile',
        'x-client-method': `a.${attack}`,
        tags: [attack],
        summary: `Summary ${attack}`,
        description: `${attack}\n\n![image](https://example.com/tracker.png)\n\n[link](javascript:alert(1))\n\n${broken}`,
        'x-codeSamples': [{ lang: attack, label: attack, source: `</code></pre>${attack}` }],
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: attack,
            schema: { type: 'string', examples: [attack] },
          },
          { name: attack, in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } },
          { name: 'X-H', in: 'header', required: true, schema: { type: 'string', examples: [attack] } },
        ],
        callbacks: { [attack]: { [`{$url}/${attack}`]: webhook } },
        requestBody: {
          description: attack,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Hostile' },
              examples: {
                [attack]: { summary: attack, value: { [attack]: `${attack}' "\n$HOME \`id\``, [long]: long } },
              },
            },
          },
        },
        responses: {
          '200': {
            description: attack,
            headers: { [attack]: { description: attack, schema: { type: 'string' } } },
            links: { [attack]: { operationId: 'hostile', description: attack, parameters: { id: attack } } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Hostile' },
                examples: { a: { summary: attack, value: attack } },
              },
            },
          },
          default: { description: broken, content: { [`text/${attack}`]: { schema: { type: 'string' } } } },
        },
      },
    },
  },
};

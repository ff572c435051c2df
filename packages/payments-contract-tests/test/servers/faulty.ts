import type { Handle } from './correct.ts';

/** The defaults of frameworks that break the contract, each as a change to a correct server. */
export const faultyServers: { readonly [name: string]: { serve: (correct: Handle) => Handle; causes: RegExp[] } } = {
  'answers 400 to a schema fault': {
    serve: answering(422, (response) => new Response(response.body, { status: 400, headers: response.headers })),
    causes: [/^1\. Bodies that break the schema answer 400; the document says 422 \(\d+ cases\)$/m],
  },
  'has the error bodies of Fastify': {
    serve: errors((status) => ({ statusCode: status, error: 'Bad Request', message: 'body must be object' })),
    causes: [/^1\. Error bodies lack `code` \(\d+ cases\)$/m],
  },
  'has the error bodies of FastAPI': {
    serve: errors(() => ({ detail: [{ loc: ['body'], msg: 'field required', type: 'value_error.missing' }] })),
    causes: [/^1\. Error bodies lack `code` and `message` \(\d+ cases\)$/m],
  },
  'answers HTML to a body that is not JSON': {
    serve: answering(
      400,
      () => new Response('<pre>SyntaxError</pre>', { status: 400, headers: { 'content-type': 'text/html' } }),
    ),
    causes: [/Error bodies are not JSON \(\d+ cases\)/, /content-type/],
  },
  'reads every media type as JSON': {
    serve: (correct) => (request) => {
      const headers = new Headers(request.headers);
      headers.set('content-type', 'application/json');
      return correct(new Request(request, { headers }));
    },
    causes: [/Bodies in another media type are accepted \(200\); the document says 415 \(\d+ cases\)/],
  },
  'answers 405 without Allow': {
    serve: answering(405, () => new Response(null, { status: 405 })),
    causes: [/Answers with status 405 lack the header Allow with POST/],
  },
  'refuses unknown properties': {
    serve: (correct) => async (request) => {
      const text = await request.clone().text();
      if (!text.includes('unexpected')) return correct(request);
      return Response.json({ code: 'INVALID_REQUEST_BODY', message: 'must NOT have more' }, { status: 422 });
    },
    causes: [/Valid requests answer 422; the document says 200, in cases of `additionalProperties` \(\d+ cases\)/],
  },
  'converts text to numbers': {
    serve: (correct) => async (request) => {
      const text = (await request.clone().text()).replace(/"quantity":"(\d+)"/g, '"quantity":$1');
      const { url, method, headers } = request;
      return method === 'POST' ? correct(new Request(url, { method, headers, body: text })) : correct(request);
    },
    causes: [/Bodies that break the schema are accepted \(200\); the document says 422, in product_cart\[\]\.quantity/],
  },
  'answers 201 to a creation': {
    serve: answering(200, (response) => new Response(response.body, { status: 201, headers: response.headers })),
    causes: [],
  },
  'answers 403 without a body to an unknown credential': {
    serve: answering(401, () => new Response(null, { status: 403 })),
    causes: [/Requests without a valid credential answer 403; the document says 401 \(\d+ cases\)/],
  },
  'refuses null': {
    serve: (correct) => async (request) => {
      const text = await request.clone().text();
      const answer = await correct(request);
      if (answer.status !== 200 || !text.includes(':null')) return answer;
      return Response.json({ code: 'INVALID_REQUEST_BODY', message: 'null' }, { status: 422 });
    },
    causes: [/Valid requests answer 422; the document says 200, in cases of `type`/],
  },
};

function answering(status: number, change: (response: Response) => Response): (correct: Handle) => Handle {
  return (correct) => async (request) => {
    const response = await correct(request);
    return response.status === status ? change(response) : response;
  };
}

function errors(body: (status: number) => object): (correct: Handle) => Handle {
  return (correct) => async (request) => {
    const response = await correct(request);
    const { status, headers } = response;
    return status < 400 ? response : Response.json(body(status), { status, headers: Object.fromEntries(headers) });
  };
}

import type { SecurityScheme } from '../../../../../scripts/generate/model/api.ts';
import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import type { OperationView } from '../view/operation-view.ts';
import { renderFacts } from './fields.ts';
import { renderHeading } from './heading.ts';

/** How a request says who sends it. */
export function renderAuthorization({ security, operation }: OperationView, { markdown }: Site): Html | undefined {
  if (security.length === 0) return undefined;
  // Where there are several ways, each is one of them.
  const isRequired = !operation.securityOptional && operation.security.length === 1;
  return html`<section>${renderHeading('authorization', 'Authorization')}
${operation.security.length > 1 && html`<p class="note">Any of ${operation.security.map((names, index) => [index > 0 && ' or ', html`<code>${names.join(' + ')}</code>`])}.</p>`}${operation.securityOptional && html`<p class="note">A request without credentials is answered too.</p>`}<ul class="fields">${security.map(
    (scheme) => {
      const { name, place, form } = credentialOf(scheme);
      const facts = [
        { label: 'Form', code: [form] },
        ...(scheme.environmentVariable === undefined
          ? []
          : [{ label: 'The client reads it from', code: [scheme.environmentVariable] }]),
      ];
      return html`<li class="field" id="authorization.${scheme.name}">
<p class="head"><a class="name" href="#authorization.${scheme.name}"><code>${name}</code></a> <span class="type">${place}</span>${isRequired && html` <span class="required">required</span>`}</p>
<div class="prose">${scheme.description !== undefined && markdown.blocks(scheme.description)}</div>
${renderFacts(facts)}</li>
`;
    },
  )}</ul></section>
`;
}

/** What a scheme sends, where, and in which form. */
export function credentialOf(scheme: SecurityScheme): { name: string; place: string; form: string } {
  switch (scheme.kind) {
    case 'bearer':
      return { name: 'Authorization', place: 'header', form: 'Bearer <token>' };
    case 'basic':
      return { name: 'Authorization', place: 'header', form: 'Basic <user:password in Base64>' };
    case 'apiKey':
      return { name: scheme.parameter, place: scheme.in, form: '<key>' };
  }
}

/** The servers of the API, by the names that code selects them with. */
export function renderEnvironments({ api, markdown }: Pick<Site, 'api' | 'markdown'>): Html | undefined {
  if (api.servers.length === 0) return undefined;
  return html`<section>${renderHeading('environments', 'Environments')}
<ul class="fields">${api.servers.map(
    ({ name, url, description }) => html`<li class="field" id="environments.${name}">
<p class="head"><a class="name" href="#environments.${name}"><code>${name}</code></a> <span class="type">${url}</span></p>
${description !== undefined && html`<div class="prose">${markdown.blocks(description)}</div>`}</li>
`,
  )}</ul></section>
`;
}

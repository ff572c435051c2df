import { type Html, html } from '../markup/html.ts';
import { credentialOf } from '../view/console/credential.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';
import { renderFacts } from './fields.ts';
import { renderHeading } from './heading.ts';

/** How a request authenticates. */
export function renderAuthorization({ security, operation }: OperationView, { markdown }: Site): Html | undefined {
  if (security.length === 0) return undefined;
  // With alternatives, no single scheme is required.
  const isRequired = !operation.securityOptional && operation.security.length === 1;
  return html`<section>${renderHeading('authorization', 'Authorization')}
${operation.security.length > 1 && html`<p class="note">Any of ${operation.security.map((names, index) => [index > 0 && ' or ', html`<code>${names.join(' + ')}</code>`])}.</p>`}${operation.securityOptional && html`<p class="note">Credentials are optional.</p>`}<ul class="fields">${security.map(
    (scheme) => {
      const { name, in: place, form } = credentialOf(scheme);
      const facts = [
        { label: 'Form', code: [form] },
        ...(scheme.environmentVariable === undefined
          ? []
          : [{ label: 'Environment variable', code: [scheme.environmentVariable] }]),
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

/** The servers of the API, by their environment names. */
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

import type { SecurityScheme } from '../../../../../../scripts/generate/model/api.ts';

/** How a security scheme is sent (OpenAPI 3.1, section 4.8.27). */
export interface Credential {
  in: 'header' | 'query' | 'cookie';
  name: string;
  /** What precedes the secret, such as `Bearer `. */
  prefix: string;
  /** The whole value as the reference shows it. */
  form: string;
}

/** The name, place and form of the credential of a scheme. */
export function credentialOf(scheme: SecurityScheme): Credential {
  switch (scheme.kind) {
    case 'bearer':
      return { in: 'header', name: 'Authorization', prefix: 'Bearer ', form: 'Bearer <token>' };
    case 'basic':
      return { in: 'header', name: 'Authorization', prefix: 'Basic ', form: 'Basic <user:password in Base64>' };
    case 'apiKey':
      return { in: scheme.in, name: scheme.parameter, prefix: '', form: '<key>' };
  }
}

import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that a stored theme does not flash. The class tells the style sheet that tabs and search will work. The
 * script is inline; the content security policy allows it by its hash.
 */
export const themeScript =
  "document.documentElement.className='js';try{var t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch(e){}";

/** The hash by which a content security policy allows the script (CSP Level 3, section 2.3.1). */
const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;

/**
 * The content security policy of a page: allows the site's own files, and requests to `connect`. `frame-ancestors` has no effect in a page.
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${themeScriptHash}`,
    "style-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

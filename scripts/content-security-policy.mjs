// @ts-check
/**
 * The promise "nothing leaves your computer", as the browser enforces it: only files of the same folder are loaded, and
 * nothing is sent anywhere. It goes into the built page only; Vite's development server needs a web socket.
 */
import { createHash } from 'node:crypto';

const DIRECTIVES = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * The policy for a page. Inline scripts are let in one by one, by hash, so that a script injected later stays out.
 * @param {string} html
 * @returns {string}
 */
export function contentSecurityPolicy(html) {
  const inlineScripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1] ?? '',
  );
  const hashes = inlineScripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return Object.entries({ ...DIRECTIVES, 'script-src': [...DIRECTIVES['script-src'], ...hashes] })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

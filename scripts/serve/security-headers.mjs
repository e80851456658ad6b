/** Hash of the one inline style sheet, the frame in `index.html`; the build says the right one when it has changed. */
export const FRAME_HASH = 'sha256-gChOtKn2+JiNPGAUd5KqEfrC0asxPkVV/uRKHV8vJrg=';

/**
 * The content security policy as directives; `frame-ancestors` works only as a header, the rest also as `<meta>`.
 * One source for the server here, the `<meta>` of the built page and the deployment guide.
 */
const DIRECTIVES = [
  "default-src 'self'",
  // WebAssembly is compiled, no script made of text: GDAL, and only where a person asks for it.
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' '${FRAME_HASH}'`,
  "img-src 'self' data: blob:",
  // `blob:` is what the page made itself: own layers too large to be handed to the map's worker object by object.
  "connect-src 'self' blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html app-worker service-worker',
];

/** Policy for `<meta http-equiv="Content-Security-Policy">`, so that a host without own headers is covered too. */
export const META_POLICY = DIRECTIVES.join('; ');

/** The one program that may ask other origins, and only for what a person has agreed to (`docs/adr/0019`). */
const REMOTE_PROGRAM = /^\/(?:.*\/)?assets\/remote\.worker-[A-Za-z0-9_-]{8}\.js$/;
/** Its own policy in place of the page's: it may fetch, and nothing else. */
export const REMOTE_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self' https: http:";

/**
 * Headers sent with every answer. Pages of these origins, and of no other, may embed the map.
 * @param {readonly string[]} [embedders]
 * @returns {Readonly<Record<string, string>>}
 */
export const securityHeaders = (embedders = []) => ({
  'Content-Security-Policy': [...DIRECTIVES, ["frame-ancestors 'self'", ...embedders].join(' ')].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self), camera=(self), microphone=(), payment=(), usb=()',
});

/** What is sent where nobody may embed the map. */
export const SECURITY_HEADERS = securityHeaders();

/**
 * Headers of the answer for a path.
 * @param {string} path of the address, without its query
 * @param {readonly string[]} [embedders] origins whose pages may embed the map
 * @returns {Readonly<Record<string, string>>}
 */
export const securityHeadersOf = (path, embedders = []) => (REMOTE_PROGRAM.test(path) ? { ...SECURITY_HEADERS, 'Content-Security-Policy': REMOTE_POLICY } : securityHeaders(embedders));

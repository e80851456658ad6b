import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtEmbedOrigins, readEmbedOrigins } from '../../../scripts/serve/embed-origins.mjs';
import { SECURITY_HEADERS, securityHeaders } from '../../../scripts/serve/security-headers.mjs';

const ancestors = (headers: Readonly<Record<string, string>>): string | undefined => headers['Content-Security-Policy']?.split('; ').find((part) => part.startsWith('frame-ancestors'));

test('by default nobody else may embed the map; with a list those, and no other', () => {
  expect(ancestors(SECURITY_HEADERS)).toBe("frame-ancestors 'self'");
  const origins = readEmbedOrigins('{"origins": ["https://www.example.org", "http://127.0.0.1:8080"]}');
  expect(ancestors(securityHeaders(origins))).toBe("frame-ancestors 'self' https://www.example.org http://127.0.0.1:8080");
});

test.each(['*', 'https://*', 'https://*.example.org', 'https://example.org/', 'https://example.org/page', 'example.org', "'self'", 'null', 'data:', 'https://example.org; script-src *', 'https://a.org https://b.org', 7, null])('%j is no origin', (origin) => {
  expect(() => readEmbedOrigins(JSON.stringify({ origins: [origin] }))).toThrow('is no origin');
});

test.each(['{}', '[]', '"x"', '{"origins": "https://example.org"}'])('%s is no list', (text) => {
  expect(() => readEmbedOrigins(text)).toThrow('has to be');
});

test('a built folder says for whom it was made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embed-'));
  expect(builtEmbedOrigins(folder)).toEqual([]);
  writeFileSync(join(folder, 'embed.json'), '{"origins":["https://example.org"]}');
  expect(builtEmbedOrigins(folder)).toEqual(['https://example.org']);
  rmSync(folder, { recursive: true });
});

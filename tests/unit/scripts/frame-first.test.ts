import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameFirst } from '../../../scripts/frame-first.mjs';
import { FRAME_HASH, META_POLICY } from '../../../scripts/serve/security-headers.mjs';

const handle = (html: string): string => {
  const { handler } = frameFirst().transformIndexHtml as { handler: (html: string) => string };
  return handler(html);
};

describe('frameFirst', () => {
  test('a style that the policy does not name stops the build and says the hash it needs', () => {
    const hash = createHash('sha256').update('p{}').digest('base64');
    expect(() => handle('<style>p{}</style>')).toThrow(`FRAME_HASH in scripts/serve/security-headers.mjs must be sha256-${hash}`);
  });

  test('the policy allows that one style sheet and no other inline style', () => {
    expect(META_POLICY).toContain(`style-src 'self' '${FRAME_HASH}';`);
    expect(META_POLICY).not.toContain('unsafe-inline');
  });

  test('the page in the source has one inline style sheet, no inline style and no inline script', async () => {
    const page = await readFile(resolve(import.meta.dirname, '../../../index.html'), 'utf8');
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page).not.toMatch(/\sstyle=|<script(?![^>]*\ssrc=)/);
  });
});

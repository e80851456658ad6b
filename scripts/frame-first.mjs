import { createHash } from 'node:crypto';
import { FRAME_HASH } from './serve/security-headers.mjs';

/**
 * Vite plugin: the page's style sheet moves behind the frame that stands in the page, so that the frame is painted before
 * it has arrived; and the policy must name the frame's own style by its hash, or the build fails.
 * @returns {import('vite').Plugin}
 */
export function frameFirst() {
  return {
    name: 'frame-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
        const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
        if (hash !== FRAME_HASH) throw new Error(`the frame's style changed: FRAME_HASH in scripts/serve/security-headers.mjs must be ${hash}`);
        const [link = ''] = /\s*<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
        // Comments and indents are for those who read the source; HTML needs neither entities for apostrophes nor strokes at the end.
        return html.replace(/\s*<!--.*?-->/gs, '').replace(link, '').replace('</body>', `${link.trim()}</body>`).replace(/\n\s*/g, '\n').replaceAll('&#39;', "'").replaceAll(' />', '>');
      },
    },
  };
}

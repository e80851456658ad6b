import { readFileSync } from 'node:fs';

/**
 * Writes the office's capability file into the page where the build was given one (`OFFICE=office.json npm run build`). It is
 * part of the page, not a request of its own: so it is there offline, and a page without an office asks nobody anything.
 * @param {string | undefined} file
 * @returns {import('vite').Plugin}
 */
export function officeSettings(file = process.env['OFFICE']) {
  return {
    name: 'office-settings',
    transformIndexHtml: () => {
      if (file === undefined || file === '') return [];
      const settings = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      return [{ tag: 'meta', attrs: { name: 'ur-office', content: encodeURIComponent(settings) }, injectTo: 'head' }];
    },
  };
}

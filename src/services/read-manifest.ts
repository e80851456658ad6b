import type { PackageManifest } from '../domain/packages/package-manifest.ts';

/** The manifest that the build wrote into the page; throws where the page was not made by the build. */
export function readManifest(page: Document): PackageManifest {
  const text = page.getElementById('data-manifest')?.textContent;
  if (!text) throw new Error('the page holds no data manifest');
  return JSON.parse(text) as PackageManifest;
}

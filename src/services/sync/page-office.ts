import { type OfficeSettings, readOfficeSettings } from './office-settings.ts';

/** The office that the page was built for; null where there is none, or none that this version understands. */
export function pageOffice(page: Pick<Document, 'querySelector' | 'baseURI'>): OfficeSettings | null {
  const content = page.querySelector<HTMLMetaElement>('meta[name="ur-office"]')?.content;
  if (content === undefined) return null;
  try {
    const reading = readOfficeSettings(JSON.parse(decodeURIComponent(content)), page.baseURI);
    return reading.ok ? reading.settings : null;
  } catch {
    return null;
  }
}

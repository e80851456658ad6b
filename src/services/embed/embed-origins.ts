/** Origins of the pages that may embed this map and talk to it, as the build was told (`docs/embed.md`); none by default. */
export function embedOrigins(page: Pick<Document, 'querySelector'>): readonly string[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="ur-embed-origins"]')?.content ?? '';
  return content.split(' ').filter((origin) => origin !== '');
}

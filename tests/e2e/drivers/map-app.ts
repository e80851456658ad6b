import type { Page } from '@playwright/test';

/** The application in the words of its user: what one does and sees, not which element does it. */
export class MapApp {
  constructor(readonly page: Page) {}

  /** Opens the app, at a link's query such as `?lang=en&site=…`. */
  async open(link = ''): Promise<void> {
    await this.page.goto(`./${link}`);
  }
}

/** What stands in the place of the side panel: the element's tag, and how it and what it needs arrive. */
export interface Desk {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

/**
 * How far the clock of this device is ahead of the server's, milliseconds; null where no server answers or it tells no time.
 * `ask` sends a HEAD request that no cache answers. The server tells whole seconds, cut off, so half a second is added to
 * them; half of the travelling time is taken for the way back.
 */
export async function clockOffsetMs(ask: () => Promise<Response>, now: () => number = Date.now): Promise<number | null> {
  try {
    const sent = now();
    const response = await ask();
    const received = now();
    const told = Date.parse(response.headers.get('Date') ?? '');
    return Number.isNaN(told) ? null : (sent + received) / 2 - (told + 500);
  } catch {
    return null;
  }
}

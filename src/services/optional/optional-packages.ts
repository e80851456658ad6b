import type { OptionalFile, OptionalPackage, OptionalPackageName, OptionalStock } from '../../domain/packages/optional-package.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
import { OptionalPackageError } from './optional-package-error.ts';

/** What optional packages need of the world. */
export interface OptionalSetting {
  readonly packages: readonly OptionalPackage[];
  /** Address of the folder that the page lies in. */
  readonly base: string;
  /** Undefined where the page is not served securely. */
  readonly caches: Pick<CacheStorage, 'open' | 'delete' | 'has'> | undefined;
  readonly fetchFile: (address: string, options: RequestInit) => Promise<Response>;
}

/** Not one of the service worker's own caches: those go with their version. */
const cacheName = (name: OptionalPackageName): string => `optional-${name}`;
const TYPES = { script: 'text/javascript; charset=utf-8', wasm: 'application/wasm', data: 'application/octet-stream' } as const;
/** Header of a kept answer with the time of keeping. */
const KEPT_AT = 'x-kept-at';

/**
 * Optional packages on this device: what is here, bring one, check it, delete it. The files lie in the browser's cache storage,
 * where the service worker finds them without the network; only a person's wish brings them there.
 */
export class OptionalPackages {
  readonly #setting: OptionalSetting;
  readonly #byName: ReadonlyMap<OptionalPackageName, OptionalPackage>;

  constructor(setting: OptionalSetting) {
    this.#setting = setting;
    this.#byName = new Map(setting.packages.map((one) => [one.name, one]));
  }

  /** Every optional package with its state; with `verify` each file is read and held against its digest. Rejects with `OptionalPackageError`. */
  async list(verify: boolean): Promise<readonly OptionalStock[]> {
    return Promise.all(this.#setting.packages.map((one) => this.#stock(one, verify)));
  }

  /** Whether a package lies here with all its files; false where that cannot be known. */
  async isHere(name: OptionalPackageName): Promise<boolean> {
    const stock = await this.#stock(this.#package(name), false).catch(() => null);
    return stock?.state === 'here';
  }

  /** Brings a package here, whole and with every digest compared. `onProgress` is told the bytes that are done. Rejects with `OptionalPackageError`, or with the reason of the abort. */
  async download(name: OptionalPackageName, onProgress: (doneBytes: number, allBytes: number) => void = () => undefined, signal?: AbortSignal): Promise<void> {
    const { files } = this.#package(name);
    const allBytes = sizeOf(files);
    const cache = await this.#open(name);
    // Files of a version before have other names.
    const addresses = new Set(files.map((file) => this.#address(file)));
    for (const { url } of await cache.keys()) if (!addresses.has(url)) await cache.delete(url);
    let doneBytes = 0;
    for (const file of files) {
      const here = await cache.match(this.#address(file));
      if (!here || (await sha256Hex(await here.arrayBuffer())) !== file.sha256) {
        const bytes = await this.#fetch(file, (part) => onProgress(doneBytes + part, allBytes), signal);
        await put(cache, this.#address(file), bytes, file);
      }
      doneBytes += file.bytes;
      onProgress(doneBytes, allBytes);
    }
  }

  /** Deletes a package from this device; that it was not here is no failure. */
  async remove(name: OptionalPackageName): Promise<void> {
    await this.#setting.caches?.delete(cacheName(name));
  }

  /** Addresses of a package's files by what they are for, and their sizes together. */
  addresses(name: OptionalPackageName): { readonly bytes: number; readonly script: string; readonly wasm: string; readonly data: string } {
    const { files } = this.#package(name);
    const of = (role: OptionalFile['role']): string => {
      const file = files.find((each) => each.role === role);
      if (!file) throw new Error(`the package ${name} has no ${role}`);
      return this.#address(file);
    };
    return { bytes: sizeOf(files), script: of('script'), wasm: of('wasm'), data: of('data') };
  }

  async #stock({ name, version, licence, files }: OptionalPackage, verify: boolean): Promise<OptionalStock> {
    const known = { name, version, licence, bytes: sizeOf(files) };
    const absent: OptionalStock = { ...known, state: 'absent', keptAt: null };
    const { caches } = this.#setting;
    if (!caches || !(await blocked(caches.has(cacheName(name))))) return absent;
    const cache = await this.#open(name);
    const found = await Promise.all(files.map((file) => cache.match(this.#address(file))));
    const here = found.filter((response) => response !== undefined);
    if (here.length === 0) return absent;
    const keptAt = Math.max(...here.map(({ headers }) => Number(headers.get(KEPT_AT) ?? 0)));
    if (here.length < files.length) return { ...known, state: 'partial', keptAt };
    if (!verify) return { ...known, state: 'here', keptAt };
    const sound = await Promise.all(here.map(async (response, index) => (await sha256Hex(await response.arrayBuffer())) === files[index]?.sha256));
    return { ...known, state: sound.every(Boolean) ? 'whole' : 'damaged', keptAt };
  }

  #package(name: OptionalPackageName): OptionalPackage {
    const found = this.#byName.get(name);
    if (!found) throw new Error(`this build has no optional package ${name}`);
    return found;
  }

  #address({ url }: OptionalFile): string {
    return new URL(url, this.#setting.base).href;
  }

  #open(name: OptionalPackageName): Promise<Cache> {
    const { caches } = this.#setting;
    if (!caches) throw new OptionalPackageError('blocked');
    return blocked(caches.open(cacheName(name)));
  }

  async #fetch(file: OptionalFile, onPart: (bytes: number) => void, signal: AbortSignal | undefined): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(file.bytes);
    let at = 0;
    try {
      const response = await this.#setting.fetchFile(this.#address(file), { credentials: 'same-origin', ...(signal ? { signal } : {}) });
      if (!response.ok || !response.body) throw new OptionalPackageError('missing');
      const reader = response.body.getReader();
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        if (at + step.value.length > bytes.length) throw new OptionalPackageError('different');
        bytes.set(step.value, at);
        at += step.value.length;
        onPart(at);
      }
    } catch (cause) {
      if (cause instanceof OptionalPackageError || signal?.aborted) throw cause;
      throw new OptionalPackageError('missing', { cause });
    }
    if (at < bytes.length || (await sha256Hex(bytes)) !== file.sha256) throw new OptionalPackageError('different');
    return bytes;
  }
}

const sizeOf = (files: readonly OptionalFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

async function put(cache: Cache, address: string, bytes: Uint8Array<ArrayBuffer>, { role }: OptionalFile): Promise<void> {
  try {
    await cache.put(address, new Response(bytes, { headers: { 'content-type': TYPES[role], [KEPT_AT]: String(Date.now()) } }));
  } catch (cause) {
    throw new OptionalPackageError(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'blocked', { cause });
  }
}

/** Browsers that let a page keep nothing reject with errors of several kinds. */
async function blocked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new OptionalPackageError('blocked', { cause });
  }
}

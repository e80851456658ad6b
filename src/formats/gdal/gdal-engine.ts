import type { GdalModule, StartGdalModule } from './gdal-module.ts';

/** The parts GDAL consists of. */
export interface GdalParts {
  readonly start: StartGdalModule;
  readonly wasm: ArrayBuffer;
  readonly data: ArrayBuffer;
}

/** A file in GDAL's own memory. */
export interface MemoryFile {
  /** ASCII, with one dot. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One layer of a file. */
export interface GdalLayer {
  readonly name: string;
  readonly count: number;
  /** Well-known text of its reference system; null where it has none. */
  readonly system: string | null;
}

/** GDAL refused or failed; its own words. */
export class GdalError extends Error {
  override readonly name = 'GdalError';
}

const FOLDER = '/work';
/** GDAL_OF_VECTOR and GDAL_OF_VERBOSE_ERROR. */
const OPEN_FLAGS = 0x04 | 0x40;

interface InfoJson {
  readonly layers?: readonly {
    readonly name: string;
    readonly featureCount?: number;
    readonly geometryFields?: readonly { readonly coordinateSystem?: { readonly wkt?: string } | null }[];
  }[];
}

/**
 * GDAL over files in its own memory. It tells of failures by lines on its error output more surely than by what it returns, so a
 * line that says ERROR is a failure.
 */
export class GdalEngine {
  readonly #module: GdalModule;
  readonly #lines: string[];

  private constructor(module: GdalModule, lines: string[]) {
    this.#module = module;
    this.#lines = lines;
  }

  /** Starts GDAL; half a second to two, some 200 MB, so one for a thread and the thread for one file. */
  static async start({ start, wasm, data }: GdalParts): Promise<GdalEngine> {
    const lines: string[] = [];
    const module = await start({
      wasmBinary: wasm,
      getPreloadedPackage: () => data,
      locateFile: (name) => name,
      print: () => undefined,
      printErr: (line) => lines.push(line),
      preRun: [
        ({ ENV }) => {
          Object.assign(ENV, { PROJ_LIB: '/usr/share/proj', GDAL_DATA: '/usr/share/gdal', GDAL_NUM_THREADS: '0', DXF_FEATURE_LIMIT_PER_BLOCK: '-1', SHAPE_RESTORE_SHX: 'YES', CPL_LOG_ERRORS: 'ON' });
        },
      ],
    });
    module.cwrap('GDALAllRegister', null, [])();
    module.FS.mkdir(FOLDER);
    return new GdalEngine(module, lines);
  }

  /** Puts files where GDAL finds them, in place of all others. */
  give(files: readonly MemoryFile[]): void {
    const { FS } = this.#module;
    for (const name of FS.readdir(FOLDER)) if (!name.startsWith('.')) FS.unlink(`${FOLDER}/${name}`);
    for (const { name, bytes } of files) FS.writeFile(`${FOLDER}/${name}`, bytes);
  }

  /** Puts a file in place of the one of the same name. */
  replace(name: string, bytes: Uint8Array): void {
    this.#module.FS.writeFile(`${FOLDER}/${name}`, bytes);
  }

  /** The bytes of a file; null where there is none. */
  read(name: string): Uint8Array<ArrayBuffer> | null {
    return this.#files().includes(name) ? this.#module.FS.readFile(`${FOLDER}/${name}`) : null;
  }

  /** The layers of a file. Throws `GdalError` where GDAL cannot open it by these drivers. */
  layers(name: string, openOptions: readonly string[], drivers: readonly string[]): readonly GdalLayer[] {
    return this.#with(name, openOptions, drivers, (dataset) => {
      const options = this.#call('GDALVectorInfoOptionsNew', this.#list(['-json', '-so', '-al', '-nomd']), 0) as number;
      const text = this.#text('GDALVectorInfo', dataset, options);
      this.#call('GDALVectorInfoOptionsFree', options);
      return ((JSON.parse(text) as InfoJson).layers ?? []).map(({ name: layer, featureCount, geometryFields }) => ({
        name: layer,
        count: featureCount ?? 0,
        system: geometryFields?.[0]?.coordinateSystem?.wkt ?? null,
      }));
    });
  }

  /** Writes a file anew, as `ogr2ogr` with these options does; the files that came of it. Throws `GdalError`. */
  translate(name: string, openOptions: readonly string[], drivers: readonly string[], target: string, options: readonly string[]): readonly MemoryFile[] {
    const before = new Set(this.#files());
    this.#with(name, openOptions, drivers, (dataset) => {
      const { _malloc, _free, setValue } = this.#module;
      const sources = _malloc(4);
      setValue(sources, dataset, '*');
      const parsed = this.#call('GDALVectorTranslateOptionsNew', this.#list(options), 0) as number;
      const written = parsed === 0 ? 0 : (this.#module.cwrap('GDALVectorTranslate', 'number', ['string', 'number', 'number', 'number', 'number', 'number'])(`${FOLDER}/${target}`, 0, 1, sources, parsed, 0) as number);
      this.#call('GDALVectorTranslateOptionsFree', parsed);
      _free(sources);
      if (written !== 0) this.#call('GDALClose', written);
      this.#check(written === 0 ? 'nothing was written' : null);
    });
    return this.#files().filter((each) => !before.has(each)).map((each) => ({ name: each, bytes: this.#module.FS.readFile(`${FOLDER}/${each}`) }));
  }

  #with<T>(name: string, openOptions: readonly string[], drivers: readonly string[], work: (dataset: number) => T): T {
    this.#lines.length = 0;
    this.#module.cwrap('CPLErrorReset', null, [])();
    const open = this.#module.cwrap('GDALOpenEx', 'number', ['string', 'number', 'number', 'number', 'number']);
    const dataset = open(`${FOLDER}/${name}`, OPEN_FLAGS, this.#list(drivers), this.#list(openOptions), 0) as number;
    this.#check(dataset === 0 ? 'it cannot be opened' : null);
    try {
      const result = work(dataset);
      this.#check(null);
      return result;
    } finally {
      this.#call('GDALClose', dataset);
    }
  }

  /** Throws what GDAL complained of since it was last asked; `otherwise` where it failed without a word. */
  #check(otherwise: string | null): void {
    const complaint = this.#lines.find((line) => /\bERROR\b|\bFATAL\b/.test(line)) ?? (otherwise === null ? null : (this.#lines.at(-1) ?? otherwise));
    if (complaint !== null) throw new GdalError(complaint.replaceAll(`${FOLDER}/`, '').slice(0, 200));
  }

  #files(): readonly string[] {
    return this.#module.FS.readdir(FOLDER).filter((name) => !name.startsWith('.'));
  }

  #call(name: string, ...values: readonly number[]): unknown {
    return this.#module.cwrap(name, 'number', values.map(() => 'number'))(...values);
  }

  #text(name: string, ...values: readonly number[]): string {
    return this.#module.cwrap(name, 'string', values.map(() => 'number'))(...values) as string;
  }

  /** A null-terminated list of texts in GDAL's memory; the thread ends with the file, so nobody frees it. */
  #list(texts: readonly string[]): number {
    if (texts.length === 0) return 0;
    const { _malloc, lengthBytesUTF8, stringToUTF8 } = this.#module;
    const places = texts.map((text) => {
      const size = lengthBytesUTF8(text) + 1;
      const at = _malloc(size);
      stringToUTF8(text, at, size);
      return at;
    });
    const list = _malloc((places.length + 1) * 4);
    // Read after the last allocation: memory that grows is another array.
    this.#module.HEAPU32.set([...places, 0], list / 4);
    return list;
  }
}

/** What of the WebAssembly module of gdal3.js is used here; made by Emscripten. */
export interface GdalModule {
  readonly FS: {
    readonly mkdir: (path: string) => void;
    readonly writeFile: (path: string, bytes: Uint8Array) => void;
    readonly readFile: (path: string) => Uint8Array<ArrayBuffer>;
    readonly readdir: (path: string) => readonly string[];
    readonly unlink: (path: string) => void;
  };
  readonly HEAPU32: Uint32Array;
  readonly cwrap: (name: string, returns: 'number' | 'string' | null, takes: readonly ('number' | 'string')[]) => (...values: readonly (number | string | null)[]) => unknown;
  readonly lengthBytesUTF8: (text: string) => number;
  readonly stringToUTF8: (text: string, at: number, most: number) => void;
  readonly setValue: (at: number, value: number, type: '*') => void;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (at: number) => void;
}

/** What the module is started with. */
export interface GdalModuleSetting {
  readonly wasmBinary: ArrayBuffer;
  /** The files of PROJ and GDAL: definitions of reference systems, templates of DXF. */
  readonly getPreloadedPackage: () => ArrayBuffer;
  readonly locateFile: (name: string) => string;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  readonly preRun: readonly ((module: { readonly ENV: Record<string, string> }) => void)[];
}

/** Starts the module; made once for a thread. */
export type StartGdalModule = (setting: GdalModuleSetting) => Promise<GdalModule>;

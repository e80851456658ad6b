import { GdalError } from '../../formats/gdal/gdal-engine.ts';
import { writeTable } from '../../formats/export/write-table.ts';
import { systemOf } from '../../geo/crs/reference-systems.ts';
import { loadGdal } from '../gdal/load-gdal.ts';
import type { ExportOrder, ExportReply } from './export-messages.ts';

const port = self as unknown as { onmessage: ((event: MessageEvent<ExportOrder>) => void) | null; postMessage: (reply: ExportReply) => void };

/** GDAL did not arrive: the network, the disk or the memory. */
class Missing extends Error {}

port.onmessage = ({ data }) => {
  write(data).catch((error: unknown) => {
    const failed = error instanceof Missing ? 'missing' : error instanceof GdalError || error instanceof WebAssembly.RuntimeError ? 'refused' : 'broken';
    port.postMessage({ failed, message: error instanceof Error ? error.message.slice(0, 200) : String(error) });
  });
};

async function write({ table, format, system: code, titles, gdal }: ExportOrder): Promise<void> {
  const system = systemOf(code);
  if (!system) throw new Error(`no reference system ${code}`);
  const start =
    gdal &&
    (() =>
      loadGdal(gdal, (progress) => port.postMessage({ progress })).catch((cause: unknown) => {
        throw new Missing(String(cause), { cause });
      }));
  port.postMessage({ file: await writeTable(table, format, system, titles, start) });
}

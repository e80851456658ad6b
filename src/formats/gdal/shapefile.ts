import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { namesInZip, unpack } from '../archive/unpack.ts';
import { decodeText } from '../decode-text.ts';
import type { Format, GivenFile, RawTable, ReadSetting } from '../format.ts';
import { readByGdal } from './read-by-gdal.ts';

/** Parts of a shapefile that matter. */
const PART = /\.(shp|shx|dbf|prj|cpg)$/i;
const ENCODINGS = ['UTF-8', 'GB18030'] as const;

/** A zip with one or several shapefiles. Names of files and values may be in GBK, the index and the `.prj` may be missing. */
export const shapefile: Format = {
  recognises: ({ name, bytes }) => /\.(shp|dbf|shx)$/i.test(name) || namesInZip(bytes, /\.shp/i),
  read: readShapefile,
};

async function readShapefile({ name, bytes }: GivenFile, setting: ReadSetting): Promise<Outcome<RawTable>> {
  // One file alone has either no places or no values.
  if (PART.test(name)) return failed('zip-without-data');
  const unpacked = await unpack(bytes, (path) => PART.test(path) && !path.startsWith('__MACOSX/'));
  if (!unpacked.ok) return unpacked;
  const layers = unpacked.value.flatMap((file) => (/\.shp$/i.test(file.name) ? [stem(file.name)] : []));
  const layer = layers.find((each) => title(each) === setting.layer) ?? layers[0];
  if (layer === undefined) return failed('zip-without-data');
  const parts = unpacked.value.filter((file) => stem(file.name) === layer);
  const part = (extension: string): Uint8Array | undefined => parts.find((file) => file.name.toLowerCase().endsWith(extension))?.bytes;
  const said = part('.cpg');
  const encoding = setting.encoding ?? encodingOf(said, part('.dbf'));
  return readByGdal(
    {
      format: 'shapefile',
      driver: 'ESRI Shapefile',
      // The `.cpg` stays outside: what it says has been read, and may have been overruled.
      files: ['.shp', '.shx', '.dbf', '.prj'].flatMap((extension) => {
        const found = part(extension);
        return found ? [{ name: `in${extension}`, bytes: found }] : [];
      }),
      openOptions: [`ENCODING=${encoding}`],
      options: ['-nlt', 'PROMOTE_TO_MULTI'],
      encoding,
      encodings: ENCODINGS,
      named: { layers: layers.map(title), layer: title(layer) },
    },
    setting,
  );
}

const stem = (path: string): string => path.replace(PART, '');
/** Without its folders. */
const title = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What the `.cpg` says, else UTF-8 where all bytes of the table fit, else GBK: GDAL would take Latin letters, in silence. */
function encodingOf(said: Uint8Array | undefined, table: Uint8Array | undefined): string {
  const word = said ? new TextDecoder('latin1').decode(said).trim() : '';
  if (/^(utf-?8|65001)$/i.test(word)) return 'UTF-8';
  if (/^(gbk|gb2312|gb18030|936|cp936|ansi[ _]?936|oem[ _]?936)$/i.test(word)) return 'GB18030';
  if (word !== '' && /^[\w-]{2,20}$/.test(word)) return word;
  // The head of the table holds numbers of any size.
  const decoded = table ? decodeText(table.subarray(32)) : null;
  return decoded?.ok && decoded.value.encoding !== 'gb18030' ? 'UTF-8' : table && isUtf8(table) ? 'UTF-8' : 'GB18030';
}

/** Fields of fixed width may cut the last character of a text, which is no sign of another encoding: few bytes may not fit. */
function isUtf8(table: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(table.subarray(32));
  const strange = (text.match(/\ufffd/g) ?? []).length;
  const wide = (text.match(/[\u4e00-\u9fff]/g) ?? []).length;
  return strange === 0 || wide > strange * 20;
}

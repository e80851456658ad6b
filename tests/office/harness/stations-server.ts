import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** QGIS passes over layers whose id has ten characters or fewer. */
const LAYER = 'metro_stations';

/** A QGIS Server of its own, as Debian packages it, that serves the metro stations of the base map: OGC API – Features and WMS. */
export class StationsServer {
  readonly origin: string;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(origin: string, process: ChildProcess, folder: string) {
    this.origin = origin;
    this.#process = process;
    this.#folder = folder;
  }

  /** Starts one; throws with its last words where it does not come up. */
  static async start(): Promise<StationsServer> {
    const folder = await mkdtemp(join(tmpdir(), 'stations-server-'));
    await writeFile(join(folder, 'stations.qgs'), projectOf(join(ROOT, 'geodata/base/stations.geojson'), await wgs84()));
    const port = await freePort();
    const server = spawn('qgis_mapserver', [`127.0.0.1:${port}`, '-p', join(folder, 'stations.qgs')], { env: { PATH: process.env['PATH'], HOME: folder, XDG_RUNTIME_DIR: folder, QT_QPA_PLATFORM: 'offscreen', QGIS_SERVER_LOG_STDERR: '1' } });
    let words = '';
    const listens = new Promise<void>((done, fail) => {
      const hear = (chunk: Buffer): void => {
        words = (words + chunk.toString()).slice(-2_000);
        if (/listening on/i.test(words)) done();
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('error', fail);
      server.on('exit', (code) => fail(new Error(`QGIS Server ended with ${code}: ${words}`)));
    });
    await listens;
    return new StationsServer(`http://127.0.0.1:${port}`, server, folder);
  }

  async stop(): Promise<void> {
    this.#process.removeAllListeners('exit');
    const ended = new Promise((done) => this.#process.on('exit', done));
    this.#process.kill();
    await ended;
    await rm(this.#folder, { recursive: true });
  }
}

/** How a project writes WGS 84, out of that of the office. */
async function wgs84(): Promise<string> {
  const [, system] = /<projectCrs>(.*)<\/projectCrs>/.exec(await readFile(join(ROOT, 'deploy/qgis/office.qgs'), 'utf8')) ?? [];
  if (system === undefined) throw new Error('the project of the office names no reference system');
  return system;
}

const projectOf = (source: string, system: string): string => `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="stations" version="3.22.16">
  <title>Stations</title>
  <projectCrs>${system}</projectCrs>
  <layer-tree-group><layer-tree-layer id="${LAYER}" name="stations" providerKey="ogr" checked="Qt::Checked" source="${source}"/></layer-tree-group>
  <projectlayers>
    <maplayer type="vector" geometry="Point" wkbType="Point">
      <id>${LAYER}</id>
      <datasource>${source}</datasource>
      <shortname>stations</shortname>
      <title>地铁车站</title>
      <layername>stations</layername>
      <srs>${system}</srs>
      <provider encoding="UTF-8">ogr</provider>
    </maplayer>
  </projectlayers>
  <properties>
    <WFSLayers type="QStringList"><value>${LAYER}</value></WFSLayers>
    <WFSLayersPrecision><${LAYER} type="int">8</${LAYER}></WFSLayersPrecision>
    <WMSCrsList type="QStringList"><value>EPSG:3857</value><value>EPSG:4326</value></WMSCrsList>
  </properties>
</qgis>
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

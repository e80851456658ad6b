/** What a person reads who opens the file without the application. */
export function readmeText(): string {
  return [
    '市北更新图 · 外业记录导出',
    'records.csv 与 records.geojson 供查看（WGS 84 坐标）；photos 为照片，文件名即 SHA-256。',
    'events 为完整事件日志，任何一台安装本应用的设备均可导入，重复导入不会产生重复记录。',
    '请勿修改压缩包内的文件：manifest.json 记有每个文件的校验值。',
    '',
    'Shibei Renewal Map · field records',
    'records.csv and records.geojson are for reading (WGS 84); photos are named by their SHA-256.',
    'events is the whole log: any device with this application can import it, twice without doubling anything.',
    'Do not change the files inside: manifest.json holds the digest of each.',
    '',
  ].join('\n');
}

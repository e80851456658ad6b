import { bareMapAddress } from './tests/bench/harness/bare-map-address.ts';
import { inFreshPage, closeBrowser } from './tests/bench/harness/browser.ts';
import { openAndSettle } from './tests/bench/harness/settled-page.ts';
import { serveApp, stopServers } from './tests/bench/harness/servers.ts';
const addr:Record<string,string> = { ours: `${await serveApp()}/`, bare: await bareMapAddress() };
for (let r=0;r<Number(process.argv[2]??1);r++) for (const who of ['ours','bare']) await inFreshPage(async page => {
  const browser=page.context().browser()!;
  await browser.startTracing(page,{categories:['toplevel','devtools.timeline','disabled-by-default-devtools.timeline','blink.user_timing','__metadata','disabled-by-default-v8.cpu_profiler','loading','v8','disabled-by-default-v8.compile','blink']});
  const s=await openAndSettle(page,addr[who]);
  const {traceEvents:ev}=JSON.parse((await browser.stopTracing()).toString());
  const nav=ev.filter((e:any)=>e.name==='navigationStart'&&e.args?.data?.documentLoaderURL?.startsWith('http')).sort((a:any,b:any)=>b.ts-a.ts)[0];
  const t0=nav.ts, end=t0+s.lastDraw*1000;
  const main=ev.filter((e:any)=>e.pid===nav.pid&&e.tid===nav.tid&&e.ts>=t0&&e.ts<=end&&e.ph==='X').sort((a:any,b:any)=>a.ts-b.ts||b.dur-a.dur);
  // self thread time by event name
  const self=new Map<string,number>(); const stack:any[]=[];
  for(const e of main){ while(stack.length&&stack.at(-1).ts+stack.at(-1).dur<=e.ts)stack.pop(); const t=e.tdur??0; const p=stack.at(-1); if(p)self.set(p.name,(self.get(p.name)??0)-t/1000); self.set(e.name,(self.get(e.name)??0)+t/1000); stack.push(e);}
  console.log('==',who,'lastDraw',s.lastDraw.toFixed(0)); console.log('  events self thr:',[...self].sort((a,b)=>b[1]-a[1]).slice(0,26).map(([n,v])=>`${n} ${v.toFixed(0)}`).join(' | '));
  const tasks=main.filter((e:any)=>e.name==='RunTask');
  const start=ev.find((e:any)=>e.name==='Profile'&&e.pid===nav.pid&&e.tid===nav.tid);
  const nodes=new Map<number,any>(); const samples:{ts:number,id:number}[]=[]; let t=start?.args.data.startTime??0;
  for(const e of ev.filter((e:any)=>e.name==='ProfileChunk'&&e.pid===nav.pid&&e.id===start?.id)){for(const n of e.args.data.cpuProfile?.nodes??[])nodes.set(n.id,n);const ids=e.args.data.cpuProfile?.samples??[];const d=e.args.data.timeDeltas??[];ids.forEach((id:number,i:number)=>{t+=d[i];samples.push({ts:t,id});});}
  const urlOf=(id:number|undefined):string=>{const n=id?nodes.get(id):undefined; if(!n)return '';return n.callFrame.url?n.callFrame.url.split('/').pop():urlOf(n.parent)};
  const by=new Map<string,number>(); const fn=new Map<string,number>();
  let i=0; for(const k of tasks){ while(i<samples.length&&samples[i].ts<k.ts)i++; let j=i,inside=0; const loc:[number,number][]=[]; for(;j<samples.length&&samples[j].ts<=k.ts+k.dur;j++){const l=Math.min(samples[j+1]?.ts??k.ts+k.dur,k.ts+k.dur)-samples[j].ts; inside+=l; loc.push([samples[j].id,l]);} const f=inside?(k.tdur??0)/1000/inside:0; for(const [id,l] of loc){const v=l*f; const n=nodes.get(id); const u=urlOf(id)||n?.callFrame.functionName; by.set(u,(by.get(u)??0)+v); const seen=new Set<string>(); let c:number|undefined=id; while(c){const m=nodes.get(c); const nm=`${m.callFrame.functionName||'(anon)'} ${(m.callFrame.url||'').split('/').pop()}:${m.callFrame.lineNumber}:${m.callFrame.columnNumber}`; if(!seen.has(nm)){seen.add(nm);fn.set(nm,(fn.get(nm)??0)+v);} c=m.parent;}} i=j;}
  console.log('  by file thr:',[...by].sort((a,b)=>b[1]-a[1]).slice(0,14).map(([n,v])=>`${n} ${v.toFixed(0)}`).join(' | '));
  console.log([...fn].filter(x=>x[1]>9).sort((a,b)=>b[1]-a[1]).slice(0,60).map(([n,v])=>`     ${v.toFixed(0)} ${n}`).join('\n'));
});
await closeBrowser(); await stopServers();

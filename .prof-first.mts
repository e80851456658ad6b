import { bareMapAddress } from './tests/bench/harness/bare-map-address.ts';
import { inFreshPage, closeBrowser } from './tests/bench/harness/browser.ts';
import { openAndSettle } from './tests/bench/harness/settled-page.ts';
import { serveApp, stopServers } from './tests/bench/harness/servers.ts';
const addr:Record<string,string> = { ours: `${await serveApp()}/`, bare: await bareMapAddress() };
const detail = process.argv[3]==='detail';
for (let r=0;r<Number(process.argv[2]??2);r++) for (const who of ['ours','bare']) await inFreshPage(async page => {
  const browser=page.context().browser()!;
  await browser.startTracing(page,{categories:['toplevel','devtools.timeline','disabled-by-default-devtools.timeline','blink.user_timing','gpu','viz','__metadata','disabled-by-default-v8.cpu_profiler','loading']});
  const s=await openAndSettle(page,addr[who]);
  const {traceEvents:ev}=JSON.parse((await browser.stopTracing()).toString());
  const nav=ev.filter((e:any)=>e.name==='navigationStart'&&e.args?.data?.documentLoaderURL?.startsWith('http')).sort((a:any,b:any)=>b.ts-a.ts)[0];
  const t0=nav.ts, end=t0+s.lastDraw*1000;
  const names=new Map<string,string>(); const pnames=new Map<number,string>();
  for(const e of ev){ if(e.name==='thread_name')names.set(e.pid+'/'+e.tid,e.args.name); if(e.name==='process_name')pnames.set(e.pid,e.args.name);}
  const sums=new Map<string,number>();
  for(const e of ev) if((e.name==='RunTask'||e.name==='ThreadPool_RunTask'||e.name==='ThreadControllerImpl::RunTask')&&e.ts>=t0&&e.ts<=end){const k=(pnames.get(e.pid)??'?')+' '+(names.get(e.pid+'/'+e.tid)??'?').replace(/\d+$/,''); sums.set(k,(sums.get(k)??0)+(e.tdur??0)/1000);}
  console.log(`== ${who} lastDraw ${s.lastDraw.toFixed(0)} long ${s.longTasks.reduce((a,b)=>a+b,0).toFixed(0)} [${s.longTasks.map(x=>x.toFixed(0))}] thread ms:`,[...sums].filter(x=>x[1]>15).sort((a,b)=>b[1]-a[1]).map(([k,v])=>`${k} ${v.toFixed(0)}`).join(' | '));
  const main=ev.filter((e:any)=>e.pid===nav.pid&&e.tid===nav.tid);
  const fcp=ev.find((e:any)=>e.name==='firstContentfulPaint'&&e.pid===nav.pid); if(fcp)console.log('  fcp',((fcp.ts-t0)/1000).toFixed(0));
  const draws=ev.filter((e:any)=>/SwapBuffers|DrawAndSwap/.test(e.name)&&e.ph==='X'&&e.ts>t0&&e.ts<end+1e5); const by=new Map<string,any[]>(); for(const d of draws){by.set(d.name,[...(by.get(d.name)??[]),d]);}
  for(const [n,l] of by) console.log('   ',n,l.length,'sum thr',l.reduce((a,e)=>a+(e.tdur??e.dur)/1000,0).toFixed(0), detail? l.map(e=>`${((e.ts-t0)/1000).toFixed(0)}:${(e.dur/1000).toFixed(0)}`).join(' '):'');
  if(detail){ for(const k of main.filter((e:any)=>e.name==='RunTask'&&e.ts>=t0&&e.ts<end&&(e.tdur??0)>8000)){ const inside=main.filter((e:any)=>e.ts>=k.ts&&e.ts+(e.dur??0)<=k.ts+k.dur&&e!==k); const sum=(n:string)=>inside.filter((e:any)=>e.name===n).reduce((a:number,e:any)=>a+(e.tdur??e.dur??0),0)/1000;
    const parts=['EvaluateScript','v8.compile','v8.compileModule','v8.evaluateModule','FunctionCall','RunMicrotasks','ParseHTML','UpdateLayoutTree','Layout','PrePaint','Paint','Layerize','Commit','MinorGC','MajorGC','FireAnimationFrame','TimerFire','HandlePostMessage'].map(n=>[n,sum(n)] as const).filter(x=>x[1]>1.5).map(x=>`${x[0]} ${x[1].toFixed(0)}`).join(', ');
    console.log(`   +${((k.ts-t0)/1000).toFixed(0)} wall ${(k.dur/1000).toFixed(0)} thr ${((k.tdur??0)/1000).toFixed(0)} | ${parts}`);}}
});
await closeBrowser(); await stopServers();

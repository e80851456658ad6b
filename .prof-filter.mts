import { crowdedAddresses } from '/work/h/ceo/tests/bench/harness/crowded-addresses.ts';
import { inFreshPage, closeBrowser } from '/work/h/ceo/tests/bench/harness/browser.ts';
import { openAndSettle, waitForQuiet } from '/work/h/ceo/tests/bench/harness/settled-page.ts';
import { stopServers } from '/work/h/ceo/tests/bench/harness/servers.ts';
import { longestOwnBurstMs } from '/work/h/ceo/tests/bench/harness/own-code.ts';
const { ours } = await crowdedAddresses(5000);
const isOwn = (u:string)=>u.includes('/assets/') && !u.includes('/assets/maplibre');
for (let r=0;r<Number(process.argv[2]??2);r++) await inFreshPage(async page => {
  await openAndSettle(page, ours);
  const browser = page.context().browser()!;
  await browser.startTracing(page, {categories:['toplevel','blink.user_timing','devtools.timeline','disabled-by-default-devtools.timeline','disabled-by-default-v8.cpu_profiler']});
  await page.evaluate(()=>performance.mark('bench-change'));
  await page.getByRole('button',{name:/^停车设施/}).click();
  await waitForQuiet(page);
  const {traceEvents:ev} = JSON.parse((await browser.stopTracing()).toString());
  const m = ev.find((e:any)=>e.name==='bench-change');
  const main = ev.filter((e:any)=>e.pid===m.pid&&e.tid===m.tid&&e.ts>=m.ts);
  const tasks = main.filter((e:any)=>e.name==='RunTask'&&(e.tdur??0)>5000);
  // profile samples
  const nodes=new Map<number,any>(); const samples:{ts:number,id:number}[]=[]; 
  const start = ev.find((e:any)=>e.name==='Profile'&&e.pid===m.pid&&e.tid===m.tid);
  let t = start?.args.data.startTime ?? 0;
  for (const e of ev.filter((e:any)=>e.name==='ProfileChunk'&&e.pid===m.pid&&e.id===start?.id)) {
    for (const n of e.args.data.cpuProfile?.nodes??[]) nodes.set(n.id,n);
    const ids=e.args.data.cpuProfile?.samples??[]; const d=e.args.data.timeDeltas??[];
    ids.forEach((id:number,i:number)=>{t+=d[i]; samples.push({ts:t,id});});
  }
  const nameOf=(id:number)=>{const n=nodes.get(id); return n?`${n.callFrame.functionName||'(anon)'} ${(n.callFrame.url||'').split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`:'?'};
  console.log('--- round',r);
  for (const k of tasks) {
    const inside = main.filter((e:any)=>e.ts>=k.ts&&e.ts+(e.dur??0)<=k.ts+k.dur&&e!==k);
    const sum=(n:string)=>inside.filter((e:any)=>e.name===n).reduce((s:number,e:any)=>s+(e.dur??0),0)/1000;
    const parts=['FunctionCall','RunMicrotasks','UpdateLayoutTree','Layout','PrePaint','Paint','Layerize','Commit','HitTest','IntersectionObserverController::computeIntersections','MinorGC','MajorGC','EventDispatch','FireAnimationFrame'].map(n=>[n,sum(n)] as const).filter(x=>x[1]>1).map(x=>`${x[0]} ${x[1].toFixed(1)}`).join(', ');
    console.log(`+${((k.ts-m.ts)/1000).toFixed(0)} wall ${(k.dur/1000).toFixed(1)} thr ${((k.tdur??0)/1000).toFixed(1)} | ${parts}`);
    const inc=new Map<string,number>(); const self=new Map<string,number>();
    for(let i=0;i<samples.length;i++){const s=samples[i]; if(s.ts<k.ts||s.ts>k.ts+k.dur)continue; const dt=((samples[i+1]?.ts??s.ts)-s.ts)/1000; let id:number|undefined=s.id; const seen=new Set<string>(); self.set(nameOf(s.id),(self.get(nameOf(s.id))??0)+dt); while(id){const n=nodes.get(id); const nm=nameOf(id); if(!seen.has(nm)){seen.add(nm);inc.set(nm,(inc.get(nm)??0)+dt);} id=n?.parent;} }
    if((k.tdur??0)>14000){const top=[...inc].filter(x=>x[1]>3&&!x[0].startsWith('(')).sort((a,b)=>b[1]-a[1]).slice(0,34); for(const [n,v] of top) console.log('     ',v.toFixed(1),n); console.log('   self:',[...self].sort((a,b)=>b[1]-a[1]).slice(0,8).map(([n,v])=>`${v.toFixed(1)} ${n}`).join(' | '));}
  }
});
await closeBrowser(); await stopServers();

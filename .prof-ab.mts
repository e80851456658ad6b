import { inFreshPage, closeBrowser } from './tests/bench/harness/browser.ts';
import { openAndSettle } from './tests/bench/harness/settled-page.ts';
import { serve, serveReferencePages, stopServers } from './tests/bench/harness/servers.ts';
import { bareMapAddress } from './tests/bench/harness/bare-map-address.ts';
const dirs=process.argv[2].split(','); const n=Number(process.argv[3]??7);
const addrs=new Map<string,string>(); for(const d of dirs) addrs.set(d, d==='bare'? await bareMapAddress() : `${await serve([d])}/`);
const res=new Map<string,{l:number[],t:number[],m:number[]}>(dirs.map(d=>[d,{l:[],t:[],m:[]}]));
for(let i=0;i<n;i++) for(const d of dirs.toSorted(()=>Math.random()-.5)) await inFreshPage(async page=>{
  const c=await page.context().newCDPSession(page); await c.send('Performance.enable');
  const s=await openAndSettle(page,addrs.get(d)!);
  const {metrics}=await c.send('Performance.getMetrics');
  const r=res.get(d)!; r.l.push(s.lastDraw); r.t.push(s.longTasks.reduce((a,b)=>a+b,0)); r.m.push((metrics.find(x=>x.name==='ThreadTime')?.value??0)*1000);});
const med=(a:number[])=>a.toSorted((x,y)=>x-y)[a.length>>1]; const q=(a:number[])=>a.toSorted((x,y)=>x-y)[a.length>>2];
for(const [d,r] of res) console.log(d,'lastDraw med',med(r.l).toFixed(0),'q1',q(r.l).toFixed(0),'min',Math.min(...r.l).toFixed(0),'| long med',med(r.t).toFixed(0),'q1',q(r.t).toFixed(0),'| main thread ms med',med(r.m).toFixed(0),'min',Math.min(...r.m).toFixed(0));
await closeBrowser(); await stopServers();

import { bareMapAddress } from './tests/bench/harness/bare-map-address.ts';
import { inFreshPage, closeBrowser } from './tests/bench/harness/browser.ts';
import { openAndSettle } from './tests/bench/harness/settled-page.ts';
import { serveApp, stopServers } from './tests/bench/harness/servers.ts';
const addr:Record<string,string> = { ours: `${await serveApp()}/`, bare: await bareMapAddress() };
for (const who of ['ours','bare']) await inFreshPage(async page => {
  await page.addInitScript(() => {
    const w=window as any; w.gl={frames:[],links:[],img:0,draws:0};
    const P=WebGL2RenderingContext.prototype as any;
    const src=P.shaderSource; P.shaderSource=function(s:any,t:string){s.__t=t;return src.call(this,s,t)};
    const at=P.attachShader; P.attachShader=function(p:any,s:any){(p.__s??=[]).push(s.__t);return at.call(this,p,s)};
    const li=P.linkProgram; P.linkProgram=function(p:any){const t=performance.now();li.call(this,p);w.gl.links.push([Math.round(t),p.__s.map((x:string)=>x.length+':'+[...x.matchAll(/#define (HAS_UNIFORM_\w+|[A-Z_]+)/g)].map(m=>m[1]).slice(0,20).join(',')+' '+[...x.matchAll(/uniform (?:lowp |mediump |highp )?\w+ (u_\w+)/g)].map(m=>m[1]).slice(0,8).join(','))[0]]);};
    for(const n of ['drawElements','drawArrays']){const d=P[n];P[n]=function(...a:any[]){w.gl.draws++;const f=w.gl.frames; const now=performance.now(); if(!f.length||now-f.at(-1)[1]>4)f.push([now,now,0]); f.at(-1)[1]=now; f.at(-1)[2]++; return d.apply(this,a)};}
    const g=OffscreenCanvasRenderingContext2D.prototype.getImageData; OffscreenCanvasRenderingContext2D.prototype.getImageData=function(...a:any){const t=performance.now(); const r=(g as any).apply(this,a); w.gl.img++; w.gl.imgT=(w.gl.imgT??0)+performance.now()-t; return r};
  });
  await openAndSettle(page,addr[who]);
  const g=await page.evaluate(()=>(window as any).gl);
  console.log('==',who,'links',g.links.length,'images read',g.img,'ms',g.imgT,'draw calls',g.draws,'frames',g.frames.map((f:any)=>`${Math.round(f[0])}(${f[2]})`).join(' '));
  for(const l of g.links) console.log('  ',l[0],l[1].slice(0,260));
});
await closeBrowser(); await stopServers();

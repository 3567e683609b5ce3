/**
 * All of an embed's own JavaScript: takes ?theme=light or dark, and tells its height, whenever it changes or the parent
 * asks, in the words of @newswire/frames (and AMP) and, with ?childId, of pym.js. It listens to nobody but its parent and takes
 * nothing from a message.
 */
export const embedScript = `(()=>{
const r=document.documentElement,q=new URLSearchParams(location.search),t=q.get("theme"),id=q.get("childId");
if(t==="light"||t==="dark")r.dataset.theme=t;
if(parent===window)return;
let last;
const tell=()=>{
const height=Math.min(1e4,Math.max(60,Math.ceil(r.getBoundingClientRect().height)));
if(height===last)return;
last=height;
parent.postMessage({sentinel:"amp",type:"embed-size",height},"*");
if(id)parent.postMessage(["pym",id,"height",height].join("xPYMx"),"*");
};
addEventListener("message",({source,data})=>{
if(source===parent&&(data&&data.type==="frames-init"||String(data).startsWith("pym"))){last=0;tell()}
});
new ResizeObserver(tell).observe(r);
})()`.replaceAll("\n", "");

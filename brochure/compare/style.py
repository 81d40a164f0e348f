"""How a comparison looks, and the little script that only adds comfort: without it everything can be read."""

from __future__ import annotations

STYLE = """\
:root{--paper:#fff;--ground:#f6f5f2;--ink:#1c2330;--quiet:#596170;--rule:#dcdad4;--accent:#24407c;
--gone:#9c2317;--gone-bg:#fbe7e3;--added:#0c6034;--added-bg:#dff2e5;--moved:#1f4f9c;--moved-bg:#e4ecfa;
--changed:#75490a;--changed-bg:#fbf0d9;--fact:#5c3494;--fact-bg:#eee7f8;color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1d222b;--ground:#14181f;--ink:#e9e8e4;--quiet:#a9b0bd;
--rule:#363d4a;--accent:#a9c1f5;--gone:#ffb3a8;--gone-bg:#4a2320;--added:#9fe0b8;--added-bg:#173a28;--moved:#b3cbfa;
--moved-bg:#213355;--changed:#f0cd8f;--changed-bg:#443414;--fact:#d6c0f7;--fact-bg:#372653}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.7 "Pretendard","Noto Sans KR","Noto Sans CJK KR",
"Apple SD Gothic Neo","Malgun Gothic","Noto Sans JP",system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere}
.wrap{max-width:76rem;margin:0 auto;padding:3.5rem 2rem 5rem}
:lang(ja),:lang(zh){word-break:normal}
h1{font-size:clamp(1.7rem,1.1rem + 2vw,2.5rem);line-height:1.3;letter-spacing:-.02em;font-weight:700;margin:0 0 .6rem}
h2{font-size:1.35rem;line-height:1.4;letter-spacing:-.01em;margin:4rem 0 1.2rem;padding-top:1rem;border-top:2px solid}
h3{font-size:1.05rem;line-height:1.5;margin:0}
p{margin:0}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.eyebrow{color:var(--quiet);font-size:.95rem;margin:0 0 .4rem}
.arrow{color:var(--quiet);font-weight:400;padding:0 .12em}
.files{color:var(--quiet);margin:0}
code,.where{font-family:ui-monospace,"SFMono-Regular",Consolas,"D2Coding","Noto Sans KR","Malgun Gothic",monospace;
font-size:.82em}
.counts{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr));gap:1px;
margin:2.2rem 0 0;padding:0;background:var(--paper);border:1px solid var(--rule);border-radius:.6rem;overflow:hidden}
.counts li{box-shadow:0 0 0 1px var(--rule);padding:1.1rem 1.2rem 1rem}
.counts b{display:block;font-size:2rem;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums}
.counts .none b{color:var(--quiet);font-weight:400}
.counts span{display:block;font-weight:600}
.counts small{display:block;min-height:1.5em;color:var(--quiet);font-size:.85rem;line-height:1.5}
nav{margin:1.3rem 0 0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:0;padding:0}
.same{margin:2.2rem 0 0;padding:1.4rem 1.6rem;background:var(--paper);border:1px solid var(--rule);border-radius:.6rem;
font-size:1.15rem;font-weight:600}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--rule);border-radius:.6rem}
table{width:100%;min-width:38rem;table-layout:fixed;border-collapse:collapse;font-variant-numeric:tabular-nums}
thead th:nth-child(2){width:20%}thead th:nth-child(3),thead th:nth-child(4){width:22%}
caption{text-align:start;font-weight:600;padding:1rem 1.3rem .4rem}
th,td{text-align:start;vertical-align:baseline;padding:.65rem 1.3rem;border-top:1px solid var(--rule);font-weight:400}
thead th{border-top:0;color:var(--quiet);font-size:.87rem}
tbody th{font-weight:600;min-width:5em}
.scroll+.scroll{margin-top:1.2rem}
td:first-child,th:first-child{white-space:nowrap}td:first-child,thead th:first-child{padding-right:0;width:4.2rem}
td ul{list-style:none;margin:0;padding:0;font-size:.92rem;line-height:1.6}
.none-there{color:var(--quiet)}
ins,del{text-decoration-thickness:.09em;border-radius:.18em;padding:.06em .1em;unicode-bidi:isolate;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
ins{color:var(--added);background:var(--added-bg);text-decoration:none;box-shadow:inset 0 -.1em 0 var(--added)}
del{color:var(--gone);background:var(--gone-bg);text-decoration-line:line-through}
del+ins{margin-inline-start:.25em}
.whole{display:block;padding:.1em 0 .1em 1em;border-inline-start:3px solid;border-radius:0;background:none;
box-shadow:none;text-decoration:none;unicode-bidi:normal}
ins.whole{color:inherit;border-color:var(--added)}
del.whole{color:var(--quiet);border-color:var(--gone);border-inline-start-style:dashed}
.whole+.whole{margin-inline-start:0}
.whole p+p,.whole p+ul{margin-top:.2rem}
.whole ul{margin:0;padding-inline-start:1.1em}
.whole li::marker{color:var(--quiet)}
.both{display:grid;grid-template-columns:1fr 1fr;gap:.45rem 2rem}
.n{display:inline-block;min-width:1.9em;padding:0 .45em;text-align:center;font-size:.78rem;line-height:1.65;
font-weight:600;border:1px solid var(--rule);border-radius:1em;color:var(--quiet);font-variant-numeric:tabular-nums;
text-decoration:none;background:var(--paper)}
a.n{color:var(--accent);border-color:currentColor}
.chip{display:inline-block;padding:0 .6em;border-radius:.3em;font-size:.82rem;line-height:1.75;font-weight:600;
white-space:nowrap}
.added{color:var(--added);background:var(--added-bg)}.gone{color:var(--gone);background:var(--gone-bg)}
.moved{color:var(--moved);background:var(--moved-bg)}.changed{color:var(--changed);background:var(--changed-bg)}
.fact{color:var(--fact);background:var(--fact-bg)}
.block{background:var(--paper);border:1px solid var(--rule);border-radius:.6rem;padding:1.2rem 1.4rem 1.3rem;
margin:0 0 1rem}
.block>header{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
.block>ol{list-style:none;margin:0;padding:0}
.entry{display:grid;grid-template-columns:2.8rem minmax(0,1fr) auto;align-items:baseline;margin-top:1rem;
padding-top:1rem;border-top:1px solid var(--rule);scroll-margin-top:1rem}
.entry .label{color:var(--quiet);font-size:.92rem;display:flex;flex-wrap:wrap;gap:.15rem .7rem;align-items:baseline}
.entry .label b{color:var(--ink);font-weight:600}
.words{margin-top:.35rem;line-height:1.85}
.words>p,.words>.whole{max-width:56em}
.words p+p{margin-top:.45rem}
.where{color:var(--quiet)}
.block>header .where{margin-inline-start:auto}
.block>header+.words{margin-top:.6rem}
.entry .words{grid-column:2/-1}
.findings .where{margin-top:.4rem}
:target{scroll-margin-top:1.5rem}
.entry:target,tr:target{background:var(--changed-bg)}
@media screen and (min-width:80rem){#pages{width:min(94vw,112rem);margin-inline:calc(50% - min(47vw,56rem))}}
.pair{margin:0 0 3rem}
.pair h3{margin:0 0 .8rem}
.sheets{display:grid;grid-template-columns:1fr 1fr;gap:1.6rem}
figure{margin:0;min-width:0}
figcaption{color:var(--quiet);font-size:.9rem;margin:0 0 .45rem}
.paper{position:relative;isolation:isolate;container-type:inline-size;background:#fff;
box-shadow:0 0 0 1px #0002,0 .5rem 1.6rem -.8rem #0006}
.paper img{display:block;width:100%;height:auto}
.missing{display:grid;place-items:center;padding:2rem;background:none;box-shadow:none;border:1px dashed var(--quiet);
color:var(--quiet);text-align:center}
.m{position:absolute;display:block;scroll-margin-top:8rem;border-radius:.25cqw;--c:156,35,23;
border:0 solid rgb(var(--c));
background:rgba(var(--c),.16);box-shadow:0 0 0 .12cqw rgba(255,255,255,.75);text-decoration:none}
.m.words-m{box-sizing:content-box;border-bottom-width:max(1.5px,calc(1.2*var(--u)))}
.m.outline-m{background:rgba(var(--c),.06);border-width:max(1.5px,calc(1.3*var(--u)));border-radius:calc(3*var(--u))}
.m.g{--c:176,32,20}.m.a{--c:8,118,60}.m.v{--c:28,86,190}.m.f{--c:110,56,190}
.m.v.outline-m{background:rgba(var(--c),.03)}
.m.g.words-m{border-bottom-style:dashed}.m.f.words-m{border-bottom-style:dotted}.m.v.outline-m{border-style:dashed}
.m i{position:absolute;z-index:1;min-width:1.3125em;padding:0 .25em;font-size:max(5.2px,calc(6.4*var(--u)));
line-height:1.3125;font-weight:600;font-style:normal;white-space:nowrap;word-break:normal;text-align:center;color:#fff;
font-variant-numeric:tabular-nums;background:rgb(var(--c));border-radius:.3em;transform:translate(-50%,-50%)}
.m.on,.m:focus-visible,.m:target{background:rgba(var(--c),.34);outline:max(2px,.4cqw) solid rgb(var(--c));
outline-offset:.3cqw;z-index:2}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:0 0 1.4rem;padding:0;font-size:.92rem}
.legend .key{display:inline-block;position:static;width:2.1em;height:1em;vertical-align:-.12em;margin-right:.5em;
box-shadow:none}
.tools{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;align-items:center;margin:0 0 1.2rem;padding:.6rem 0;
position:sticky;top:0;z-index:4;background:var(--ground);border-bottom:1px solid var(--rule)}
.tools[hidden]{display:none}
.tools label{display:inline-flex;gap:.5em;align-items:center;cursor:pointer}
.tools input[type=range]{width:12rem}
input{accent-color:var(--accent)}
.bare .m{display:none}
.over .sheets{display:block;position:relative;max-width:52rem}
.over figure+figure{position:absolute;inset:0}
.over figure+figure .paper{clip-path:inset(0 0 0 var(--cut,50%))}
.over figure+figure .missing{display:none}
.over figure+figure figcaption{text-align:end}
.findings{margin:0;padding:0;list-style:none}
.findings li{background:var(--paper);border:1px solid var(--rule);border-radius:.6rem;padding:.9rem 1.3rem;
margin-top:.6rem}
details{margin-top:1rem}
summary{cursor:pointer;font-weight:600}
.hush{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.9rem}
@media screen and (max-width:46rem){table{min-width:0}table,caption,tbody,td,th{display:block}
thead{position:absolute;clip-path:inset(50%)}tbody tr{display:grid;grid-template-columns:2.8rem 1fr 1fr;
border-top:1px solid var(--rule);padding:.7rem 1rem}tbody td,tbody th{border:0;padding:0}
td:first-child{grid-row:1/4}tbody th,td:last-child{grid-column:2/4}
.entry{grid-template-columns:2.8rem minmax(0,1fr)}.entry .where{grid-column:2;grid-row:3}
.both{grid-template-columns:1fr}.block>header .where{margin-inline-start:0;width:100%}
.wrap{padding:2rem 1rem 3rem}.sheets{grid-template-columns:1fr}}
@page{size:A4;margin:13mm 12mm}
@page sheets{size:A4 landscape;margin:10mm}
@media print{:root{color-scheme:light;--ground:#fff}html{font-size:11.5px}
body{font-size:9.5pt}.wrap{max-width:none;padding:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}.tools,nav,footer{display:none}h2{margin-top:2rem;break-after:avoid}

h1{font-size:20pt}.counts b{font-size:17pt}.entry,.block>header,tr,.pair{break-inside:avoid}h3{break-after:avoid}
#pages{page:sheets}.sheets{gap:8mm;grid-template-columns:108mm 108mm;justify-content:center}.pair{margin:0}
#pages h2{font-size:12pt;margin:0 0 2mm;padding-top:1.5mm}.legend{margin:0 0 3mm;font-size:8pt}figcaption{font-size:8pt}
.pair h3{display:none}.pair+.pair{break-before:page}
.scroll{overflow:visible;break-inside:avoid}.paper{box-shadow:0 0 0 .3pt #888}
#pages{break-before:page}a{color:inherit;text-decoration:none}details:not([open]){display:none}}
"""

SCRIPT = """\
(function(){
var d=document,pages=d.getElementById('pages');
function light(number,on){
  d.querySelectorAll('.m[data-c="'+number+'"]').forEach(function(m){m.classList.toggle('on',on)});
}
d.querySelectorAll('[data-c]').forEach(function(e){
  var number=e.getAttribute('data-c');
  [['mouseenter',1],['focusin',1],['mouseleave',0],['focusout',0]].forEach(function(on){
    e.addEventListener(on[0],function(){light(number,!!on[1])});
  });
});
if(!pages)return;
var tools=pages.querySelector('.tools'),over=d.getElementById('over'),marks=d.getElementById('marks');
var cut=d.getElementById('cut');
if(!tools)return;
tools.hidden=false;
function set(){
  pages.classList.toggle('over',over.checked);
  pages.classList.toggle('bare',!marks.checked);
  pages.style.setProperty('--cut',cut.value+'%');
  cut.disabled=!over.checked;
}
[over,marks,cut].forEach(function(e){e.addEventListener('input',set)});
set();
})();
"""

/** Fonts of official documents where the reader has them; nothing is fetched. */
export const PAGE_STYLE = `
body{margin:0;background:#f2f2ef;color:#1f1f1f;font:20px/1.75 "仿宋_GB2312",FangSong,STFangsong,"Noto Serif CJK SC",serif}
main{max-width:32em;margin:2em auto;padding:3em 2.4em;background:#fff;border:1px solid #e3e3de}
h1{font:600 28px/1.5 "方正小标宋简体",STZhongsong,SimSun,"Noto Serif CJK SC",serif;text-align:center;text-wrap:balance;margin:0 0 .6em}
h1 span{display:inline-block}
h2,h3,h4,h5{font-size:1em;margin:0;text-indent:2em}
h2{font-family:SimHei,STHeiti,"Noto Sans CJK SC",sans-serif;font-weight:400}
h3{font-family:KaiTi,STKaiti,"楷体_GB2312",serif;font-weight:400}
h4,h5{font-weight:400}
p{margin:0;text-indent:2em;text-align:justify}
.subtitle,.signed{text-indent:0;text-align:center}.signed{text-align:right;margin-top:2em}
.figure{color:inherit;text-decoration:none;border-bottom:1px dotted #2f5d8c;cursor:pointer}
.figure:hover,.figure:focus-visible{background:#e8eef5;outline:2px solid #2f5d8c;outline-offset:1px}
.note{font-size:.75em;text-indent:0;color:#4a4a4a}
sup{font-size:.6em}
.missing{background:#fff3b0}
table{border-collapse:collapse;width:100%;margin:1em 0;font-size:.8em}caption{font-family:SimHei,sans-serif;padding:.4em}
th,td{border:1px solid #8a8a8a;padding:.2em .5em;font-weight:400}td{text-align:right}tbody th{text-align:left;min-width:4em}
.wide{overflow-x:auto}
figure{margin:1em 0;text-align:center}figcaption{font-size:.8em}svg{width:100%;height:auto;font:12px sans-serif}
footer{max-width:40em;margin:0 auto 2em;padding:0 1em;color:#5a5a5a;font-size:14px;text-align:center}
dialog{border:1px solid #8a8a8a;border-radius:4px;max-width:34em;font-size:17px}dl{margin:0}dt{color:#5a5a5a;font-size:.85em}dd{margin:0 0 .5em}
#facts-close{font:inherit;padding:.2em 1.2em}
@media (max-width:600px){main{margin:0;padding:1.4em 1em}}
@media print{body{background:#fff}main{border:0;margin:0;padding:0;max-width:none}footer,dialog{display:none}.figure{border:0}h2,h3,h4,h5{break-after:avoid}}
`;

/** Opens the facts of a figure; browsers without <dialog> show it in place. */
export const PAGE_SCRIPT = `
var box=document.getElementById('facts'),body=document.getElementById('facts-body'),all=document.getElementById('all-facts').content;
document.addEventListener('keydown',function(event){
  var figure=event.target.closest('.figure');
  if(figure&&event.key===' '){event.preventDefault();figure.click()}
});
document.addEventListener('click',function(event){
  var figure=event.target.closest('.figure');
  if(figure){
    event.preventDefault();
    body.textContent='';
    body.appendChild(all.getElementById('facts-'+figure.getAttribute('data-figure')).cloneNode(true));
    if(box.showModal)box.showModal();else box.setAttribute('open','');
  }
  if(event.target.id==='facts-close'||event.target===box){if(box.close)box.close();else box.removeAttribute('open')}
});
`;

// The look and the filters of the timeline's page. Tests: tests/browser/test_timeline_page.py.

#include "output/timeline_page.hpp"

namespace gazette::output {

std::string_view timeline_style_sheet() {
  return R"css(
main{max-width:920px}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--planned);outline-offset:2px;border-radius:6px}
.filters,.facts{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 20px;margin-bottom:18px}
summary{cursor:pointer;font-weight:600;font-size:14.5px}
.filters form{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:12px 14px;margin-top:14px}
.filters label{display:flex;flex-direction:column;gap:4px;font-size:13px;color:var(--soft);min-width:0}
.filters select,.filters input:not([type=checkbox]){font:inherit;font-size:15px;color:var(--ink);background:var(--page);
border:1px solid var(--line);border-radius:8px;padding:7px 9px;width:100%;min-width:0;min-height:40px}
.filters fieldset{grid-column:1/-1;border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:8px}
.filters legend{font-size:13px;color:var(--soft);padding:0;margin-bottom:6px}
.filters label.check{flex-direction:row;align-items:center;gap:7px;font-size:14px;font-weight:600;color:var(--c);
border:1px solid var(--line);border-radius:99px;padding:4px 13px 4px 10px;min-height:34px;cursor:pointer}
.filters label.check:has(:checked){border-color:var(--c);background:color-mix(in srgb,var(--c) 10%,transparent)}
.filters label.check input{accent-color:var(--c);width:16px;height:16px;margin:0}
.found{grid-column:1/-1;display:flex;justify-content:space-between;align-items:center;gap:12px;margin:0;font-size:14.5px}
.found button{font:inherit;font-size:14px;font-weight:600;color:var(--ink);background:var(--page);border:1px solid var(--line);
border-radius:8px;padding:6px 14px;min-height:38px;cursor:pointer}
section.year{background:none;border:0;padding:0;margin:0 0 8px}
section.year h2{font-size:20px;letter-spacing:0;text-transform:none;color:var(--ink);margin:22px 0 12px}
ol.events,ol.steps{list-style:none;margin:0;padding:0}
ol.events{border-left:2px solid var(--line);margin-left:7px}
.event{position:relative;padding:0 0 16px 24px}
.event::before{content:"";position:absolute;left:-8px;top:20px;width:14px;height:14px;border-radius:50%;background:var(--c);
border:3px solid var(--page);box-sizing:border-box}
.event article{content-visibility:auto;contain-intrinsic-size:auto 200px;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 20px 16px}
.when{margin:0;font-size:13.5px;color:var(--soft);font-weight:600}
.event h3{font-size:18px;line-height:1.4;margin:2px 0 10px;font-weight:600;overflow-wrap:anywhere}
.event h3 .verb{font-weight:400}
.event h3 .status{vertical-align:2px;margin-left:4px}
.at{color:var(--soft)}
.detail{font-size:14.5px;font-weight:400;color:var(--soft)}
.step{border-left:3px solid var(--c);padding-left:13px;margin-top:11px}
.told{margin:0;font-size:14px;color:var(--soft)}
.told b{color:var(--c)}
blockquote{margin:5px 0 0;font-size:15px;line-height:1.5;overflow-wrap:anywhere}
blockquote footer{font-size:12.5px;color:var(--soft);overflow-wrap:anywhere}
blockquote footer::before{content:"— "}
.step details{margin-top:6px}
.step summary{font-size:13.5px;font-weight:600;color:var(--soft)}
.facts ul{margin:12px 0 0;padding:0;list-style:none;columns:2;column-gap:28px;font-size:14.5px}
.facts li{break-inside:avoid;padding:3px 0;overflow-wrap:anywhere}
.facts .count{color:var(--soft);font-size:12.5px}
.nothing{text-align:center;color:var(--soft);padding:28px 0}
@media(max-width:720px){
main{padding:18px 14px 36px}
.filters form{grid-template-columns:repeat(2,minmax(0,1fr))}
.filters,.facts{padding:12px 14px}
.event{padding-left:16px}
.event article{padding:12px 14px 14px}
.event h3{font-size:17px}
.facts ul{columns:1}}
@media print{.filters{display:none}.event article{content-visibility:visible}}
)css";
}

std::string_view timeline_script() {
  return R"js(<script>
(function(){
  var get=function(id){return document.getElementById(id)};
  var events=Array.from(document.querySelectorAll(".event")).map(function(node){
    return {node:node,data:node.dataset,words:node.textContent.toLowerCase()};
  });
  var years=document.querySelectorAll("section.year"),form=get("form");
  function shows(event){
    var data=event.data,wanted=true;
    document.querySelectorAll("select.entity").forEach(function(select){
      if(select.value&&data.entities.indexOf(" "+select.value+" ")<0)wanted=false;
    });
    var relation=get("relation").value,from=get("from").value,to=get("to").value;
    if(relation&&relation!==data.relation)wanted=false;
    if(from&&!(data.last&&data.last>=from))wanted=false;
    if(to&&!(data.first&&data.first<=to))wanted=false;
    var statuses=Array.from(form.querySelectorAll("[name=status]:checked"));
    if(!statuses.some(function(box){return data.status.indexOf(" "+box.value+" ")>=0}))wanted=false;
    return wanted&&event.words.indexOf(get("words").value.trim().toLowerCase())>=0;
  }
  function filter(){
    var shown=0;
    events.forEach(function(event){
      event.node.hidden=!shows(event);
      if(!event.node.hidden)++shown;
    });
    years.forEach(function(year){year.hidden=!year.querySelector(".event:not([hidden])")});
    get("nothing").hidden=shown>0;
    get("found").textContent=shown+" of "+events.length+" events";
  }
  form.addEventListener("input",filter);
  form.addEventListener("change",filter);
  form.addEventListener("submit",function(event){event.preventDefault()});
  form.addEventListener("reset",function(){setTimeout(filter)});
  if(window.matchMedia("(max-width:720px)").matches)get("filters").open=false;
  get("filters").hidden=false;
  filter();
})();
</script>
)js";
}

}  // namespace gazette::output

// The look of the page. Every colour is a variable, so that light and dark differ in one place.

#include "output/html_text.hpp"

namespace gazette::output {

std::string_view style_sheet() {
  return R"css(
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1c2330;--soft:#667085;--line:#e4e7ec;
--person:#2563eb;--location:#0d8a5b;--organization:#8b3fd9;--norp:#c2620a;--date:#0e7c93;
--own0:#c8246e;--own1:#5b6b1f;--own2:#a34a2a;--own3:#4a5a8a;
--actual:#1f9d61;--planned:#2f6fed;--possible:#c98a04;--negated:#d6403a}
@media(prefers-color-scheme:dark){:root{--page:#0f141b;--card:#171e28;--ink:#e5eaf1;--soft:#97a3b4;--line:#2a3441;
--person:#7aa7ff;--location:#4fd09a;--organization:#c79bff;--norp:#f5a55a;--date:#5cc8de;
--own0:#ff8fbd;--own1:#bdd06a;--own2:#f09a78;--own3:#9fb2ea;
--actual:#4fd09a;--planned:#7aa7ff;--possible:#f0bd4a;--negated:#ff817b}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
main{max-width:1120px;margin:0 auto;padding:28px 24px 48px}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px;margin-bottom:18px}
h1{font-size:24px;line-height:1.25;margin:0;letter-spacing:-.01em}
h2{font-size:13px;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:0 0 14px}
.soft{color:var(--soft);font-size:14px}
section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:20px 24px;margin-bottom:18px}
.person{--c:var(--person)}.location{--c:var(--location)}.organization{--c:var(--organization)}.norp{--c:var(--norp)}.date{--c:var(--date)}
.own0{--c:var(--own0)}.own1{--c:var(--own1)}.own2{--c:var(--own2)}.own3{--c:var(--own3)}
.actual{--c:var(--actual)}.planned{--c:var(--planned)}.possible{--c:var(--possible)}.negated{--c:var(--negated)}
.legend{display:flex;flex-wrap:wrap;gap:8px;margin-bottom:14px}
.chip{display:inline-flex;gap:7px;align-items:center;font-size:13px;line-height:1.5;padding:1px 10px;border-radius:99px;
color:var(--c);background:color-mix(in srgb,var(--c) 11%,transparent);white-space:nowrap}
.chip b{font-weight:600}
.text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.85}
mark{position:relative;color:inherit;background:color-mix(in srgb,var(--c) 15%,transparent);border-bottom:2px solid var(--c);
border-radius:4px 4px 2px 2px;padding:1px 3px;cursor:default}
mark.nominal,mark.pronoun{background:none;border-bottom:1.5px dotted var(--c);padding:0}
mark:hover::after{content:attr(data-tip);position:absolute;left:0;top:calc(100% + 6px);z-index:9;white-space:pre;font-size:13px;
line-height:1.5;padding:8px 12px;border-radius:8px;background:var(--ink);color:var(--card);box-shadow:0 6px 24px #0004;pointer-events:none}
.lit{outline:2px solid var(--c);outline-offset:1px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th{font-size:12px;font-weight:600;color:var(--soft);text-align:left;padding:0 14px 8px 0}
td{border-top:1px solid var(--line);padding:9px 14px 9px 0;vertical-align:top}
td:last-child,th:last-child{padding-right:0}
td.verb{font-weight:600;white-space:nowrap}
td.words{color:var(--soft);min-width:220px}
td.party{min-width:130px}
.who{color:var(--c);font-weight:600}
.details div{white-space:nowrap}
.details i{font-style:normal;color:var(--soft);font-size:12px;margin-right:5px}
.status{display:inline-block;font-size:12px;font-weight:600;line-height:1.6;padding:1px 9px;border-radius:99px;color:var(--c);
border:1px solid var(--c);background:color-mix(in srgb,var(--c) 10%,transparent)}
.groups{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:18px 28px}
.groups h3{font-size:13px;margin:0 0 6px;color:var(--c)}
.groups ul{list-style:none;margin:0;padding:0}
.groups li{display:flex;gap:8px;align-items:baseline;padding:2px 0;font-size:14.5px}
.groups li span:first-child{overflow-wrap:anywhere}
.groups .count{color:var(--soft);font-size:12.5px;margin-left:auto;white-space:nowrap}
.groups a{color:var(--soft);font-size:12px;text-decoration:none;border-bottom:1px dotted}
svg{display:block;width:100%;height:auto;font-family:inherit}
svg .edge{fill:none;stroke:var(--c);stroke-width:2}
svg .planned.edge{stroke-dasharray:9 5}
svg .possible.edge{stroke-dasharray:2 5;stroke-linecap:round}
svg .negated.edge{stroke-dasharray:14 4 3 4}
svg .head{fill:var(--c)}
svg .verb{font-size:12.5px;font-weight:600;fill:var(--c);text-anchor:middle;paint-order:stroke;stroke:var(--card);stroke-width:5px;stroke-linejoin:round}
svg .node circle{fill:color-mix(in srgb,var(--c) 22%,var(--card));stroke:var(--c);stroke-width:2}
svg .node text{font-size:14.5px;font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:5px;stroke-linejoin:round}
svg .node.lit{outline:none}
svg .node.lit circle{fill:var(--c)}
.keys{display:flex;flex-wrap:wrap;gap:6px 20px;font-size:13px;color:var(--soft);margin-top:6px}
.keys span{display:inline-flex;align-items:center;gap:8px}
.keys svg{width:34px;height:8px}
@media(max-width:720px){
main{padding:18px 14px 36px}
section{padding:16px 16px}
.scroll>svg{width:680px}
table,tbody,tr,td{display:block}
tr:has(th){display:none}
tr{border-top:1px solid var(--line);padding:10px 0}
tr:has(th)+tr{border-top:0;padding-top:0}
td{border:0;padding:1px 0}
td.party,td.verb{display:inline;padding-right:5px}
td.words{font-size:14px}
.details div{white-space:normal}}
@media print{body{background:#fff}section{break-inside:avoid}}
)css";
}

}  // namespace gazette::output

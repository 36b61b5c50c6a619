"""How `report.html` looks, on a screen and on paper."""

from __future__ import annotations

STYLE = """
:root { --ink: #1c2423; --soft: #66716f; --line: #e3e8e6; --ground: #f5f7f6; --card: #fff; --good: #17694f;
  --good-ground: #e1f1ea; --bad: #a8231a; --bad-ground: #fbe6e3; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 48px 28px 72px; }
header { padding-bottom: 22px; margin-bottom: 22px; border-bottom: 1px solid var(--line); }
h1 { font-size: 34px; line-height: 1.25; margin: 2px 0 0; letter-spacing: .01em; }
h2 { font-size: 19px; margin: 44px 0 14px; } h3 { font-size: 16px; margin: 0 0 4px; } p { margin: 0; }
.kind { color: var(--soft); letter-spacing: .14em; font-size: 13px; }
.verdict { display: inline-block; margin-top: 16px; padding: 8px 20px; border-radius: 999px; font-weight: 600;
  font-size: 17px; }
.verdict.good { background: var(--good-ground); } .verdict.bad { background: var(--bad-ground); }
.good { color: var(--good); } .bad { color: var(--bad); }
.facts { display: flex; flex-wrap: wrap; gap: 12px 48px; margin: 0; }
dt { color: var(--soft); font-size: 13px; } dd { margin: 0; font-size: 17px; font-weight: 600; }
.note { margin-top: 12px; color: var(--soft); } .quiet { color: var(--soft); }
.failure { margin-top: 14px; padding: 14px 20px; background: var(--card); border: 1px solid #f0c6c1;
  border-left: 5px solid var(--bad); border-radius: 10px; break-inside: avoid; }
.failure h3 { color: var(--bad); }
.posts { list-style: none; margin: 0; padding: 0; display: grid; gap: 16px;
  grid-template-columns: repeat(auto-fit, minmax(270px, 1fr)); }
.posts li { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px;
  break-inside: avoid; overflow-wrap: anywhere; }
.posts h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; font-size: 18px; }
.posts small { font-size: 14px; font-weight: 600; white-space: nowrap; }
.posts .quiet { margin-top: 6px; font-size: 14px; }
.tick { margin-top: 10px; padding: 6px 12px; border-radius: 8px; background: #fdf5df; font-size: 14px; }
.covers { display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-end; }
figure { margin: 0; } figure img { height: 300px; width: auto; display: block; border-radius: 10px; }
figcaption { margin-top: 6px; color: var(--soft); }
.scenes { list-style: none; margin: 0; padding: 0; display: grid; gap: 16px;
  grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); }
.scenes li { display: flex; gap: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 12px;
  padding: 12px; break-inside: avoid; }
.scenes li > div { min-width: 0; overflow-wrap: anywhere; }
.scenes img, .blank { width: 116px; flex: none; align-self: flex-start; border-radius: 8px; background: var(--line); }
.blank { height: 206px; }
.when { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; margin-bottom: 6px; }
.when b { display: inline-block; min-width: 22px; text-align: center; margin-right: 4px; color: #fff;
  background: var(--ink); border-radius: 11px; font-size: 12px; line-height: 22px; }
.when code { display: block; margin-top: 2px; }
code { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, "Noto Sans SC", monospace; overflow-wrap: anywhere;
  color: var(--soft); }
.failure code { color: inherit; }
.file { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-bottom: 10px;
  overflow: hidden; }
summary { padding: 11px 18px; cursor: pointer; display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; }
summary::before { content: "▸"; color: var(--soft); } details[open] > summary::before { content: "▾"; }
summary::-webkit-details-marker { display: none; }
summary code { font-size: 14px; color: var(--ink); } summary small { color: var(--soft); margin-left: auto; }
table { width: 100%; border-collapse: collapse; background: var(--card); font-size: 14px; }
th, td { text-align: left; padding: 7px 18px; border-top: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 500; font-size: 13px; }
.file td:first-child { width: 28%; } .file td:nth-child(2) { width: 34%; } .file td:last-child { width: 44px; }
tr.failed td { background: #fdf1ef; }
section > table { border: 1px solid var(--line); border-radius: 12px; }
.versions { padding: 12px 18px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; }
@media print {
  body { background: #fff; font-size: 11pt; } main { max-width: none; padding: 0; }
  .posts, .scenes { grid-template-columns: 1fr 1fr; } .file, .failure, .scenes li, .posts li { border-color: #bbb; }
  figure img { height: 62mm; } table { font-size: 9.5pt; } th, td { padding: 3px 8px; } tr { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""

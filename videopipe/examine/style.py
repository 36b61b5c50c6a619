"""How `report.html` looks, on a screen and on paper."""

from __future__ import annotations

STYLE = """
:root { --ink: #1d2524; --soft: #5f6b69; --line: #dfe5e3; --ground: #f6f8f7; --good: #17694f; --bad: #a8231a;
  color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 40px 28px 64px; }
header { border-bottom: 2px solid var(--ink); padding-bottom: 18px; margin-bottom: 18px; }
h1 { font-size: 30px; line-height: 1.3; margin: 0; } h2 { font-size: 18px; margin: 40px 0 14px; }
h3 { font-size: 15px; margin: 0 0 4px; } p { margin: 0; }
.kind { color: var(--soft); letter-spacing: .12em; font-size: 13px; }
.verdict { display: inline-block; margin-top: 14px; padding: 6px 16px; border-radius: 999px; font-weight: 600; }
.verdict.good { background: #dff0e8; } .verdict.bad { background: #fbe3e0; }
.good { color: var(--good); } .bad { color: var(--bad); }
.facts { display: flex; flex-wrap: wrap; gap: 10px 44px; margin: 0; }
dt { color: var(--soft); font-size: 13px; } dd { margin: 0; font-weight: 600; }
.note { margin-top: 10px; color: var(--soft); }
.failure { margin-top: 14px; padding: 12px 18px; background: #fff; border: 1px solid #f0c6c1;
  border-left: 5px solid var(--bad); border-radius: 6px; break-inside: avoid; }
.failure h3 { color: var(--bad); }
.scenes { list-style: none; margin: 0; padding: 0; display: grid; gap: 16px;
  grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); }
.scenes li { display: flex; gap: 14px; background: #fff; border: 1px solid var(--line); border-radius: 10px;
  padding: 12px; break-inside: avoid; }
.scenes li > div { min-width: 0; overflow-wrap: anywhere; }
.scenes img, .blank { width: 108px; flex: none; align-self: flex-start; border-radius: 6px; background: var(--line); }
.blank { height: 192px; }
.when { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; margin-bottom: 6px; }
.when b { display: inline-block; min-width: 22px; text-align: center; margin-right: 4px; color: #fff;
  background: var(--ink); border-radius: 11px; font-size: 12px; line-height: 22px; }
.when code { display: block; }
.quiet { color: var(--soft); }
code { font: 12px/1.5 ui-monospace, Menlo, Consolas, "Noto Sans SC", monospace; overflow-wrap: anywhere; }
.file { background: #fff; border: 1px solid var(--line); border-radius: 10px; margin-bottom: 12px; }
summary { padding: 10px 16px; cursor: pointer; display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; }
summary code { font-size: 14px; font-weight: 600; } summary small { color: var(--soft); margin-left: auto; }
table { width: 100%; border-collapse: collapse; background: #fff; font-size: 14px; }
th, td { text-align: left; padding: 6px 16px; border-top: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 500; font-size: 13px; }
.file td:first-child { width: 26%; } .file td:nth-child(2) { width: 34%; } .file td:last-child { width: 44px; }
tr.failed td { background: #fdf1ef; }
section > table { border: 1px solid var(--line); border-radius: 10px; }
footer { margin-top: 40px; color: var(--soft); font-size: 12px; }
@media print {
  body { background: #fff; font-size: 11pt; } main { max-width: none; padding: 0; }
  .scenes { grid-template-columns: 1fr 1fr; } .file, .failure, .scenes li { border-color: #bbb; }
  table { font-size: 9.5pt; } th, td { padding: 3px 8px; } tr { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""

# ConvertFrom-Markdown
('# Title', '', 'Text **bold** *it* `code` [l](http://x) ![i](p.png)', '', '- a', '- b', '  - c', '', '1. x', '2. y', '', '> q', '', '```ps', 'x < y', '```', '', '| A | B |', '|---|--:|', '| 1 | 2 |' -join "`n" | ConvertFrom-Markdown).Html
('Setext', '===', '', 'a  ', 'b\', 'c', '', '***', '', '    code', '', '- [x] t', '- [ ] u', '', '~~d~~ H~2~O x^2^', '', '<p>html</p>', '', 'http://a.b &copy; \*no\*' -join "`n" | ConvertFrom-Markdown).Html
(Get-MarkdownOption).Header1
'# h' | ConvertFrom-Markdown | Get-Member -MemberType Property | % Name
1 | ConvertFrom-Markdown
try { ConvertFrom-Markdown nofile.md -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'# f' | Set-Content f.md; (ConvertFrom-Markdown f.md).Html; (Get-Item f.md | ConvertFrom-Markdown).Html
('* loose', '', '* list', '', '  para', '', '+ other' -join "`n" | ConvertFrom-Markdown).Html
('nested **bold *it* more** and __x__ and a*b*c and 2 * 3 * 4', '', 'ref [text][r] and [r]', '', '[r]: http://ref "T"' -join "`n" | ConvertFrom-Markdown).Html
("line`nbreak", '', '## A b-C_d!', '## A b-C_d!', '# 1 two' -join "`n" | ConvertFrom-Markdown).Html
('> a', '> b', '', '> c', '> - d', '> - e', '', '1) p', '2) q', '', '3. r' -join "`n" | ConvertFrom-Markdown).Html
('', 'x' -join "`n" | ConvertFrom-Markdown).Html
'' | ConvertFrom-Markdown
Show-Markdown -InputObject '# x'

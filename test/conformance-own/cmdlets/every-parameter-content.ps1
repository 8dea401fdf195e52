# Select-String, content and output commands: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
'one','two','three','Two two' | Set-Content a.txt; 'x','two' | Set-Content b.txt; $null=mkdir d; 'two' | Set-Content d/c.log
T { sls two a.txt }
T { sls two a.txt,b.txt }
T { sls two *.txt -Raw }
T { sls two *.txt -List }
T { sls two *.txt -Quiet }
T { sls zzz *.txt -Quiet }
T { sls two a.txt -AllMatches | % { $_.Matches.Count } }
T { sls two a.txt -CaseSensitive -AllMatches }
T { sls 't.o' a.txt -SimpleMatch }
T { sls two a.txt -NotMatch }
T { sls two a.txt -Context 1 }
T { sls three a.txt -Context 1,0 }
T { sls three a.txt -Context 1,2,3 }
T { sls three a.txt -Context -1 }
T { sls '(' a.txt }
T { sls '(' a.txt -SimpleMatch }
T { sls }
T { sls '' a.txt }
T { sls $null a.txt }
T { sls two nope.txt }
T { sls two d }
T { sls two * -Include *.txt -Exclude b* }
T { sls -LiteralPath a.txt -Pattern o,e }
T { sls two a.txt -Culture Ordinal -SimpleMatch }
T { sls two a.txt -Culture Ordinal }
T { sls two a.txt -Culture nope -SimpleMatch }
T { sls two a.txt -Encoding ascii }
T { sls two a.txt -Encoding nope }
T { sls two a.txt -NoEmphasis }
T { sls two a.txt | % { $_.ToString(); $_.RelativePath($pwd); $_.Filename; $_.IgnoreCase; $_.Pattern; $_.LineNumber } }
T { 'one two' | sls two | % { $_.Path; $_.Filename; $_.ToString() } }
T { gci *.txt | sls two }
T { gci -r | sls two }
T { sls -InputObject 'a','two' -Pattern two }
T { 1,22,3 | sls 2 }
T { Get-Content a.txt | sls t -Context 1 | % { $_.Context.PreContext; '=';$_.Context.PostContext; '-' } }
T { 'abc' | sls '(?<x>b)(c)' | % { $_.Matches[0].Groups['x'].Value; $_.Matches.Groups.Count } }
T { 'abc' | sls '(?<x>b)(c)' | fl * }
T { 'abc' | sls x -Quiet; 'abc' | sls b -Quiet }
T { 'abc' | sls b -Raw | % gettype | % name}
T { gc a.txt }
T { gc a.txt -TotalCount 2 }
T { gc a.txt -Head 1 -Tail 1 }
T { gc a.txt -Tail 2 }
T { gc a.txt -Tail 0 }
T { gc a.txt -TotalCount 0 }
T { gc a.txt -TotalCount -1 }
T { gc a.txt -Raw }
T { gc a.txt -Raw -TotalCount 1 }
T { gc a.txt -Raw -Tail 1 }
T { gc a.txt -ReadCount 2 | % { "$($_.Count): $_" } }
T { gc a.txt -ReadCount 0 | % { "$($_.Count): $_" } }
T { gc a.txt -ReadCount -1 | % { "$($_.Count): $_" } }
T { gc a.txt -Delimiter e | % { "[$_]" } }
T { gc a.txt -Delimiter '' }
T { gc a.txt -Delimiter e -Raw }
T { gc a.txt -AsByteStream -TotalCount 3 }
T { gc a.txt -AsByteStream -Raw | measure | % Count }
T { (gc a.txt -AsByteStream -Raw).gettype().name }
T { gc a.txt -AsByteStream -Encoding utf8 -TotalCount 1 }
T { gc a.txt -Encoding byte }
T { gc a.txt -Encoding 1252 }
T { gc a.txt -Encoding 99999 }
T { gc *.txt -Filter b* }
T { gc * -Include b* -ea 0}
T { gc *.txt -Exclude a* }
T { gc d }
T { gc nope.txt }
T { gc nope*.txt }
T { gc '' }
T { gc $null }
T { gc a.txt,nope.txt,b.txt }
T { gc -LiteralPath '*.txt' }
T { gc -Path a.txt -Stream x }
T { 'a.txt','b.txt' | gc }
T { gi a.txt | gc -First 1 }
T { gc a.txt -ReadCount 1 -TotalCount 2 | % { $_.ReadCount } }
T { (gc a.txt -TotalCount 1).PSPath.Split('/')[-1] }
T { gc env:HOME,variable:PID -ea 0 | measure | % count }
T { gc function:T | % gettype | % name}
T { Set-Content s.txt 1,2,3; gc s.txt }
T { Set-Content s.txt -Value 'a' -NoNewline; Add-Content s.txt 'b' -NoNewline; Add-Content s.txt 'c'; gc s.txt -Raw }
T { Set-Content s.txt -Value 65,66 -AsByteStream; gc s.txt -Raw }
T { Set-Content s.txt -Value 'x' -AsByteStream }
T { Set-Content s.txt -Value 300 -AsByteStream }
T { Set-Content s.txt $null; gc s.txt -Raw }
T { Set-Content s.txt @(); (gi s.txt).Length }
T { 1,2 | Set-Content s.txt -PassThru }
T { Set-Content s.txt x -WhatIf }
T { Add-Content s.txt x -WhatIf; clc s.txt -WhatIf }
T { Set-Content no/such/x.txt y }
T { Set-Content d y }
T { Set-Content *.txt same; gc a.txt,b.txt }
T { Set-Content 'q*.txt' y }
T { Set-Content -LiteralPath 'q[1].txt' y; gc -LiteralPath 'q[1].txt' ; gc 'q[1].txt' }
T { Set-Content s.txt é -Encoding utf8BOM; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding utf8; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding ascii; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding latin1; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding unicode; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding bigendianunicode; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding utf32; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding oem; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding utf7; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt é -Encoding ansi; (gc s.txt -AsByteStream) -join ' ' }
T { Set-Content s.txt x; Set-ItemProperty s.txt IsReadOnly $true; Set-Content s.txt y }
T { Set-Content s.txt y -Force; gc s.txt; (gi s.txt).IsReadOnly }
T { clc s.txt; clc s.txt -Force; (gi s.txt -Force).Length }
T { clc nope.txt }
T { clc d }
T { clc n*.txt }
T { Add-Content new.txt a,b -PassThru; Add-Content new.txt -Value @{x=1}; gc new.txt }
T { 'x' | Add-Content a.txt,b.txt; gc b.txt }
T { Set-Content -Path a.txt -Value hi -Exclude a*; gc a.txt }
T { Set-Content -Path *.txt -Value hi2 -Include a*; gc a.txt,b.txt }
T { Set-Content a.txt -Stream s -Value x }
T { [pscustomobject]@{Path='a.txt';Value='byname'} | Set-Content; gc a.txt }
T { Out-File o.txt -InputObject 'a','b'; gc o.txt }
T { 'a','b' | Out-File o.txt -NoNewline; gc o.txt -Raw }
T { 'a' | Out-File o.txt -Append; gc o.txt }
T { 'a' | Out-File o.txt -NoClobber }
T { 'abcdefgh' | Out-File o.txt -Width 3; gc o.txt }
T { 'abc' | Out-File o.txt -Width 1 ; 'abc' | Out-File o.txt -Width 0}
T { [pscustomobject]@{a='x'*50;b=2} | Out-File o.txt -Width 20; gc o.txt }
T { 'a' | Out-File -LiteralPath 'z[1].txt'; gci z* | % Name }
T { 'a' | Out-File o*.txt }
T { 'a' | Out-File *.txt }
T { 'a' | Out-File d }
T { 'a' | Out-File no/x }
T { 'a' | Out-File o.txt -WhatIf }
T { 'a' | Out-File -Encoding oem -FilePath o.txt; gc o.txt }
T { 'a' | Tee-Object o.txt; gc o.txt }
T { 'a' | Tee-Object -Variable v; $v }
T { 'a','b' | Tee-Object -LiteralPath o.txt -Encoding unicode| % { "$_!" }; (gc o.txt -AsByteStream).Count }
T { 'c' | Tee-Object o.txt -Append; gc o.txt }
T { 'c' | Tee-Object }
T { 'c' | Tee-Object nope/x }

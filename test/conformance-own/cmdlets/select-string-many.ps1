Set-Content a.log "alpha 1","beta 22","gamma 333","Alpha 4444","delta"
Set-Content b.txt "alpha x","nothing","beta beta"
Select-String alpha a.log
Select-String -Pattern alpha -Path a.log -CaseSensitive
Select-String 'beta' *.log, *.txt
Select-String -Pattern 'a' -Path a.log -Quiet
Select-String -Pattern 'zzz' -Path a.log -Quiet
Select-String -Pattern 'beta' -Path *.txt -AllMatches | ForEach-Object { $_.Matches.Count }
Select-String -Pattern '(\w+) (\d+)' -Path a.log | ForEach-Object { $_.Matches[0].Groups[2].Value }
Select-String gamma a.log -Context 1
Select-String gamma a.log -Context 2,1
Select-String 'alpha' a.log -NotMatch
Select-String '.' a.log -SimpleMatch
Select-String -List alpha *.log,*.txt
'one','two','three' | Select-String t
'one','two','three' | Select-String t | Select-Object LineNumber, Line, Filename, Path, Pattern
'one','two','three' | Select-String t -Raw
(Select-String alpha a.log)[0] | Format-List *
Select-String alpha a.log | Get-Member -MemberType Property | Select-Object Name
Get-ChildItem *.log | Select-String delta | ForEach-Object ToString
Select-String alpha,delta a.log -NoEmphasis | ForEach-Object { "$_" }
Select-String -InputObject 'hay needle hay' -Pattern 'needle' | ForEach-Object { $_.Matches[0].Index }
Select-String alpha a.log | Group-Object Filename | ForEach-Object { "$($_.Name) $($_.Count)" }
Select-String -Pattern x -LiteralPath nofile.txt
Select-String -Pattern '(' a.log

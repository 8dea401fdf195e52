# What modules show of commands with prefixes; -UseCulture:$false; headers that look like comments; types files that are no documents
$ErrorView = 'NormalView'
'function Get-A {1}; function Get-B {2}; Set-Alias ga2 Get-A; Export-ModuleMember -Function Get-* -Alias *' > mo2.psm1
Import-Module ./mo2.psm1
Get-Module mo2 | Format-List Name, ExportedFunctions, ExportedAliases, ExportedCommands
Get-Module mo2 | Format-List | Out-String -Stream | Select-String '^Exported' -Raw
Remove-Module mo2; Import-Module ./mo2.psm1 -Prefix Q
Get-Module mo2 | Format-List ExportedFunctions, ExportedAliases, ExportedCommands
Get-Module mo2 | Format-List | Out-String -Stream | Select-String '^Exported' -Raw
(Get-Module mo2).ExportedCommands.Values | ForEach-Object { "$($_.Name) $_ $($_.CommandType)" }
Get-Command -Module mo2 | ForEach-Object { "$_ $($_.Name)" }
Get-Alias Qga2 | ForEach-Object { "$_ $($_.Name) $($_.Definition)" }
Remove-Module mo2; Import-Module ./mo2.psm1 -Prefix Q -Function Get-A
(Get-Module mo2).ExportedFunctions.GetEnumerator() | ForEach-Object { "$($_.Key) $($_.Value.Name) $($_.Value)" }
Remove-Module mo2
'$v = 1; $w = 2; Export-ModuleMember -Variable v' > mo3.psm1; Import-Module ./mo3.psm1; Get-Module mo3 | Format-List | Out-String -Stream | Select-String '^Exported' -Raw
New-Module -Name none { } | Format-List | Out-String -Stream | Select-String '^Exported' -Raw

'--- csv'
$o = [pscustomobject]@{ H1 = 'V1'; H2 = 'V2' }
[int[]][char[]]($o | ConvertTo-Csv -UseCulture:$false)[0] -join ' '
$o | Export-Csv uc.csv -UseCulture:$false; [int[]][char[]](Get-Content uc.csv -Raw) -join ' '
Import-Csv uc.csv -UseCulture:$false
Import-Csv uc.csv | ForEach-Object { $_.psobject.properties.name.Length }
'a b,c', 'c d,e' | ConvertFrom-Csv -UseCulture:$false | ConvertTo-Json
'a,b', 'c,d' | ConvertFrom-Csv -UseCulture | ConvertTo-Json -Compress
foreach ($lines in ('"#",b', '1,2'), ('#x', 'a,b', '1,2'), ('#Fields: a,b', '1,2'), ('"#"', '1'), ('a,b', '#1,2', '"#3",4'), @('#only')) { "[$($lines | ConvertFrom-Csv)]" }
'#a,b' > hash.csv; "[$(Import-Csv hash.csv)]"; '#a,b', 'c', 'd' > hash.csv; "[$(Import-Csv hash.csv)]"

'--- types files'
$null > empty.ps1xml; '<Types><Type>' > open.ps1xml; '<a/>' > other.ps1xml; '<Types></Type>' > wrong.ps1xml; 'text' > text.ps1xml
foreach ($name in 'empty', 'open', 'other', 'wrong', 'text') {
    Update-TypeData "./$name.ps1xml" -ErrorAction SilentlyContinue -ErrorVariable e
    "$($e.Count) $($e[-1].Exception.Message.Split(', ')[-1].Replace($pwd.Path, '<DIR>')) $($e[-1].FullyQualifiedErrorId)"
}

'--- blocks as commands'
& { $myInvocation.MyCommand } | Format-List ScriptBlock, Definition, OutputType, Name, CommandType
(& { $myInvocation.MyCommand }).psobject.properties.name -join ','

# Invoke-Command -InputObject, drives with the root of the file system, relative bases
Invoke-Command -ScriptBlock { $input } -InputObject 5, 6
Invoke-Command { param($x) "$x $(@($input).Count)" } -InputObject (5, 6) -ArgumentList 9
5, 6 | Invoke-Command { $input }
$null = New-PSDrive q FileSystem /
Set-Location q:/tmp; "$(Get-Location)"; $PWD.ProviderPath
Set-Location ..; "$(Get-Location)"
(Resolve-Path q:/tmp).Path
Set-Location /; Remove-PSDrive q
try { Resolve-Path nowhere-at-all -RelativeBasePath / -Relative -ErrorAction Stop } catch { "$_" }

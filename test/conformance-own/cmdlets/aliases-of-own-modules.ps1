# Aliases that PowerShell's own modules bring with a cmdlet are there once the module is loaded, and belong to it.
@(Get-Alias).Count
(Get-Alias fhx).Source
try { Get-Alias gcb -ErrorAction Stop } catch { "$_" }
(Get-Alias g* | ForEach-Object Name) -ccontains 'gtz'
(Get-Command gcb).Source
(Get-Module).Name -join ','
@(Get-Alias).Count
foreach ($name in 'fhx', 'gcb', 'scb', 'gtz', 'gci') { Get-Alias $name | ForEach-Object { "$($_.Name) [$($_.Source)] [$($_.Version)] $($_.Options) $($_.Module.Name)" } }
foreach ($name in 'Utility', 'Management') { (Get-Module "Microsoft.PowerShell.$name").ExportedAliases.Keys -join ',' }
(Get-Command -CommandType Alias -Module Microsoft.PowerShell.Management | ForEach-Object Name) -join ','
try { 'abc'.Substring.Invoke($null) } catch { $_.Exception.Message }
try { ([pscustomobject]@{} | Add-Member ScriptMethod m { "m:$($args.Count)" } -PassThru).m.Invoke($null) } catch { $_.FullyQualifiedErrorId }
'abc'.ToUpper.Invoke()

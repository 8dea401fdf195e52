# Prefixes of modules that are imported again, files of modules that manifests have loaded, variables of nested modules, modules without files
function show($e) { '{0} | {1} | {2} | {3}' -f $e.FullyQualifiedErrorId, $e.CategoryInfo.Category, $e.TargetObject.GetType().Name, $e.Exception.Message }
$m = New-Module -Name dd2 { function Get-DD2 { 'dd2' } }
foreach ($prefix in 'A', 'B', '') { Import-Module $m -Prefix $prefix; "$((Get-Module dd2).ExportedCommands.Keys)" }
$m.ModuleBase -eq $PWD.Path; (Split-Path $m.Path) -eq $PWD.Path; [guid](Split-Path -Leaf $m.Path) -ne [guid]::Empty; $m.Definition
Remove-Module dd2 -Verbose 4>&1 | ForEach-Object { "$_" -replace "'/.*/[0-9a-f-]{36}'", 'PATH' }
Set-Content nn.psm1 'function Get-NN { "nn" }; $nv = 4; Export-ModuleMember -Function * -Variable *'
Set-Content st.psd1 '@{ ModuleVersion="1.0"; NestedModules="nn.psm1"; FunctionsToExport="*"; VariablesToExport="n*" }'
Import-Module ./st.psd1; $nv; "$((Get-Module st).ExportedVariables.Keys)"; Remove-Module st
Set-Content m.psm1 'function Get-M { 1 }'
Set-Content m.psd1 '@{ ModuleVersion="1.2"; RootModule="m.psm1"; FunctionsToExport="*" }'
Import-Module ./m.psd1; Import-Module ./m.psm1; Get-Module m | ForEach-Object { "$($_.Name) $($_.Version)" }; Remove-Module m
Set-Content rq.psd1 '@{ ModuleVersion="1.0"; RequiredModules=@("./nn.psm1") }'
Import-Module ./rq.psd1
Remove-Module nn -WhatIf *>&1 | ForEach-Object { show $_ }
Remove-Module nn 2>&1 | Select-Object -First 1 | ForEach-Object { show $_ }
Set-Content bad.psd1 '@{ ModuleVersion = "1.0"; RootModule = "nope.psm1" }'
Import-Module ./bad.psd1 -ErrorVariable e -ErrorAction SilentlyContinue; $e.Exception.InnerException.GetType().Name
foreach ($b in { New-Object datetime a }, { New-Object version 1, x }, { New-Object string a, b }, { "a`0b" | ConvertTo-Xml -As String }, { "a`u{1}b" | ConvertTo-Xml }) {
  try { & $b } catch { $_.FullyQualifiedErrorId; $_.Exception.Message -replace '[\x00-\x1f]', '?' }
}

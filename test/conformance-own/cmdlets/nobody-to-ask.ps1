# Questions where nobody can be asked end the command; operations of blocks without a name; what is wrong with an XPath
function show($e) { '{0} | {1} | {2}' -f $e.FullyQualifiedErrorId, $e.CategoryInfo, $e.Exception.Message }
Set-Content cf.txt 1
foreach ($block in { Remove-Item cf.txt -Confirm }, { New-Item cf2.txt -Confirm }, { Set-Content cf.txt 2 -Confirm }, { Add-Content cf.txt 2 -Confirm }, { Copy-Item cf.txt cf3.txt -Confirm },
  { Move-Item cf.txt cf3.txt -Confirm }, { Rename-Item cf.txt cf3.txt -Confirm }, { Clear-Content cf.txt -Confirm }, { Set-Item env:QQ 1 -Confirm }, { Remove-Item env:PATH -Confirm },
  { Set-ItemProperty cf.txt IsReadOnly $true -Confirm }, { Stop-Process -Id $PID -Confirm }, { Set-Variable q 1 -Confirm }, { New-Item dir/sub -ItemType Directory -Confirm }, { Set-Alias qa Get-Item -Confirm },
  { New-PSDrive QD FileSystem . -Confirm }, { Export-Csv x.csv -InputObject 1 -Confirm }, { Out-File x.txt -InputObject 1 -Confirm }, { Remove-Variable block -Confirm }, { Set-Date 2020-01-01 -Confirm },
  { $ConfirmPreference = 'Low'; Set-Content cf.txt 3 }, { Read-Host }, { Get-Credential }) {
  "== $block"
  try { & $block 2>&1 | ForEach-Object { 'written ' + (show $_) } } catch { 'thrown ' + (show $_) }
}
Get-Content cf.txt
& { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('t'); $PSCmdlet.ShouldProcess('t', 'a') } -WhatIf
& { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('t') } -Verbose 4>&1 | ForEach-Object { "$_" }
function Named { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('t') }
Named -WhatIf
foreach ($x in '/a/', 'a[', 'a[]', '(', 'a|', 'a and', '1+', '@', 'child::', 'foo(', 'text(', '..a', '/', 'a[1', 'a]', '$', '-', 'a,b', '*:a', 'a/1', 'nope::a', 'a b', '') {
  try { $null = ([xml]'<a/>').SelectNodes($x); "$x ok" } catch { "$x => " + $_.Exception.InnerException.Message }
}
try { ([xml]'<a/>').SelectSingleNode('$v') } catch { $_.Exception.InnerException.Message }

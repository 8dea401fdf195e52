# The roots of drives without levels, items without a value, numbers in the words of the command line
$ErrorView = 'NormalView'
function show($e) { '{0} | {1} | {2}' -f $e.FullyQualifiedErrorId, $e.CategoryInfo, $e.Exception.Message }
foreach ($name in 'env', 'variable', 'function', 'alias') {
  $all = Get-Item "${name}:"
  $item = Get-Item "${name}:" | Select-Object -First 1
  "$name $($item.GetType().FullName -replace ',.*') $($item.PSIsContainer) $($item.PSPath) $(@($item).Count -gt 3)"
}
foreach ($block in { New-Item function:nothing }, { New-Item alias:nothing }, { New-Item env: -Value 5 }, { New-Item variable: -Value 5 },
  { Set-Item env: 5 }, { Clear-Item env: }, { Clear-Item variable: }, { Remove-Item env: -Recurse }, { Remove-Item env: },
  { Set-Item function:zz1 5 }, { New-Item function:zz1 -Value 5 }, { Set-Content function:zz1 5 }, { Invoke-Item env:PATH }) {
  "== $block"
  try { & $block 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { 'written ' + (show $_) } else { $_ } } }
  catch { 'thrown ' + (show $_) }
}
New-Item env:ZD1 -Value 12.50 | ForEach-Object Value
Set-Item env:ZD1 0x10; $env:ZD1
$env:ZD1 = 12.50; $env:ZD1
New-Item q1.txt -Value 12.50 | Get-Content
New-Item q2.txt -Value 1kb | Get-Content
Set-Content q3.txt 12.50, 0x10, 1kb; Get-Content q3.txt

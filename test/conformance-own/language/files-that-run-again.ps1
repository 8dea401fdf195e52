$ErrorView = 'NormalView'
# A file, a module and a text that run more than once: each run is one of its own, and a file that has changed is read anew.
$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
$null = New-Item -ItemType Directory $folder
try {
  $file = Join-Path $folder 'a.ps1'
  Set-Content $file 'param($n = 1) $count = $count + $n; function Get-It { "it $n $count" }; Get-It; Split-Path $PSCommandPath -Leaf'
  foreach ($i in 1..4) { & $file $i }
  . $file 5; . $file 6; "count $count"; Get-It
  Set-Content $file '"changed $args"'
  & $file x; & $file y
  Set-Content $file 'param($n = 1) $n + 1'
  foreach ($i in 1..3) { & $file $i }

  # types are there after each run
  Set-Content $file 'class Held { [int] $n; [int] Next() { return ++$this.n } }; [Held]::new().Next(); [Held].Name'
  foreach ($i in 1..3) { & $file }
  Set-Content $file 'enum Shade { Dark; Light }; [Shade]::Light; [int][Shade]::Light'
  foreach ($i in 1..3) { & $file }

  # a module that is imported anew has new variables, and what it exported before is gone
  $module = Join-Path $folder 'Counter.psm1'
  Set-Content $module '$script:n = 0; $args.Count; function Step-It { ++$script:n }; function Get-Name { $MyInvocation.MyCommand.Module.Name }'
  foreach ($i in 1..3) {
    Import-Module $module -Force -ArgumentList (1..$i)
    Step-It; Step-It; Get-Name
    $step = Get-Command Step-It
  }
  & $step; Step-It
  Set-Content $module 'function Other-It { "other $PSScriptRoot".Replace($args[0], "<folder>") }'
  Import-Module $module -Force -DisableNameChecking
  Other-It $folder
  Get-Command Step-It -ErrorAction Ignore
  "$([bool](Get-Command Other-It -ErrorAction Ignore))"
  Remove-Module Counter

  # blocks of the same text: each has variables, closures and session state of its own
  $texts = foreach ($i in 1..3) { $value = $i; [scriptblock]::Create('$value * 10').GetNewClosure() }
  $value = 100
  $texts | ForEach-Object { & $_ }
  foreach ($i in 1..3) { Invoke-Expression '$sum = $sum + $i; function Get-Sum { "sum $sum" }' ; Get-Sum }
  foreach ($i in 1..3) { try { Invoke-Expression 'if ($i -gt 1) { throw "no $i" } else { "yes $i" }' } catch { "$_ at $($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine)" } }
  foreach ($i in 1..2) { try { Invoke-Expression '1 +' } catch { $_.FullyQualifiedErrorId } }

  # a breakpoint that is set after the file has run stops in it
  Set-Content $file ('$a = 1', '$a++', '$a')
  & $file; & $file
  $hits = [System.Collections.ArrayList]::new()
  $point = Set-PSBreakpoint -Script $file -Line 3 -Action { $null = $hits.Add("hit $a") }
  & $file; & $file
  Remove-PSBreakpoint $point
  & $file
  "$hits"
  # errors name the file and its line each time
  Set-Content $file ('', 'function Fail { throw "failed" }', 'Fail')
  foreach ($i in 1..3) { try { & $file } catch { $_.ScriptStackTrace.Replace($folder, '<folder>') -split "`n" | Select-Object -First 2 } }
} finally { Remove-Item $folder -Recurse -Force }

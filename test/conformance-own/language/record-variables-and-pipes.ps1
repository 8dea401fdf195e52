$ErrorActionPreference = 'SilentlyContinue'; $WarningPreference = 'SilentlyContinue'
function W { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) process { Write-Error "e$x"; Write-Warning "w$x"; Write-Information "i$x"; $x } }
function P { Write-Error 'pe'; Write-Warning 'pw'; 1 }
class K { static M() { Write-Error 'ke'; Write-Warning 'kw' } static [int] N() { return [int]'zz' } }
$tests = [ordered]@{
  a = { 1 | W }; b = { 1 | W | Out-Null }; c = { $x = 1 | W }; d = { $null = 1 | W | % { $_ } }; e = { 1 | % { Write-Error 'x'; Write-Warning 'y' } | Out-Null }; f = { 1 | % { Write-Error 'x'; Write-Warning 'y' } }
  g = { P | Out-Null }; h = { P }; i = { (P) }; j = { "$(P)" }; k = { & { Write-Error 'blk' } | Out-Null }; l = { . { Write-Error 'blk' } | Out-Null }; m = { Get-Item nofile | Out-Null }; n = { Get-Item nofile | % { 1 } }
  o = { [K]::M() }; p = { [K]::N() }; q = { try { [K]::N() } catch { } }; r = { try { 1 / 0 } catch { } }; s = { & { try { 1 / 0 } catch { } } | Out-Null }; t = { 1 / 0 | Out-Null }; u = { P > $null }; v = { [void](P) }; w = { $null = P }; y = { 1 | W -ErrorVariable own | Out-Null }; z = { foreach ($i in P) { } }
  aa = { if (P) { } }; ab = { Invoke-Command { Write-Error 'ic' } }; ac = { Invoke-Expression 'Write-Error ie' }; ad = { Invoke-Expression 'Write-Error ie' | Out-Null }; ae = { Write-Error q | Out-Null }; af = { P | W }; ag = { @(P).Count }; ah = { P 2>$null }; ai = { P 2>&1 | Out-Null }; aj = { switch (P) { 1 { } } }; al = { 1 | Where-Object { Write-Error 'wh'; $true } | Out-Null }
}
foreach ($k in $tests.Keys) {
  Set-Item function:T ([scriptblock]::Create("[CmdletBinding()] param()`n" + $tests[$k]))
  $e = $w = $i = $null; $null = T -ErrorVariable e -WarningVariable w -InformationVariable i
  "$k [$($tests[$k].ToString().Trim())] E:$($e -join ',') W:$($w -join ',') I:$($i -join ',')"
}

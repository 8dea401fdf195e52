# $using in all forms
$s = 'text'; $n = 5; $arr = 1..5; $h = @{ a = @{ b = 'deep' }; 'k k' = 3 }; $o = [pscustomobject]@{ P = [pscustomobject]@{ Q = 'qq' } }; $sb = { param($x) "sb $x" }
function Script:fn { 'fn' }
$global:g = 'glob'; $script:sc = 'scr'; $env:EV = 'env'; ${odd name} = 'odd'
$body = {
  $using:s; "$using:s!"; "$($using:s.Length)"; $using:n + 1; $using:arr[1]; $using:arr[-1]; $using:h.a.b; $using:h['a']['b']; $using:h.'k k'; $using:o.P.Q
  & { $using:s }; 1..2 | ForEach-Object { "$_$using:n" }; if ($using:n -gt 3) { 'big' }; $x = $using:n; $x++; $x
  function inner { $using:s }; inner
  @($using:arr).Count; $($using:n * 2); "${using:odd name}"; $using:g; $using:sc
  $using:env:EV; $using:arr.Count; [string]$using:n; $using:n -as [string]; -$using:n; !$using:n; @{ k = $using:n }.k; ($using:arr | Measure-Object -Sum).Sum; $using:global:g; $using:script:sc
  switch ($using:n) { 5 { 'five' } }; foreach ($i in $using:arr) { if ($i -eq 2) { "i$i" } }; [math]::Pow($using:n, 2); $using:PSCulture; $using:PID -gt 0
  @"
here $using:s $($using:arr[0])
"@
}
'--- process'; Start-Job $body | Receive-Job -Wait -AutoRemoveJob
'--- thread'; Start-ThreadJob $body | Receive-Job -Wait -AutoRemoveJob
'--- parallel'; 1 | ForEach-Object -Parallel $body
'--- invoke'; try { Invoke-Command $body } catch { $_.FullyQualifiedErrorId; "$_" }
'--- block'; Start-ThreadJob { & ([scriptblock]::Create($using:sb)) 7 } | Receive-Job -Wait

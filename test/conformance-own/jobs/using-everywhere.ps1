# $using: in all places
$v = 'val'; $arr = 1,2,3; $h = @{ k = 'kv'; n = @{ m = 'deep' } }; $o = [pscustomobject]@{ P = 'prop'; Q = 1..3 }
$sb = {
  "$using:v|$($using:v)|${using:v}"
  $using:arr[1]
  $using:h['k']
  $using:h.k
  $using:h.n.m
  $using:o.P
  $using:o.Q[2]
  ($using:arr).Count
  @($using:arr) -join '+'
  foreach ($x in $using:arr) { "f$x" }
  if ($using:v -eq 'val') { 'eq' }
  switch ($using:v) { 'val' { 'sw' } }
  function f($p) { $p }; f $using:v; f -p $using:h.k
  & { $using:v }
  . { "dot $using:v" }
  1 | ForEach-Object { "fe $using:v" }
  @{ a = $using:v }.a
  [string]$using:arr
  $using:v.Length
  @"
here $using:v $($using:h.k)
"@
  -join $using:arr
  $x = $using:v; $x
  $using:env:HOME -ne $null
}
'start-job'; Start-Job $sb | Receive-Job -Wait -AutoRemoveJob
'threadjob'; Start-ThreadJob $sb | Receive-Job -Wait -AutoRemoveJob
'parallel'; 1 | ForEach-Object -Parallel $sb

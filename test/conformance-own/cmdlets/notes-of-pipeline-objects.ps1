# What Get-Member shows of notes that hold $_: it is a PSObject where a pipeline has set it, and none where switch, a method or catch has
function Show-Note { process { $_.psobject.Properties | ForEach-Object { "$_ | $($_.TypeNameOfValue)" } } }
1..2 | ForEach-Object { [pscustomobject]@{ Id = $_; Twice = $_ * 2; Text = "$_"; Inner = ($_); Type = $_.GetType() } } | Get-Member -MemberType NoteProperty
'a' | % { [pscustomobject]@{ Id = $PSItem } } | Show-Note
@{ a = 1 }, [version]'1.2' | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Show-Note
, (1, 2) | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Show-Note
$null | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Show-Note
'-- blocks and functions'
1 | & { process { [pscustomobject]@{ Id = $_ } } } | Show-Note
filter Get-Note { [pscustomobject]@{ Id = $_ } }
1 | Get-Note | Show-Note
function Get-Number { param([Parameter(ValueFromPipeline)][int]$x) process { [pscustomobject]@{ Id = $x; U = $_ } } }
1 | Get-Number | Show-Note
1 | ForEach-Object { & { [pscustomobject]@{ Id = $_ } } } | Show-Note
1 | ForEach-Object { if ($true) { foreach ($q in 1) { [pscustomobject]@{ Id = $_; Q = $q } } } } | Show-Note
1 | ForEach-Object { switch ($_) { 1 { [pscustomobject]@{ Id = $_ } } } } | Show-Note
'-- not of a pipeline'
(1, 2).ForEach({ [pscustomobject]@{ Id = $_ } })[0] | Show-Note
& { switch (1) { 1 { [pscustomobject]@{ Id = $_ } } } } | Show-Note
& { try { throw 'x' } catch { [pscustomobject]@{ Id = $_ } } } | Show-Note
& { foreach ($i in 1) { [pscustomobject]@{ Id = $i } } } | Show-Note
'-- set again, copied and selected'
$o = 1 | ForEach-Object { [pscustomobject]@{ Id = $_; B = 'b' } }
$o | Select-Object Id | Show-Note
$o.psobject.Copy() | Show-Note
$o.Id = 5
$o | Show-Note
1..2 | ForEach-Object { [pscustomobject]@{ Id = $_; B = 'b' } } | ConvertTo-Json -Compress

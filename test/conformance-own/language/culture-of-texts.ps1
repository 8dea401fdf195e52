# Casts and interpolation take the invariant culture; .NET's ToString, -f, formatting and arguments of cmdlets the current one
$d = [datetime]'2020-01-02T03:04:05'
$o = [pscustomobject]@{ d = $d; n = 1.5; i = [double]::PositiveInfinity }
"$o"; [string]$o; 'x' + $o; $o.ToString(); '{0}' -f $o; [string]::Concat($o, '|')
[pscustomobject]@{ x = $o } | Format-List
[pscustomobject]@{ x = $o } | ConvertTo-Csv
$o | Group-Object | ForEach-Object Name
Write-Warning $d 3>&1 | ForEach-Object Message
Write-Verbose $o -Verbose 4>&1 | ForEach-Object Message
Join-Path a $d
function f([string]$s) { $s }
function g { [CmdletBinding()] param([string]$s) $s }
f $d; g $d; f $o
# enums that were serialized keep their names as text
$e = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize([DayOfWeek]'Friday'))
"$e"; [string]$e; $e.ToString(); '{0}' -f $e; $e -join ','; $e + 1; $e -eq 'Friday'; "$([pscustomobject]@{ e = $e })"
# a format string reaches the elements of a collection
[pscustomobject]@{ a = 1, 2 } | Format-Table @{ n = 'x'; e = 'a'; f = 'N2' }
[pscustomobject]@{ Count = 5; a = 1 }, [pscustomobject]@{ a = 2 } | Format-Table

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
$o = [pscustomobject]@{}; $o.zz = 1
'not reached'

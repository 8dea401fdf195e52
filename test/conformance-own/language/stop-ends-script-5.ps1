$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
$x.y
'not reached'

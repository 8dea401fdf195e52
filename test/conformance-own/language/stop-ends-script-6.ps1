$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
([pscustomobject]@{}).q
'not reached'

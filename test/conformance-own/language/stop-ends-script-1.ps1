$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
1/0
'not reached'

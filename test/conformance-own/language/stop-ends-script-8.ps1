$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
'abc'.Substring(9)
'not reached'

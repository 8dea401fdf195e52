$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
@{}.a.b
'not reached'

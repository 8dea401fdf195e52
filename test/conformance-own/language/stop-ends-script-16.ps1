$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
Write-Error 'we'
'not reached'

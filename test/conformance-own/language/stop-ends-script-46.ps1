$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
try { 1/0 } finally { 'fin' }
'not reached'

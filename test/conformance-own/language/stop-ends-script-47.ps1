$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
try { 1/0 } catch { throw }
'not reached'

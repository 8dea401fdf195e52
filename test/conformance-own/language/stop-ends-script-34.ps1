$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
class K { [int] M() { return 'x' } }; [K]::new().M()
'not reached'

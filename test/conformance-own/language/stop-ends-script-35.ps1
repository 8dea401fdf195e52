$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
$PSCmdlet.Foo
'not reached'

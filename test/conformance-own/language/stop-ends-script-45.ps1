$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3
trap { 'trapped'; break }; 1/0
'not reached'

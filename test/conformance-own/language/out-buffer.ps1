1..4 | ForEach-Object { Write-Host "$_ a"; $_ } -OutBuffer 1 | ForEach-Object { Write-Host "$_ b" }
'--'
1..4 | Select-Object -OutBuffer 1 | ForEach-Object { Write-Host "$_ b" }
function f { [CmdletBinding()] param() 1..4 | % { Write-Host "$_ a"; $_ } }
f -OutBuffer 2 | % { Write-Host "$_ b" }

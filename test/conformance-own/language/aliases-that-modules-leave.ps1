$ErrorView='NormalView'
New-Module -Name A1 { function GP1 { 'gp1' } ; Set-Alias gpv GP1; Set-Alias okal GP1; function f2 { 2 }; Export-ModuleMember -Function * -Alias * } | % Name
okal; (gcm gpv).Definition; GP1; f2; Get-Module | ? Name -like A* | % Name
'Set-Alias gci GPx -Force; function GPx { "x" }; Set-Alias myx GPx; $v1 = 1; Export-ModuleMember -Function * -Alias * -Variable *' | Set-Content m1.psm1
Import-Module ./m1.psm1 2>$null; (gcm gci).Definition; myx; $v1; (gmo m1).ExportedAliases.Keys
Set-Alias -Name roal -Value Get-Date -Option ReadOnly; 'Set-Alias roal GPy; function GPy { "y" }; Export-ModuleMember -Function * -Alias *' | Set-Content m2.psm1; Import-Module ./m2.psm1 2>&1 | % { "$_" }; Get-Module m2; roal | % { $_.GetType().Name }; GPy
function rofn { 'orig' }; $f = Get-Item function:rofn; $f.Options = 'ReadOnly'; 'function rofn { "mod" }; function other { "other" }' | Set-Content m4.psm1; Import-Module ./m4.psm1; rofn; other
Set-Variable rov 5 -Option ReadOnly; '$rov = 9; $otherv = 3; Export-ModuleMember -Variable *' | Set-Content m5.psm1; Import-Module ./m5.psm1; $rov; $otherv
Import-Module ./m3.psm1 -Alias nope; GPz
